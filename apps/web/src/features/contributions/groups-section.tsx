import { NativeSelect, Table, Text } from '@mantine/core';
import type { ContributionMeasure, ContributionSurroundingsQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

type Groups = ContributionSurroundingsQuery['contributionReport']['groups'];

interface GroupsSectionProps {
  readonly groups: Groups;
  readonly scope: ShownScope;
}

const KINDS = ['DEPARTMENT', 'UNIT', 'LOCATION', 'TENURE'] as const;
const WHOLE = ['EVERYBODY', 'EMPLOYEES', 'OTHERS'];
const COLUMNS: readonly (readonly [
  ContributionMeasure,
  'survivingWords' | 'wordsRead' | 'addedWords' | 'edits',
])[] = [
  ['SURVIVING_WORDS', 'survivingWords'],
  ['WORDS_READ', 'wordsRead'],
  ['ADDED_WORDS', 'addedWords'],
  ['EDITS', 'edits'],
];

/** What departments, units and locations make; small ones are blank, and so is what they could be computed from. */
export function GroupsSection({ groups: { groups, reason }, scope }: GroupsSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('DEPARTMENT');
  const shown = groups.filter((group) => WHOLE.includes(group.kind) || group.kind === kind);
  const name = (group: Groups['groups'][number]) =>
    group.kind === 'TENURE'
      ? t(`contributions.groups.band.${group.name as 'UNDER_1'}`)
      : group.name === ''
        ? t(`contributions.groups.${group.kind as 'EVERYBODY'}`)
        : group.parentName === ''
          ? group.name
          : `${group.parentName} · ${group.name}`;
  return (
    <section aria-labelledby="groups" className={classes.section}>
      <div className={classes.heading}>
        <h2 id="groups" className={classes.title}>
          {t('contributions.groups.title')}
        </h2>
        {reason === null && (
          <NativeSelect
            aria-label={t('contributions.groups.by')}
            value={kind}
            data={KINDS.map((one) => ({ value: one, label: t(`contributions.groups.${one}`) }))}
            onChange={(event) =>
              setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'DEPARTMENT')
            }
          />
        )}
      </div>
      <Text size="sm" c="dimmed" mb="xs" maw="54rem">
        {reason === null ? t('contributions.groups.text') : t(`contributions.reason.${reason}`)}
      </Text>
      {reason === null && (
        <ScrollRegion label={t('contributions.groups.title')}>
          <Table verticalSpacing={6} miw={620}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(`contributions.groups.${kind}`)}</Table.Th>
                <Table.Th ta="end">{t('contributions.groups.people')}</Table.Th>
                <Table.Th ta="end">{t('contributions.groups.contributors')}</Table.Th>
                {COLUMNS.map(([measure]) => (
                  <Table.Th key={measure} ta="end">
                    {t(`contributions.measure.${measure}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {shown.map((group) => (
                <Table.Tr key={group.id}>
                  <Table.Th scope="row" fw={400}>
                    {name(group)}
                  </Table.Th>
                  <Table.Td ta="end">
                    <RowsLink scope={scope} rows={{ kind: 'PEOPLE', measure: 'EDITS', group: group.id }}>
                      {format.number(group.people)}
                    </RowsLink>
                  </Table.Td>
                  <Table.Td ta="end">
                    {group.contributors === null ? (
                      t('contributions.tooFew')
                    ) : (
                      <RowsLink
                        scope={scope}
                        rows={{ kind: 'PEOPLE', measure: 'EDITS', group: group.id, denominator: 'EDITORS' }}
                      >
                        {format.number(group.contributors)}
                      </RowsLink>
                    )}
                  </Table.Td>
                  {COLUMNS.map(([measure, column]) => {
                    const value = group[column];
                    return (
                      <Table.Td key={measure} ta="end">
                        {value === null ? (
                          '–'
                        ) : (
                          <RowsLink scope={scope} rows={{ kind: 'PEOPLE', measure, group: group.id }}>
                            {format.number(Math.round(value))}
                          </RowsLink>
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
