import { Badge, Table, Text } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

interface SweepTableProps {
  readonly sweep: {
    readonly rows: readonly {
      readonly perYear: number;
      readonly ties: number;
      readonly persistence: number;
      readonly recall: number;
      readonly f05: number;
      readonly spearman: number | null;
      readonly reachNext: number | null;
    }[];
    readonly steadyPerYear: number | null;
    readonly chosenPerYear: number;
    readonly reasonCode: string;
    readonly reasonText: string;
  };
}

/** From how many mails a year on two people count as tied, and what each choice would predict on this very mail. */
export function SweepTable({ sweep }: SweepTableProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const key = `leaders.sweep.reason.${sweep.reasonCode}`;
  const reason = i18n.exists(key)
    ? t(key as 'leaders.sweep.reason.GIVEN') // checked just before
    : sweep.reasonText;
  const numberOr = (value: number | null) => (value === null ? '–' : format.number(value));
  const shareOr = (value: number | null) => (value === null ? '–' : format.share(value));
  return (
    <section className={classes.section} aria-labelledby="sweep">
      <h2 id="sweep" className={classes.title}>
        {t('leaders.sweep.title')}
      </h2>
      <Text size="sm" maw="46rem">
        {sweep.chosenPerYear === 0
          ? t('leaders.sweep.chosenOnce')
          : t('leaders.sweep.chosen', { perYear: format.number(sweep.chosenPerYear) })}{' '}
        {reason}
      </Text>
      <Text size="sm" c="dimmed" maw="46rem" mb="xs">
        {t('leaders.sweep.text')}
      </Text>
      {sweep.rows.length === 0 ? (
        <Text size="sm">{t('leaders.sweep.none')}</Text>
      ) : (
        <ScrollRegion label={t('leaders.sweep.title')}>
          <Table verticalSpacing={5} miw={620} maw={860}>
            <Table.Thead>
              <Table.Tr>
                {(['perYear', 'ties', 'persistence', 'recall', 'f05', 'spearman', 'reachNext'] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col" ta={column === 'perYear' ? 'start' : 'end'}>
                      {t(`leaders.sweep.column.${column}`)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {sweep.rows.map((row) => (
                <Table.Tr key={row.perYear}>
                  <Table.Th scope="row" fw={400}>
                    {row.perYear === 0
                      ? t('leaders.sweep.once')
                      : t('leaders.sweep.perYear', { perYear: format.number(row.perYear) })}{' '}
                    {row.perYear === sweep.chosenPerYear && (
                      <Badge variant="light" tt="none">
                        {t('leaders.sweep.isChosen')}
                      </Badge>
                    )}
                    {row.perYear === sweep.steadyPerYear && row.perYear !== sweep.chosenPerYear && (
                      <Badge variant="default" tt="none">
                        {t('leaders.sweep.isSteady')}
                      </Badge>
                    )}
                  </Table.Th>
                  <Table.Td ta="end">{format.number(row.ties)}</Table.Td>
                  <Table.Td ta="end">{format.share(row.persistence)}</Table.Td>
                  <Table.Td ta="end">{format.share(row.recall)}</Table.Td>
                  <Table.Td ta="end">{format.number(row.f05)}</Table.Td>
                  <Table.Td ta="end">{numberOr(row.spearman)}</Table.Td>
                  <Table.Td ta="end">{shareOr(row.reachNext)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
