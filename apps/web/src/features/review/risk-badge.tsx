import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { riskLevel } from './reason-words.js';

const COLOURS = { HIGH: 'red', MEDIUM: 'yellow', LOW: 'gray' } as const;

/** How risky an item is, by name; the score on hover. */
export function RiskBadge({ ratio }: { readonly ratio: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = riskLevel(ratio);
  return (
    <Badge
      variant="light"
      color={COLOURS[level]}
      tt="none"
      title={t('review.riskHint', { ratio: format.number(ratio) })}
    >
      {t(`review.risk.${level}`)}
    </Badge>
  );
}
