import { Table, Text } from '@mantine/core';
import type { MyMailRecordScreenQuery } from '@wellspring/web-graphql';
import { FigureTile, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './my-data.module.css';

/** How much is recorded, from when to when, month by month, and when it will be gone. */
export function MyMailFigures({ record }: { readonly record: MyMailRecordScreenQuery['myMailRecord'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sent, received, oldestAt, newestAt, deletedBy, months } = record;
  return (
    <section className={classes.section} aria-labelledby="my-mail">
      <h2 id="my-mail" className={classes.title}>
        {t('myData.mail')}
      </h2>
      {sent + received + record.weeklyTies === 0 ? (
        <Text>{t('myData.nothing')}</Text>
      ) : (
        <>
          <dl className={classes.tiles}>
            <FigureTile label={t('myData.sent')} value={format.number(sent)} />
            <FigureTile label={t('myData.received')} value={format.number(received)} />
            <FigureTile
              label={t('myData.weeklyTies')}
              value={format.number(record.weeklyTies)}
              note={t('myData.weeklyTiesText')}
            />
            <FigureTile label={t('myData.nominations')} value={format.number(record.nominations)} />
          </dl>
          <Text size="sm" mt="sm">
            {oldestAt !== null &&
              newestAt !== null &&
              t('myData.span', { from: format.date(oldestAt), to: format.date(newestAt) })}{' '}
            {deletedBy !== null && t('myData.deletedBy', { date: format.date(deletedBy) })}{' '}
            {record.weeklyTiesDeletedBy !== null &&
              t('myData.weeklyDeletedBy', { date: format.date(record.weeklyTiesDeletedBy) })}
          </Text>
          {months.length > 0 && (
            <details className={classes.more}>
              <summary>{t('myData.months')}</summary>
              <ScrollRegion label={t('myData.months')}>
                <Table verticalSpacing={4} maw={460}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('myData.month')}</Table.Th>
                      <Table.Th ta="end">{t('myData.sent')}</Table.Th>
                      <Table.Th ta="end">{t('myData.received')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody className="figures">
                    {months.map((month) => (
                      <Table.Tr key={month.month}>
                        <Table.Th scope="row" fw={400}>
                          {month.month}
                        </Table.Th>
                        <Table.Td ta="end">{format.number(month.sent)}</Table.Td>
                        <Table.Td ta="end">{format.number(month.received)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </ScrollRegion>
            </details>
          )}
        </>
      )}
    </section>
  );
}
