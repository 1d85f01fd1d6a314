import { Table, Text } from '@mantine/core';
import { ScrollRegion, SkeletonLines } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

const WeeksChart = lazyPart(async () => (await import('./weeks-chart.js')).WeeksChart);

/** How exposure, arrivals and decisions move from week to week. */
export function WeeksSection({ numbers: { weeks }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = weeks.at(-1);
  if (last === undefined) return null;
  const summary = t('reviewNumbers.weeks.summary', {
    decided: format.number(last.decided),
    views: format.number(last.badViews),
  });
  // The day is the company's; at noon it is that day in every zone that people read it in.
  const dayOf = (week: string) => format.date(`${week}T12:00:00`);
  return (
    <section aria-labelledby="weeks" className={classes.section}>
      <h2 id="weeks">{t('reviewNumbers.weeks.title')}</h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {t('reviewNumbers.weeks.text')}
      </Text>
      {weeks.length > 1 && (
        <div
          role="img"
          aria-label={`${t('reviewNumbers.weeks.title')}: ${summary}`}
          className={classes.chart}
        >
          <Suspense fallback={<SkeletonLines label={t('common.loading')} count={4} />}>
            <WeeksChart weeks={weeks} />
          </Suspense>
        </div>
      )}
      <details className={classes.details}>
        <summary>{t('reviewNumbers.weeks.asTable')}</summary>
        <ScrollRegion label={t('reviewNumbers.weeks.title')}>
          <Table verticalSpacing={4} miw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('reviewNumbers.weeks.week')}</Table.Th>
                <Table.Th ta="end">{t('reviewNumbers.weeks.wrongViews')}</Table.Th>
                <Table.Th ta="end">{t('reviewNumbers.weeks.opened')}</Table.Th>
                <Table.Th ta="end">{t('reviewNumbers.weeks.decided')}</Table.Th>
                <Table.Th ta="end">{t('reviewNumbers.weeks.median')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {[...weeks].reverse().map(({ week, badViews, opened, decided, medianBusinessHours }) => (
                <Table.Tr key={week}>
                  <Table.Th scope="row" fw={400}>
                    {dayOf(week)}
                  </Table.Th>
                  <Table.Td ta="end">
                    <NumberLink scope={scope} rows={{ number: 'EXPOSED_BAD', week }}>
                      {format.number(badViews)}
                    </NumberLink>
                  </Table.Td>
                  <Table.Td ta="end">
                    <NumberLink scope={scope} rows={{ number: 'OPENED', week }}>
                      {format.number(opened)}
                    </NumberLink>
                  </Table.Td>
                  <Table.Td ta="end">
                    <NumberLink scope={scope} rows={{ number: 'DECIDED', week }}>
                      {format.number(decided)}
                    </NumberLink>
                  </Table.Td>
                  <Table.Td ta="end">
                    {medianBusinessHours === null ? '–' : format.number(medianBusinessHours)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      </details>
    </section>
  );
}
