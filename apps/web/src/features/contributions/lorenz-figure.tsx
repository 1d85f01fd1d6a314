import { Text, Title } from '@mantine/core';
import type { FiguresFragment } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import classes from './contributions.module.css';
import { shareOfLowest } from './share-of-lowest.js';

const LorenzChart = lazyPart(async () => (await import('./lorenz-chart.js')).LorenzChart);

interface LorenzFigureProps {
  readonly words: FiguresFragment | null;
  readonly edits: FiguresFragment | null;
}

/** The Lorenz curves with what they say in words. The chart's code is loaded only here. */
export function LorenzFigure({ words, edits }: LorenzFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const main = words ?? edits;
  if (!main) return null;
  const summary = t('contributions.lorenzSummary', {
    lower: format.share(shareOfLowest(main.lorenz, 0.5)),
    // The very figure of the table beside it; read off the curve it would be another one where ten per cent of the
    // people are no whole number.
    top: format.share(main.topShareRatio.find(({ percent }) => percent === 10)?.shareRatio ?? 0),
  });
  return (
    <figure className={classes.figure}>
      <Title order={2} size="h5">
        {t('contributions.lorenzTitle')}
      </Title>
      <Text component="figcaption" size="sm" c="dimmed" mb="xs">
        {t('contributions.lorenzText')} <strong>{summary}</strong>
      </Text>
      <div role="img" aria-label={`${t('contributions.lorenzTitle')}: ${summary}`} className={classes.chart}>
        <Suspense fallback={<SkeletonLines label={t('common.loading')} count={6} />}>
          <LorenzChart words={words?.lorenz ?? []} edits={edits?.lorenz ?? []} />
        </Suspense>
      </div>
    </figure>
  );
}
