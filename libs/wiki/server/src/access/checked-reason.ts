import { badInput } from '@wellspring/kernel';

/** Longest reason that an administrator gives; it stands in the audit trail for ever. */
export const REASON_MAX_CHARS = 500;

/** The reason without blanks around it. BAD_INPUT for none, or for one that is too long. */
export function checkedReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw badInput('reason: say why; it is recorded.', { field: 'reason' });
  if (trimmed.length > REASON_MAX_CHARS)
    throw badInput(`reason: at most ${REASON_MAX_CHARS} characters.`, { field: 'reason' });
  return trimmed;
}
