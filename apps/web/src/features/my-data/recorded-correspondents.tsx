import { Button, Table, Text } from '@mantine/core';
import type { MyMailRecordScreenQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import classes from './my-data.module.css';

const ROWS_A_STEP = 15;

/** With whom mail of the reader is recorded, most mail first. */
export function RecordedCorrespondents({
  record,
}: {
  readonly record: MyMailRecordScreenQuery['myMailRecord'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(ROWS_A_STEP);
  const { correspondents, correspondentCount } = record;
  if (correspondents.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="my-correspondents">
      <h2 id="my-correspondents" className={classes.title}>
        {t('myData.correspondents', { count: correspondentCount })}
      </h2>
      <ScrollRegion label={t('myData.correspondents', { count: correspondentCount })}>
        <Table verticalSpacing={5} miw={520} maw={860}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('myData.person')}</Table.Th>
              <Table.Th ta="end" className={classes.number}>
                {t('myData.toThem')}
              </Table.Th>
              <Table.Th ta="end" className={classes.number}>
                {t('myData.fromThem')}
              </Table.Th>
              <Table.Th ta="end" className={classes.number}>
                {t('myData.lastAt')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {correspondents.slice(0, shown).map(({ person, sent, received, lastAt }, at) => (
              <Table.Tr key={person?.id ?? at}>
                <Table.Th scope="row" fw={400}>
                  {person ? <PersonName person={person} withPlace /> : t('leaders.redacted')}
                </Table.Th>
                <Table.Td ta="end" className={classes.number}>
                  {format.number(sent)}
                </Table.Td>
                <Table.Td ta="end" className={classes.number}>
                  {format.number(received)}
                </Table.Td>
                <Table.Td ta="end" className={classes.number}>
                  {format.date(lastAt)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {correspondents.length > shown ? (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setShown(shown + ROWS_A_STEP)}>
          {t('common.showMore')}
        </Button>
      ) : (
        correspondentCount > correspondents.length && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('myData.restInCopy')}
          </Text>
        )
      )}
    </section>
  );
}
