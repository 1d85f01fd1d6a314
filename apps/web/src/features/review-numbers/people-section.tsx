import { Table, Text } from '@mantine/core';
import type { ReviewDeciders, ReviewOfDecidersPartsFragment } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { HoursCell } from './hours-cell.js';
import { NumberLink } from './number-link.js';
import type { NumberRows } from './numbers-address.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** One's own work beside that of all others together; never that of another person. */
export function PeopleSection({ numbers: { mine, others, othersReason }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const row = (by: ReviewDeciders, name: string, figures: ReviewOfDecidersPartsFragment) => {
    const opened = (number: NumberRows['number'], value: number) => (
      <NumberLink scope={scope} rows={{ number, by }}>
        {format.number(value)}
      </NumberLink>
    );
    return (
      <Table.Tr key={by}>
        <Table.Th scope="row" fw={400}>
          {name}
        </Table.Th>
        <Table.Td ta="end">{figures.hours ? opened('DECIDED', figures.hours.count) : '–'}</Table.Td>
        <Table.Td ta="end">
          {figures.hours ? <HoursCell hours={figures.hours} figure="medianBusinessHours" /> : '–'}
        </Table.Td>
        <Table.Td ta="end">{opened('OVERTURNED', figures.overturned)}</Table.Td>
        <Table.Td ta="end">{opened('REVERTED_AFTER_APPROVAL', figures.revertedAfterApproval)}</Table.Td>
      </Table.Tr>
    );
  };
  return (
    <section aria-labelledby="people" className={classes.section}>
      <h2 id="people">{t('reviewNumbers.people.title')}</h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {t('reviewNumbers.people.text')}
      </Text>
      <ScrollRegion label={t('reviewNumbers.people.title')}>
        <Table verticalSpacing={6} miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reviewNumbers.people.who')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.people.decided')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.people.median')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.people.overturned')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.people.reverted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {row('MINE', t('reviewNumbers.people.mine'), mine)}
            {others !== null &&
              row('OTHERS', t('reviewNumbers.people.others', { count: others.people }), others)}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {othersReason === 'TOO_FEW_PEOPLE' && (
        <Text size="sm" mt="xs" maw="54rem">
          {t('reviewNumbers.people.tooFew')}
        </Text>
      )}
    </section>
  );
}
