import { type PrivateDataFinder } from './finding.js';

/** Those that addresses of persons have, and those that templates do; what RFC 5322 allows besides parts words. */
const LOCAL_SIGN = /[A-Za-z0-9.$%+_{}-]/;
const MOST_LOCAL_CHARS = 64;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}([A-Za-z]{2,24})(?![A-Za-z0-9-])/;
const MOST_HOST_CHARS = 253;
/** Names of files, `logo@2x.png`, that end like a host. */
const FILE_ENDINGS =
  /^(?:png|jpe?g|gif|svg|webp|ico|pdf|css|scss|js|mjs|tsx?|jsx|json|html?|ya?ml|txt|csv|go|lock|service|timer|conf)$/i;
/** Hosts that RFC 2606 and RFC 6761 keep free, the placeholder of GitHub, and what people write instead of a name. */
const EXAMPLE_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net|edu|cn)|example|test|invalid|localhost|local|internal|users\.noreply\.github\.com)$|(?:^|[.-])(?:your-?|my-?|some-?)?(?:company|domain|org|organi[sz]ation|host|mail|email|server|acme|foo|bar|baz|xxx+|abc|corp|site)\.(?:com|org|net|cn|io)$/i;
/** What people write instead of a name, and names that a program fills in. */
const EXAMPLE_LOCAL =
  /^(?:your?|my|first|last|full|user|e-?mail|mail|foo|bar|test|tester|example|sample|someone|somebody|john\.?doe|jane\.?doe|alice|bob|xxx+|abc|me|first\.last)\d*(?:\+.*)?$|name|example|[$%{}]/i;
/** Mailboxes of programs. */
const PROGRAM_HOST =
  /(?:^|\.)(?:iam\.gserviceaccount\.com|group\.calendar\.google\.com)$|^(?:inbound|reply|bounces?|help|support)\./i;
/** Mailboxes of a role are nobody's own. Source: RFC 2142, and what companies add to it. */
const ROLES =
  'abuse|account|accounting|accounts|admin|administrator|ap|ar|billing|board|bot|bounce|bounces|business|careers|ci|claims|commercial|community|compliance|conduct|contact|contracts|customer|debrief|deals|devops|donotreply|dpo|editor|engineering|enquiries|events|everyone|expenses|facilities|feedback|finance|ftp|git|hello|help|helpdesk|hg|hi|hostmaster|hr|info|intake|inquiries|inquiry|invoice|invoices|it|jobs|legal|list|lists|mail|mailer|marketing|media|merch|news|newsletter|no|noreply|notification|notifications|office|onboarding|oncall|ops|orders|partner|partners|payroll|people|policy|postmaster|press|privacy|procurement|purchasing|recruiting|reply|report|reports|reservations|root|sales|security|service|services|shop|support|sysadmin|talent|team|teams|emergency|training|travel|trust|usenet|violation|webmaster|welcome|workplace';
const ROLE_ALONE = new RegExp(`^(?:${ROLES}|all|do|not)$`, 'i');
/** These are nobody's name, alone or as the end of a word: trialsupport, dealdesk, techops. */
const ROLE_ENDING =
  /(?:support|helpdesk|desk|ops|team|noreply|admins?|alerts?|advisors|postings|happiness|security|billing|invoices)$/i;

/**
 * Addresses of persons: a host with a dot and a top-level domain. Not those of a role (`support@`), nor what only looks like
 * one (`git@host:path`, `user:password@host` in an address of a service, `logo@2x.png`).
 */
export const findMailAddresses: PrivateDataFinder = (text) => {
  const found: ReturnType<PrivateDataFinder> = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const host = HOST.exec(text.slice(at + 1, at + 1 + MOST_HOST_CHARS));
    if (!host || FILE_ENDINGS.test(host[1] ?? '')) continue;
    const start = localStart(text, at);
    const local = text.slice(start, at);
    const before = text.slice(Math.max(0, start - 3), start);
    if (local === '' || isOfRole(local) || PROGRAM_HOST.test(host[0])) continue;
    if (isInAddressOfService(text, start, before)) continue;
    const isExample = EXAMPLE_HOST.test(host[0]) || EXAMPLE_LOCAL.test(local);
    found.push({ type: 'mail-address', start, end: at + 1 + host[0].length, isExample });
  }
  return found;
};

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_LOCAL_CHARS && LOCAL_SIGN.test(text.charAt(start - 1))) start--;
  while (start < at && /[.+-]/.test(text.charAt(start))) start++;
  return text.charAt(at - 1) === '.' ? at : start;
}

function isOfRole(local: string): boolean {
  const parts = (local.split('+', 1)[0] ?? '').split(/[._-]/);
  const roles = parts.filter((part) => ROLE_ALONE.test(part)).length;
  return roles === parts.length || (parts.length > 2 && roles > 1) || ROLE_ENDING.test(parts.at(-1) ?? '');
}

/** `https://name:password@host`, `ssh://name@host`, `git+https://…`; `mailto:` has no slashes. */
function isInAddressOfService(text: string, start: number, before: string): boolean {
  if (before.endsWith('://') || before.endsWith('//')) return true;
  if (!before.endsWith(':') && !before.endsWith('/')) return false;
  const line = text.slice(Math.max(0, start - 100), start);
  return /:\/\/\S*$/.test(line);
}
