import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { VerificationFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from './care-days.js';
import classes from './care.module.css';

/** Until when somebody vouches for the page, in two words; who and since when on hover. */
export function VerifiedBadge({ verification }: { readonly verification: VerificationFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, until, verifiedAt, verifiedBy } = verification;
  const date = format.date(noonOf(until));
  const hint =
    verifiedBy === null
      ? undefined
      : t('links.care.by', { name: verifiedBy.displayName, date: format.date(verifiedAt) });
  return (
    <span className={classes.badge} data-state={state} title={hint}>
      {state === 'EXPIRED' ? (
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
      ) : (
        <IconRosetteDiscountCheck size={14} stroke={1.8} aria-hidden />
      )}
      {state === 'EXPIRED' && t('links.care.expired')}
      {state === 'DUE_SOON' && t('links.care.dueSoon', { date })}
      {state === 'VERIFIED' && t('links.care.verifiedUntil', { date })}
    </span>
  );
}
