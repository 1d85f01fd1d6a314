import { Table, Text, VisuallyHidden } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { Figure, FigureIntervals } from './contribution-figures.js';
import { DENOMINATORS, type ShownRows, type ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

interface FigureTableProps {
  /** Of one measure. */
  readonly figures: readonly Figure[];
  readonly intervals: FigureIntervals;
  readonly scope: ShownScope;
  readonly readersSince: string;
}

type Concentration = NonNullable<Figure['concentration']>;
type Intervals = NonNullable<FigureIntervals[number]['intervals']>;
interface Cell {
  readonly figure: Figure;
  readonly concentration: Concentration;
  readonly intervals: Intervals | null;
}

const COUNTS = ['peopleForHalf', 'peopleForThreeQuarters', 'peopleForNineTenths'] as const;
const PERCENTS = [1, 2, 3, 5, 10] as const;

/** Every figure of a measure, over each denominator side by side, with how sure it is. */
export function FigureTable({ figures, intervals, scope, readersSince }: FigureTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = DENOMINATORS.flatMap((denominator) => {
    const figure = figures.find((one) => one.denominator === denominator);
    const own = intervals.find(
      (one) => one.denominator === denominator && one.measure === figure?.measure,
    )?.intervals;
    return figure ? [{ figure, intervals: own ?? null }] : [];
  });
  const people = (figure: Figure, more: Partial<ShownRows>, text: ReactNode) => (
    <RowsLink
      scope={scope}
      rows={{ kind: 'PEOPLE', measure: figure.measure, denominator: figure.denominator, ...more }}
    >
      {text}
    </RowsLink>
  );
  const between = (low: string, high: string) => (
    <Text component="span" size="xs" c="dimmed" className={classes.interval}>
      {low === high ? low : t('contributions.between', { low, high })}
    </Text>
  );
  const figureRows: readonly (readonly [string, (cell: Cell) => ReactNode])[] = [
    ...COUNTS.map(
      (key) =>
        [
          t(`contributions.${key}Label`),
          ({ figure, concentration, intervals: own }: Cell) => (
            <>
              {people(figure, { top: concentration[key] }, format.number(concentration[key]))}{' '}
              <Text span size="sm" c="dimmed">
                {format.share(concentration[key] / figure.people)}
              </Text>
              {own && between(format.number(own[key].low), format.number(own[key].high))}
            </>
          ),
        ] as const,
    ),
    ...PERCENTS.map(
      (percent) =>
        [
          t('contributions.topLabel', { percent }),
          ({ figure, concentration, intervals: own }: Cell) => {
            const share = concentration.topShareRatio.find((one) => one.percent === percent);
            const interval = own?.topShareRatio.find((one) => one.percent === percent);
            return (
              share && (
                <>
                  {share.shareRatio === null
                    ? t('contributions.tooFew')
                    : people(figure, { top: share.count }, format.share(share.shareRatio))}{' '}
                  <Text span size="sm" c="dimmed">
                    {t('common.people', { count: share.count })}
                  </Text>
                  {interval && between(format.share(interval.low), format.share(interval.high))}
                </>
              )
            );
          },
        ] as const,
    ),
    [
      t('contributions.gini'),
      ({ figure, concentration, intervals: own }) => (
        <>
          {people(figure, {}, format.number(concentration.gini))}
          {own && between(format.number(own.gini.low), format.number(own.gini.high))}
        </>
      ),
    ],
    [
      t('contributions.hhi'),
      ({ figure, concentration }) => people(figure, {}, format.number(concentration.hhi)),
    ],
    [
      t('contributions.theil'),
      ({ figure, concentration: { theil } }) =>
        theil &&
        people(
          figure,
          {},
          t('contributions.theilParts', {
            total: format.number(theil.total),
            share: format.share(theil.total > 0 ? theil.between / theil.total : 0),
          }),
        ),
    ],
  ];
  return (
    <div>
      <ScrollRegion label={t('contributions.figures')}>
        <Table verticalSpacing={6} miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <VisuallyHidden>{t('contributions.figure')}</VisuallyHidden>
              </Table.Th>
              {columns.map(({ figure }) => (
                <Table.Th key={figure.denominator} ta="end">
                  {t(`contributions.of.${figure.denominator}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                {t('contributions.peopleCounted')}
              </Table.Th>
              {columns.map(({ figure }) => (
                <Table.Td key={figure.denominator} ta="end">
                  {figure.reason === 'READERS_FORGOTTEN'
                    ? '–'
                    : figure.reason === 'TOO_FEW_AUTHORS' && figure.people === 0
                      ? t('contributions.tooFew')
                      : people(figure, {}, format.number(figure.people))}
                </Table.Td>
              ))}
            </Table.Tr>
            {figureRows.map(([name, cell]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                {columns.map(({ figure, intervals: own }) => (
                  <Table.Td key={figure.denominator} ta="end">
                    {figure.concentration
                      ? cell({ figure, concentration: figure.concentration, intervals: own })
                      : '–'}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                {t('contributions.leftOut')}
              </Table.Th>
              {columns.map(({ figure }) => (
                <Table.Td key={figure.denominator} ta="end">
                  {figure.leftOut === null
                    ? t('contributions.tooFew')
                    : people(
                        figure,
                        { leftOut: true },
                        t('contributions.leftOutText', {
                          total: format.number(Math.round(figure.leftOut.total)),
                          people: t('common.people', { count: figure.leftOut.people }),
                        }),
                      )}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <Text size="xs" c="dimmed" mt="xs">
        {t('contributions.intervalsText')}{' '}
        {t('contributions.readersText', { date: format.date(readersSince) })}
      </Text>
    </div>
  );
}
