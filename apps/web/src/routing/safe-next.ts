const ANY_ORIGIN = 'http://here.invalid';

/**
 * Where to go after signing in. Only a path of this application is followed: an address of another site in `?next=`
 * (`//evil.example`, `/\evil`, `https:…`) would make the sign-in page a springboard for phishing.
 */
export function safeNext(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next)) return '/';
  // Browsers drop tabs and line breaks from addresses, so that "/\t/evil.example" leaves the site.
  return URL.canParse(next, ANY_ORIGIN) && new URL(next, ANY_ORIGIN).origin === ANY_ORIGIN ? next : '/';
}
