import { Text } from '@mantine/core';
import { FigureTile } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { HoursCell } from './hours-cell.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** What review before publishing costs those whose edits were good. */
export function DelaySection({ numbers: { goodDelay }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="delay" className={classes.section}>
      <h2 id="delay">{t('reviewNumbers.delay.title')}</h2>
      <Text size="sm" c="dimmed" mb="sm" maw="54rem">
        {t('reviewNumbers.delay.text')}
      </Text>
      {goodDelay.count === 0 ? (
        <Text>{t('reviewNumbers.reason.NOTHING_COUNTED')}</Text>
      ) : (
        <dl className={classes.tiles}>
          <FigureTile
            label={t('reviewNumbers.delay.median')}
            value={<HoursCell hours={goodDelay} figure="medianBusinessHours" />}
            note={
              <NumberLink scope={scope} rows={{ number: 'GOOD_DELAYED' }}>
                {t('reviewNumbers.delay.note', {
                  count: goodDelay.count,
                  amount: format.number(goodDelay.count),
                })}
              </NumberLink>
            }
          />
          <FigureTile
            label={t('reviewNumbers.delay.p90')}
            value={<HoursCell hours={goodDelay} figure="p90BusinessHours" />}
          />
        </dl>
      )}
    </section>
  );
}
