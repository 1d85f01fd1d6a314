import { Text } from '@mantine/core';
import type { ReviewHoursPartsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';

interface HoursCellProps {
  readonly hours: ReviewHoursPartsFragment;
  readonly figure: 'medianBusinessHours' | 'p90BusinessHours';
}

/** Business hours, or why there are none. */
export function HoursCell({ hours, figure }: HoursCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = hours[figure];
  if (value !== null)
    return t('reviewNumbers.hours', { count: Math.round(value), amount: format.number(value) });
  if (hours.count === 0) return '–';
  return (
    <Text span size="sm" c="dimmed">
      {t('reviewNumbers.reason.TOO_FEW')}
    </Text>
  );
}
