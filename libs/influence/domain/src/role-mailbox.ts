/**
 * Local parts of addresses behind which stands no one person. Ours, conservative: whole words that are hardly
 * anybody's name. A company adds its own (`facilities`, `it-desk`).
 */
export const ROLE_MAILBOX_NAMES: readonly string[] = [
  'abuse', 'accounting', 'admin', 'administrator', 'alerts', 'all', 'announce', 'announcements', 'auto-reply',
  'autoreply', 'billing', 'bounce', 'bounces', 'calendar', 'careers', 'confluence', 'contact', 'daemon', 'enquiries',
  'events', 'everyone', 'facilities', 'feedback', 'hello', 'help', 'helpdesk', 'hostmaster', 'hr', 'info', 'invoices',
  'it', 'jenkins', 'jira', 'jobs', 'list', 'lists', 'mail', 'mailer-daemon', 'mailinglist', 'marketing', 'monitoring',
  'news', 'newsletter', 'newsletters', 'noc', 'notice', 'notices', 'notification', 'notifications', 'notify', 'office',
  'orders', 'payroll', 'postmaster', 'press', 'printer', 'purchasing', 'reception', 'recruiting', 'reports', 'robot',
  'root', 'sales', 'scanner', 'security', 'service', 'servicedesk', 'service-desk', 'staff', 'support', 'system',
  'team', 'undisclosed-recipients', 'updates', 'webmaster',
]; // prettier-ignore

const NO_REPLY = /(^|[._+-])(no|do-?not|dont|never)[._-]?reply([._+-]|$)/u;
const LIST_MACHINERY = /-(bounces|owner|request|subscribe|unsubscribe)$|^(bounce|prvs|owner)[-+=]/u;

/**
 * Whether an address belongs to a role, a list or a machine rather than to a person, by its local part alone (before
 * `@`, without a `+tag`). `extraNames` are the company's own, lower-case. What has no `@` is a pseudonym or an id and
 * is never taken for a role.
 */
export function isRoleMailbox(address: string, extraNames: readonly string[] = []): boolean {
  const at = address.lastIndexOf('@');
  if (at < 0) return false;
  const local = address.slice(0, at).toLowerCase();
  if (NO_REPLY.test(local) || LIST_MACHINERY.test(local)) return true;
  const withoutTag = local.replace(/\+.*$/u, '');
  return ROLE_NAMES.has(withoutTag) || extraNames.includes(withoutTag);
}

const ROLE_NAMES: ReadonlySet<string> = new Set(ROLE_MAILBOX_NAMES);
