import { Text, Title, VisuallyHidden } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import type { TrendRowFragment, TrendsScreenQuery } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import listClasses from '../page-list/page-list.module.css';
import { SpaceKeywords } from './space-keywords.js';
import { Sparkline } from './sparkline.js';
import { TrendLabels } from './trend-labels.js';
import { TrendList } from './trend-list.js';
import classes from './trends.module.css';

interface TrendsViewProps {
  readonly trends: TrendsScreenQuery['trends'];
  readonly spaceKey: string | null;
  readonly days: number;
}

/** What is read, what is read more, labels and keywords; a part without anything says so or is left out. */
export function TrendsView({ trends, spaceKey, days }: TrendsViewProps) {
  const { t } = useTranslation();
  const { popular, rising, labels, newLabels, keywords } = trends;
  const isQuiet = popular.length === 0 && newLabels.length === 0 && keywords.length === 0;
  if (isQuiet)
    return (
      <EmptyState icon={<IconTrendingUp size={28} stroke={1.5} />} title={t('trends.empty')}>
        <Text c="dimmed" size="sm">
          {t('trends.emptyText')}
        </Text>
      </EmptyState>
    );
  return (
    <div className={classes.parts}>
      <div className={classes.columns}>
        <TrendList
          title={t('trends.popular')}
          hint={t('trends.popularHint', { count: days })}
          emptyText={t('trends.popularEmpty')}
          rows={popular}
          showSpace={spaceKey === null}
          figure={(row) => <Views row={row} />}
        />
        <TrendList
          title={t('trends.rising')}
          hint={t('trends.risingHint', { count: days })}
          emptyText={t('trends.risingEmpty')}
          rows={rising}
          showSpace={spaceKey === null}
          figure={(row) => <Rise row={row} />}
        />
      </div>
      {(labels.length > 0 || newLabels.length > 0) && (
        <section aria-labelledby="trends-labels">
          <Title order={2} id="trends-labels" className={listClasses.title}>
            {t('trends.labels')}
          </Title>
          <div className={classes.columns}>
            <TrendLabels title={t('trends.labelsRead')} labels={labels} spaceKey={spaceKey} />
            <TrendLabels title={t('trends.labelsNew')} labels={newLabels} spaceKey={spaceKey} />
          </div>
        </section>
      )}
      <section aria-labelledby="trends-keywords">
        <Title order={2} id="trends-keywords" className={listClasses.title}>
          {t('trends.keywords')}
        </Title>
        <Text size="xs" c="dimmed" mb="xs">
          {t('trends.keywordsHint')}
        </Text>
        {keywords.length === 0 ? (
          <Text c="dimmed" size="sm" py="xs">
            {t('trends.keywordsEmpty')}
          </Text>
        ) : (
          <div className={classes.columns}>
            {keywords.map((one) => (
              <SpaceKeywords key={one.spaceKey} keywords={one} showSpace={spaceKey === null} />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}

const presentOf = ({ views }: TrendRowFragment): number => views.at(-1) ?? 0;

function Views({ row }: { readonly row: TrendRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const views = presentOf(row);
  return <>{t('trends.views', { count: views, amount: format.number(views) })}</>;
}

/** `12 → 48`, and how it came there. */
function Rise({ row }: { readonly row: TrendRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const before = format.number(Math.round(row.earlierMean * 10) / 10);
  const now = format.number(presentOf(row));
  return (
    <>
      <Sparkline values={row.views} />
      <span aria-hidden className={classes.rise}>
        {before} → <strong>{now}</strong>
      </span>
      <VisuallyHidden>{t('trends.rise', { before, now })}</VisuallyHidden>
    </>
  );
}
