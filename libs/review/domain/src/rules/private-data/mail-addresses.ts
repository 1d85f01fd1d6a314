import { type PrivateDataFinder } from './finding.js';

const LOCAL_SIGN = /[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]/;
const MOST_LOCAL_CHARS = 64;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}([A-Za-z]{2,24})(?![A-Za-z0-9-])/;
const MOST_HOST_CHARS = 253;
/** Names of files, `logo@2x.png`, that end like a host. */
const FILE_ENDINGS =
  /^(?:png|jpe?g|gif|svg|webp|ico|pdf|css|scss|js|mjs|tsx?|jsx|json|html?|ya?ml|txt|csv|go|lock|service|timer|conf)$/i;
/** Hosts that RFC 2606 and RFC 6761 keep free, the placeholder of GitHub, and what people write instead of a name. */
const EXAMPLE_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net|edu|cn)|example|test|invalid|localhost|local|internal|users\.noreply\.github\.com)$|(?:^|[.-])(?:your-?|my-?|some-?)?(?:company|domain|org|organi[sz]ation|host|mail|email|server|acme|foo|bar|baz|xxx+|abc|corp|site)\.(?:com|org|net|cn|io)$/i;
const EXAMPLE_LOCAL =
  /^(?:your?|my|first|last|full|user|username|name|email|e-?mail|mail|foo|bar|test|tester|example|sample|someone|somebody|john\.?doe|jane\.?doe|alice|bob|xxx+|abc|me|\w*your\w*|\w*(?:first|last|user)[._-]?name\w*|first\.last)\d*(?:\+[\w.-]*)?$/i;
/** Mailboxes of a role are nobody's own. Source: RFC 2142, and what companies add to it. */
const ROLE =
  /^(?:(?:[a-z0-9]+[._-])?(?:abuse|admin|administrator|accounts?|accounting|ap|ar|billing|bot|bounces?|careers|ci|community|compliance|contact|customer-?(?:service|success|support)?|devops|dpo|editor|enquiries|eng(?:ineering)?|events?|expenses|feedback|finance|git|hello|help|helpdesk|hg|hostmaster|hr|info|inquir(?:y|ies)|invoices?|it|jobs|legal|list|marketing|media|merch|news|newsletter|no-?reply|notifications?|oncall|ops|office|orders|partners?|payroll|people(?:-?ops)?|postmaster|press|privacy|procurement|pr|purchasing|recruiting|root|sales|security|service|services|support|sysadmin|talent|team|training|trust|usenet|webmaster|welcome|workplace)(?:[._-][a-z0-9-]+)?|(?:all|everyone|do-?not-?reply)(?:[._-][a-z0-9-]+)?)(?:\+[\w.-]*)?$/i;

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
    if (local === '' || ROLE.test(local) || isInAddressOfService(text, start, before)) continue;
    const isExample = EXAMPLE_HOST.test(host[0]) || EXAMPLE_LOCAL.test(local);
    found.push({ type: 'mail-address', start, end: at + 1 + host[0].length, isExample });
  }
  return found;
};

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MOST_LOCAL_CHARS && LOCAL_SIGN.test(text.charAt(start - 1))) start--;
  // What stands around a name in a text, or before it in an address.
  const slash = text.lastIndexOf('/', at - 1);
  if (slash >= start) start = slash + 1;
  while (start < at && /[^A-Za-z0-9_]/.test(text.charAt(start))) start++;
  return text.charAt(at - 1) === '.' ? at : start;
}

/** `https://name:password@host`, `ssh://name@host`, `git+https://…`; `mailto:` has no slashes. */
function isInAddressOfService(text: string, start: number, before: string): boolean {
  if (before.endsWith('://') || before.endsWith('//')) return true;
  if (!before.endsWith(':') && !before.endsWith('/')) return false;
  const line = text.slice(Math.max(0, start - 100), start);
  return /:\/\/\S*$/.test(line);
}
