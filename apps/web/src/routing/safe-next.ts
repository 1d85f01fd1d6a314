/**
 * Where to go after signing in. Only a path of this application is followed: an address of another site in `?next=`
 * (`//evil.example`, `/\evil`, `https:…`) would make the sign-in page a springboard for phishing.
 */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
