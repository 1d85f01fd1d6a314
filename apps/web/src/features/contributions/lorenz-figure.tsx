import { Table, Text } from '@mantine/core';
import type { ContributionsOfMeasureQuery } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Figure, Report } from './contribution-figures.js';
import classes from './contributions.module.css';
import { shareOfLowest } from './share-of-lowest.js';

const LorenzChart = lazyPart(async () => (await import('./lorenz-chart.js')).LorenzChart);

type Curves = ContributionsOfMeasureQuery['contributionReport']['figures'];

interface LorenzFigureProps {
  readonly figures: Curves;
  /** The same figures' numbers, for what the picture says in words. */
  readonly numbers: readonly Figure[];
  readonly benchmarks: Report['benchmarks'];
}

const TENTHS = [0.5, 0.75, 0.9, 0.95, 0.99];

/** The Lorenz curves with what they say in words, and as a table. The chart's code is loaded only here. */
export function LorenzFigure({ figures, numbers, benchmarks }: LorenzFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const curves = figures.flatMap(({ denominator, concentration }) =>
    concentration ? [{ denominator, points: concentration.lorenz }] : [],
  );
  const main = numbers.find(({ denominator }) => denominator === 'EDITORS')?.concentration;
  if (curves.length === 0 || !main) return null;
  const editors = curves.find(({ denominator }) => denominator === 'EDITORS')?.points ?? [];
  // The very figure of the table beside it; read off the curve it would be another one where ten per cent of the
  // people are no whole number.
  const top = main.topShareRatio.find(({ percent }) => percent === 10)?.shareRatio ?? null;
  const lower = format.share(shareOfLowest(editors, 0.5));
  const summary =
    top === null
      ? t('contributions.lorenzLower', { lower })
      : t('contributions.lorenzSummary', { lower, top: format.share(top) });
  return (
    <figure className={classes.figure}>
      <h3 className={classes.subtitle}>{t('contributions.lorenzTitle')}</h3>
      <Text component="figcaption" size="sm" c="dimmed" mb="xs">
        {t('contributions.lorenzText')} <strong>{summary}</strong>
      </Text>
      <div role="img" aria-label={`${t('contributions.lorenzTitle')}: ${summary}`} className={classes.chart}>
        <Suspense fallback={<SkeletonLines label={t('common.loading')} count={6} />}>
          <LorenzChart curves={curves} benchmarks={benchmarks} />
        </Suspense>
      </div>
      <ul className={classes.benchmarks}>
        {benchmarks.map(({ key, source }) => (
          <li key={key} title={source}>
            {/* The keys are those of the server's list of published figures. */}
            {t(`contributions.benchmark.${key as 'SHARED_FILES'}`)}
          </li>
        ))}
      </ul>
      <details className={classes.details}>
        <summary>{t('contributions.asTable')}</summary>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('contributions.lowest')}</Table.Th>
              {curves.map(({ denominator }) => (
                <Table.Th key={denominator} ta="end">
                  {t(`contributions.of.${denominator}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {TENTHS.map((ratio) => (
              <Table.Tr key={ratio}>
                <Table.Th scope="row" fw={400}>
                  {format.share(ratio)}
                </Table.Th>
                {curves.map(({ denominator, points }) => (
                  <Table.Td key={denominator} ta="end">
                    {format.share(shareOfLowest(points, ratio))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </figure>
  );
}
