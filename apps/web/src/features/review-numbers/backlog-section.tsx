import { Table, Text } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { HoursCell } from './hours-cell.js';
import { NumberLink } from './number-link.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** What waits now and how long it has, by where it comes from. */
export function BacklogSection({ numbers: { backlog }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = backlog.filter(({ source, waiting }) => source === null || waiting > 0);
  return (
    <section aria-labelledby="backlog" className={classes.section}>
      <h2 id="backlog">{t('reviewNumbers.backlog.title')}</h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {t('reviewNumbers.backlog.text')}
      </Text>
      <ScrollRegion label={t('reviewNumbers.backlog.title')}>
        <Table verticalSpacing={6} miw={620}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reviewNumbers.sourceHeading')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.waiting')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.overdue')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.median')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.p90')}</Table.Th>
              <Table.Th>{t('reviewNumbers.backlog.oldest')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {rows.map(({ source, waiting, overdue, oldestOpenedAt, age }) => (
              <Table.Tr key={source ?? 'ALL'}>
                <Table.Th scope="row" fw={source === null ? 600 : 400}>
                  {t(`reviewNumbers.source.${source ?? 'ALL'}`)}
                </Table.Th>
                <Table.Td ta="end">
                  <NumberLink scope={scope} rows={{ number: 'WAITING', source }}>
                    {format.number(waiting)}
                  </NumberLink>
                </Table.Td>
                <Table.Td ta="end">
                  <NumberLink scope={scope} rows={{ number: 'OVERDUE', source }}>
                    {format.number(overdue)}
                  </NumberLink>
                </Table.Td>
                <Table.Td ta="end">
                  <HoursCell hours={age} figure="medianBusinessHours" />
                </Table.Td>
                <Table.Td ta="end">
                  <HoursCell hours={age} figure="p90BusinessHours" />
                </Table.Td>
                <Table.Td>{oldestOpenedAt === null ? '–' : format.date(oldestOpenedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
