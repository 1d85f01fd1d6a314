import { Table } from '@mantine/core';
import type { MonthRowFragment } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownRows, ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import classes from './contributors.module.css';

interface MonthTrendProps {
  readonly months: readonly MonthRowFragment[];
  /** Whose months, for somebody who hears the table. */
  readonly name: string;
  /** What the numbers open; null where they are what somebody shares. */
  readonly opened: { readonly scope: ShownScope; readonly personId: string } | null;
}

const [WIDTH, HEIGHT, PAD] = [140, 40, 3];

/** Six months of somebody as two lines, words read and words added, each against its own highest month; the table is behind. */
export function MonthTrend({ months, name, opened }: MonthTrendProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (month: string, value: number, rows: Pick<ShownRows, 'kind' | 'measure'>) => {
    const text = format.number(Math.round(value));
    if (opened === null) return text;
    const scope = { ...opened.scope, from: month, to: month };
    return (
      <RowsLink scope={scope} rows={{ ...rows, personId: opened.personId }}>
        {text}
      </RowsLink>
    );
  };
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={classes.spark}
        preserveAspectRatio="none"
        aria-hidden
      >
        <polyline
          points={lineOf(months.map((one) => one.wordsRead))}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
        />
        <polyline
          points={lineOf(months.map((one) => one.addedWords))}
          fill="none"
          stroke="var(--mantine-color-dimmed)"
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
      </svg>
      <details className={classes.details}>
        <summary>{t('contributors.months.summary')}</summary>
        <ScrollRegion label={t('contributors.months.of', { name })}>
          <Table verticalSpacing={2} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('contributors.months.month')}</Table.Th>
                <Table.Th ta="end">{t('contributors.months.read')}</Table.Th>
                <Table.Th ta="end">{t('contributors.months.added')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {months.map((one) => (
                <Table.Tr key={one.month}>
                  <Table.Td>{one.month}</Table.Td>
                  <Table.Td ta="end" className="figures">
                    {number(one.month, one.wordsRead, { kind: 'PAGES', measure: 'WORDS_READ' })}
                  </Table.Td>
                  <Table.Td ta="end" className="figures">
                    {number(one.month, one.addedWords, { kind: 'REVISIONS', measure: 'ADDED_WORDS' })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      </details>
    </div>
  );
}

function lineOf(values: readonly number[]): string {
  const highest = Math.max(1, ...values);
  const step = (WIDTH - 2 * PAD) / Math.max(1, values.length - 1);
  return values
    .map((value, at) => `${PAD + at * step},${HEIGHT - PAD - (value / highest) * (HEIGHT - 2 * PAD)}`)
    .join(' ');
}
