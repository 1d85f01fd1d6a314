import { isIP } from 'node:net';

/** What one variable says: a value, or what it should have been. */
export type Reading<T> = { readonly value: T } | { readonly wants: string };

const SWITCH: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  true: true,
  '1': true,
  off: false,
  no: false,
  false: false,
  '0': false,
};

/** `on`/`off` and their usual spellings, in any case. */
export function readSwitch(text: string): Reading<boolean> {
  const value = SWITCH[text.toLowerCase()];
  return value === undefined ? { wants: 'on or off' } : { value };
}

/** A whole number between two bounds, both included. */
export function readWhole(text: string, min: number, max: number): Reading<number> {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? { value } : { wants: `a whole number from ${min} to ${max}` };
}

/** One of a closed list. */
export function readChoice<T extends string>(text: string, choices: readonly T[]): Reading<T> {
  const value = choices.find((choice) => choice === text.toLowerCase());
  return value === undefined ? { wants: `one of ${choices.join(', ')}` } : { value };
}

/** An http(s) address; a slash at its end is dropped. */
export function readHttpUrl(text: string): Reading<string> {
  const wants = 'an address like https://wiki.example.org';
  const url = parseOrNull(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash) return { wants };
  return { value: url.href.replace(/\/+$/, '') };
}

/** A PostgreSQL address. The host may be left out (socket), the database may not. */
export function readPostgresUrl(text: string): Reading<string> {
  const url = parseOrNull(text);
  const good = url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  return good ? { value: text } : { wants: 'an address like postgres://user:password@host:5432/database' };
}

/** Address of a mail server: `smtp://` (encrypted as soon as the server offers it) or `smtps://` (from the beginning). */
export function readSmtpUrl(text: string): Reading<string> {
  const url = parseOrNull(text);
  const good =
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    /^\/?$/.test(url.pathname) &&
    url.search === '' &&
    (url.username === '') === (url.password === '');
  return good ? { value: text } : { wants: 'an address like smtp://user:password@mail.example.org:587' };
}

/** A mail sender: an address, or a name and an address in angle brackets. */
export function readSender(text: string): Reading<string> {
  const good = /^(?:[^<>@"\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);
  return good ? { value: text } : { wants: 'a sender like Wellspring <wiki@example.org>' };
}

/** An IANA time zone that this Node knows. */
export function readTimeZone(text: string): Reading<string> {
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone };
  } catch {
    return { wants: 'an IANA time zone like Asia/Taipei' };
  }
}

/** Mail domains separated by commas; `@` in front is allowed. */
export function readDomains(text: string): Reading<readonly string[]> {
  const domains = text
    .split(',')
    .map((part) => part.trim().toLowerCase().replace(/^@/, ''))
    .filter((part) => part !== '');
  const good = domains.every((domain) => /^[^\s@/:]+\.[^\s@/:.]+$/.test(domain));
  return good
    ? { value: domains }
    : { wants: 'mail domains separated by commas, like example.org,example.com' };
}

/** An IP address or host name to listen on. */
export function readHost(text: string): Reading<string> {
  const good = isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
  return good ? { value: text } : { wants: 'an IP address or host name like 127.0.0.1' };
}

/** A switch, a number of hops, or addresses and CIDR ranges separated by commas. */
export function readTrustProxy(text: string): Reading<boolean | number | string> {
  if (/^[1-9]\d?$/.test(text)) return { value: Number(text) };
  const asSwitch = readSwitch(text);
  if ('value' in asSwitch) return asSwitch;
  const parts = text.split(',').map((part) => part.trim());
  const good = parts.every((part) => {
    const [address = '', bits] = part.split('/');
    return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
  });
  return good
    ? { value: parts.join(',') }
    : { wants: 'off, on, a number of hops, or addresses like 10.0.0.0/8' };
}

function parseOrNull(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
