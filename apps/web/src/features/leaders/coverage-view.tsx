import { NativeSelect, SegmentedControl, Table, Text } from '@mantine/core';
import { ScrollRegion, SkeletonLines } from '@wellspring/web-ui';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import { CoverageSet, type CoverageSetProps } from './coverage-set.js';
import { type CoverageCurves, coveragePoints, shownBudgets, toldBudgets } from './coverage-points.js';
import classes from './leaders.module.css';

const CoverageChart = lazyPart(async () => (await import('./coverage-chart.js')).CoverageChart);

interface CoverageViewProps extends Pick<CoverageSetProps, 'set' | 'quota' | 'reason' | 'onStated'> {
  readonly coverage: CoverageCurves & {
    readonly budget: readonly number[];
    readonly of: number;
    readonly reachable: number;
    readonly anyMessage: CoverageCurves | null;
  };
  /** Mails a year that both must have written for a tie of the strict kind. */
  readonly tiePerYear: number;
}

const ORDERS = ['greedy', 'ranking', 'management', 'random'] as const;
type TieKind = 'strict' | 'loose';
/** The first statement is about so many: few enough to know each of them. */
const START_BUDGET = 10;

/** Whom to win so that most have one of them as a contact: the curves, the tie that they hang on, and the people. */
export function CoverageView(props: CoverageViewProps) {
  const { coverage, set, quota, tiePerYear, reason, onStated } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<TieKind>('strict');
  const curves = kind === 'loose' && coverage.anyMessage ? coverage.anyMessage : coverage;
  const points = coveragePoints(coverage.budget, curves);
  const budgets = toldBudgets(points);
  const [chosenBudget, setBudget] = useState(START_BUDGET);
  // The nearest below that is told, else the first.
  const budget = budgets.findLast((one) => one <= chosenBudget) ?? budgets[0] ?? 1;
  const at = points.find((point) => point.budget === budget);
  const tie =
    kind === 'loose'
      ? t('leaders.reach.tieLoose')
      : tiePerYear > 0
        ? t('leaders.reach.tiePerYear', { perYear: format.number(tiePerYear) })
        : t('leaders.reach.tieStrict');
  const shareOr = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.share(value);
  const columns = ORDERS.filter((key) => points.some((point) => point[key] !== null));
  const statement = t('leaders.reach.statement', {
    count: budget,
    share: shareOr(at?.greedy),
    of: format.number(coverage.of),
    random: shareOr(at?.random),
    low: shareOr(at?.band?.[0]),
    high: shareOr(at?.band?.[1]),
  });
  return (
    <>
      <div className={classes.chooser}>
        {coverage.anyMessage && (
          <div>
            <Text size="sm" fw={500} id="tie-kind" mb={4}>
              {t('leaders.reach.kind')}
            </Text>
            <SegmentedControl
              aria-labelledby="tie-kind"
              data={(['strict', 'loose'] as const).map((value) => ({
                value,
                label: t(`leaders.reach.kinds.${value}`),
              }))}
              value={kind}
              onChange={setKind}
            />
          </div>
        )}
        <NativeSelect
          label={t('leaders.reach.budget')}
          value={String(budget)}
          data={budgets.map((one) => String(one))}
          onChange={(event) => setBudget(Number(event.currentTarget.value))}
        />
      </div>
      <p className={classes.statement}>
        <strong>{statement}</strong>{' '}
        <Text span c="dimmed" size="sm">
          {tie}{' '}
          {kind === 'strict' &&
            t('leaders.reach.reachable', {
              share: format.share(coverage.of > 0 ? coverage.reachable / coverage.of : 0),
            })}
        </Text>
      </p>
      <div className={classes.columns}>
        <figure className={classes.figure}>
          <figcaption className={classes.title}>{t('leaders.reach.chartTitle')}</figcaption>
          <div
            role="img"
            aria-label={`${t('leaders.reach.chartTitle')}: ${statement}`}
            className={classes.chart}
          >
            <Suspense fallback={<SkeletonLines label={t('common.loading')} count={6} />}>
              <CoverageChart points={points} />
            </Suspense>
          </div>
          <details className={classes.more}>
            <summary>{t('leaders.asTable')}</summary>
            <ScrollRegion label={t('leaders.reach.chartTitle')}>
              <Table verticalSpacing={4} miw={420}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('leaders.reach.budgetAxis')}</Table.Th>
                    {columns.map((key) => (
                      <Table.Th key={key} scope="col" ta="end">
                        {t(`leaders.reach.line.${key}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody className="figures">
                  {points
                    .filter((point) => shownBudgets(budgets).includes(point.budget))
                    .map((point) => (
                      <Table.Tr key={point.budget}>
                        <Table.Th scope="row" fw={400}>
                          {format.number(point.budget)}
                        </Table.Th>
                        {columns.map((key) => (
                          <Table.Td key={key} ta="end">
                            {shareOr(point[key])}
                            {key === 'random' && point.band && (
                              <Text span size="xs" c="dimmed" display="block">
                                {t('leaders.between', {
                                  low: format.share(point.band[0]),
                                  high: format.share(point.band[1]),
                                })}
                              </Text>
                            )}
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </ScrollRegion>
          </details>
        </figure>
        <CoverageSet {...{ set, quota, budget, reason, onStated }} curve={coverage.greedy} />
      </div>
    </>
  );
}
