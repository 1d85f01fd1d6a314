import { Text } from '@mantine/core';
import type { MyMailRecordScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { MeasureList } from '../leaders/measure-list.js';
import { useBandText } from '../leaders/use-band-text.js';
import classes from './my-data.module.css';

/** What stands of the reader in each analysis that is kept: their own rows and nobody else's. */
export function MySnapshots({ record }: { readonly record: MyMailRecordScreenQuery['myMailRecord'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const bandText = useBandText();
  if (record.snapshots.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="my-snapshots">
      <h2 id="my-snapshots" className={classes.title}>
        {t('myData.snapshots')}
      </h2>
      <Text size="sm" c="dimmed" maw="46rem" mb="xs">
        {t('myData.snapshotsText')}
      </Text>
      <ul className={classes.rows}>
        {record.snapshots.map(({ snapshot, figures, ties }) => (
          <li key={snapshot.id}>
            <strong>{format.dateTime(snapshot.publishedAt)}</strong>{' '}
            <span className="figures">
              {[
                figures.tier === null ? t('leaders.noTierShort') : t('leaders.tier', { tier: figures.tier }),
                figures.inclusionProbability === null
                  ? null
                  : t('leaders.inclusion', { share: format.share(figures.inclusionProbability) }),
                figures.rankInterval && bandText(figures.rankInterval),
                t('myData.ties', { count: ties }),
              ]
                .filter(Boolean)
                .join(t('common.comma'))}
            </span>
            <details className={classes.more}>
              <summary>{t('myData.figures')}</summary>
              <MeasureList measures={figures.measures} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
