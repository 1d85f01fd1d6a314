import { Text } from '@mantine/core';
import type { ReviewFocusFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import { ItemTimes } from './item-times.js';
import classes from './review.module.css';
import { RiskBadge } from './risk-badge.js';
import { useReasons } from './use-reasons.js';

/** Who wrote it and how much of their words lasts, why it is here, how long it waits and who reads it meanwhile. */
export function ItemFacts({ item }: { readonly item: ReviewFocusFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = useReasons()(item);
  const { authorSurvival: survival } = item;
  return (
    <section className={classes.panel} aria-label={t('review.reasons')}>
      <div className={classes.facts}>
        <div>
          {item.author && (
            <>
              <div>
                <PersonName person={item.author} withPlace />
              </div>
              <Text size="sm" c="dimmed">
                {survival
                  ? t('review.survival', {
                      count: survival.edits,
                      share: format.share(survival.ratio),
                      edits: format.number(survival.edits),
                    })
                  : t('review.survivalUnknown')}
              </Text>
            </>
          )}
          <Text size="sm">
            {item.space?.name}
            {item.pageClass !== 'OTHER' && ` · ${t(`review.class.${item.pageClass}`)}`}
          </Text>
        </div>
        <div>
          <ItemTimes item={item} />
          {item.readersWaiting > 0 && (
            <div className={classes.times}>
              {t('review.readersWaiting', {
                count: item.readersWaiting,
                amount: format.number(item.readersWaiting),
              })}
            </div>
          )}
        </div>
      </div>
      {reasons.length > 0 && (
        <>
          <h2 className={classes.panelTitle} style={{ marginTop: '0.75rem' }}>
            {t('review.reasons')} <RiskBadge ratio={item.riskRatio} />
          </h2>
          <ul className={classes.reasonList}>
            {reasons.map(({ words, lowers }) => (
              <li key={words}>
                {words}
                {lowers && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    ({t('review.reason.lowers')})
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
