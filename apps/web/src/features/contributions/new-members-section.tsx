import { Table, Text } from '@mantine/core';
import type { ContributionSurroundingsQuery, NewMemberStep } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

interface NewMembersSectionProps {
  readonly newMembers: ContributionSurroundingsQuery['contributionReport']['newMembers'];
  readonly scope: ShownScope;
}

/** How many of those who joined in a month make a first edit, and how many soon a second. */
export function NewMembersSection({ newMembers: { months, reason }, scope }: NewMembersSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="new-members" className={classes.section}>
      <h2 id="new-members" className={classes.title}>
        {t('contributions.newMembers.title')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {reason !== null
          ? t(`contributions.reason.${reason}`)
          : months.length === 0
            ? t('contributions.newMembers.none')
            : t('contributions.newMembers.text')}
      </Text>
      {months.length > 0 && (
        <ScrollRegion label={t('contributions.newMembers.title')}>
          <Table verticalSpacing={6} miw={440} maw="44rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('contributions.newMembers.month')}</Table.Th>
                {(['JOINED', 'FIRST_EDIT', 'SECOND_EDIT'] as const).map((step) => (
                  <Table.Th key={step} ta="end">
                    {t(`contributions.newMembers.${step}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {[...months].reverse().map(({ month, joined, firstEdit, secondEdit, isOpen }) => {
                const number = (step: NewMemberStep, count: number | null) =>
                  count === null ? (
                    t('contributions.tooFew')
                  ) : (
                    <>
                      <RowsLink
                        scope={scope}
                        rows={{ kind: 'PEOPLE', measure: 'EDITS', joinedMonth: month, newMemberStep: step }}
                      >
                        {format.number(count)}
                      </RowsLink>
                      {step !== 'JOINED' && (
                        <Text span size="sm" c="dimmed">
                          {' '}
                          {format.share(count / joined)}
                        </Text>
                      )}
                    </>
                  );
                return (
                  <Table.Tr key={month}>
                    <Table.Th scope="row" fw={400}>
                      {month} {isOpen && `(${t('contributions.newMembers.open')})`}
                    </Table.Th>
                    <Table.Td ta="end">{number('JOINED', joined)}</Table.Td>
                    <Table.Td ta="end">{number('FIRST_EDIT', firstEdit)}</Table.Td>
                    <Table.Td ta="end">{number('SECOND_EDIT', secondEdit)}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
