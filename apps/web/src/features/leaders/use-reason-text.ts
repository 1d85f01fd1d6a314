import { useTranslation } from 'react-i18next';
import type { Leader } from './group-by-tier.js';
import { sayReason } from './say-reason.js';

/** Says a reason in the interface's language. */
export function useReasonText(): (reason: Leader['reasons'][number]) => string {
  const { i18n } = useTranslation();
  return (reason) => sayReason(i18n, reason);
}
