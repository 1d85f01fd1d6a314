import { Table, Text } from '@mantine/core';
import type { ContributionMeasure, ContributionsOfMeasureQuery } from '@wellspring/web-graphql';
import { ScrollRegion, SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

const TrendChart = lazyPart(async () => (await import('./trend-chart.js')).TrendChart);

interface TrendSectionProps {
  readonly trend: ContributionsOfMeasureQuery['contributionReport']['trend'];
  readonly scope: ShownScope;
  readonly measure: ContributionMeasure;
}

/** How concentration moves from month to month, over the editors of each month. */
export function TrendSection({ trend: { months, reason }, scope, measure }: TrendSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = months.findLast((month) => month.topTenPercentShareRatio !== null);
  const summary = last
    ? t('contributions.trend.summary', {
        month: last.month,
        share: format.share(last.topTenPercentShareRatio ?? 0),
      })
    : '';
  return (
    <section aria-labelledby="trend" className={classes.section}>
      <h2 id="trend" className={classes.title}>
        {t('contributions.trend.title')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {reason === null ? t('contributions.trend.text') : t(`contributions.reason.${reason}`)}
      </Text>
      {months.length > 1 && (
        <div
          role="img"
          aria-label={`${t('contributions.trend.title')}: ${summary}`}
          className={classes.lowChart}
        >
          <Suspense fallback={<SkeletonLines label={t('common.loading')} count={4} />}>
            <TrendChart months={months} />
          </Suspense>
        </div>
      )}
      {months.length > 0 && (
        <details className={classes.details}>
          <summary>{t('contributions.asTable')}</summary>
          <ScrollRegion label={t('contributions.trend.title')}>
            <Table verticalSpacing={4} miw={520}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('contributions.trend.month')}</Table.Th>
                  <Table.Th ta="end">{t(`contributions.measure.${measure}`)}</Table.Th>
                  <Table.Th ta="end">{t('contributions.trend.people')}</Table.Th>
                  <Table.Th ta="end">{t('contributions.peopleForHalfLabel')}</Table.Th>
                  <Table.Th ta="end">{t('contributions.topLabel', { percent: 10 })}</Table.Th>
                  <Table.Th ta="end">{t('contributions.gini')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="figures">
                {[...months].reverse().map((row) => {
                  const own = { ...scope, from: row.month, to: row.month };
                  const rows = { kind: 'PEOPLE', measure, denominator: 'EDITORS' } as const;
                  return (
                    <Table.Tr key={row.month}>
                      <Table.Th scope="row" fw={400}>
                        {row.month}
                      </Table.Th>
                      <Table.Td ta="end">
                        <RowsLink scope={own} rows={{ kind: 'PAGES', measure }}>
                          {format.number(Math.round(row.total))}
                        </RowsLink>
                      </Table.Td>
                      <Table.Td ta="end">
                        <RowsLink scope={own} rows={rows}>
                          {format.number(row.people)}
                        </RowsLink>
                      </Table.Td>
                      <Table.Td ta="end">
                        {row.peopleForHalf === null ? (
                          '–'
                        ) : (
                          <RowsLink scope={own} rows={{ ...rows, top: row.peopleForHalf }}>
                            {format.number(row.peopleForHalf)}
                          </RowsLink>
                        )}
                      </Table.Td>
                      <Table.Td ta="end">
                        {row.topTenPercentShareRatio === null ? (
                          '–'
                        ) : (
                          <RowsLink
                            scope={own}
                            rows={{ ...rows, top: Math.max(1, Math.ceil(row.people / 10)) }}
                          >
                            {format.share(row.topTenPercentShareRatio)}
                          </RowsLink>
                        )}
                      </Table.Td>
                      <Table.Td ta="end">
                        {row.gini === null ? (
                          '–'
                        ) : (
                          <RowsLink scope={own} rows={rows}>
                            {format.number(row.gini)}
                          </RowsLink>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </details>
      )}
    </section>
  );
}
