import { Table, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { EmptyState, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import type { Report } from './contribution-report-view.js';
import classes from './contributions.module.css';

interface ContributorTableProps {
  readonly people: Report['people'];
  /** Why there are no names; null when they are shown. */
  readonly hidden: Report['peopleHidden'];
}

/** The people who wrote most, for those who may see names; for others why not. */
export function ContributorTable({ people, hidden }: ContributorTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (people.length === 0 && hidden === null) return null;
  return (
    <section aria-labelledby="contributors" className={classes.people}>
      <Title order={2} size="h4" id="contributors" mb="sm">
        {t('contributions.tableTitle')}
      </Title>
      {hidden !== null ? (
        <EmptyState icon={<IconEyeOff size={26} stroke={1.5} />} title={t('contributions.peopleHiddenTitle')}>
          <Text size="sm">{t(`contributions.hidden.${hidden}`)}</Text>
        </EmptyState>
      ) : (
        <ScrollRegion label={t('contributions.tableTitle')}>
          <Table verticalSpacing={6} miw={420}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('contributions.person')}</Table.Th>
                <Table.Th ta="end">{t('contributions.words')}</Table.Th>
                <Table.Th ta="end">{t('contributions.share')}</Table.Th>
                <Table.Th ta="end">{t('contributions.edits')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((row) => (
                <Table.Tr key={row.person.id}>
                  <Table.Td>
                    <PersonName person={row.person} withPlace />
                  </Table.Td>
                  <Table.Td ta="end" className="figures">
                    {format.number(row.survivingTokens)}
                  </Table.Td>
                  <Table.Td ta="end" className="figures">
                    {format.share(row.shareRatio)}
                  </Table.Td>
                  <Table.Td ta="end" className="figures">
                    {format.number(row.edits)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
