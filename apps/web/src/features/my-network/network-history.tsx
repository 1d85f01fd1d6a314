import { Table } from '@mantine/core';
import type { MyNetworkScreenQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './my-network.module.css';

/** How the reader's network changed from one analysis to the next, newest first; nothing before there are two. */
export function NetworkHistory({ history }: Pick<MyNetworkScreenQuery['myNetwork'], 'history'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (history.length < 2) return null;
  const numberOr = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <section className={classes.history} aria-labelledby="my-history">
      <h2 id="my-history" className={classes.title}>
        {t('myNetwork.history')}
      </h2>
      <ScrollRegion label={t('myNetwork.history')}>
        <Table verticalSpacing={5} miw={460} maw={720}>
          <Table.Thead>
            <Table.Tr>
              {(['publishedAt', 'ties', 'departments', 'newTies', 'endedTies'] as const).map((column) => (
                <Table.Th key={column} ta={column === 'publishedAt' ? 'start' : 'end'}>
                  {t(`myNetwork.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {history.toReversed().map((moment) => (
              <Table.Tr key={moment.publishedAt}>
                <Table.Th scope="row" fw={400}>
                  {format.dateTime(moment.publishedAt)}
                </Table.Th>
                <Table.Td ta="end">{format.number(moment.ties)}</Table.Td>
                <Table.Td ta="end">{format.number(moment.departments)}</Table.Td>
                <Table.Td ta="end">{numberOr(moment.newTies)}</Table.Td>
                <Table.Td ta="end">{numberOr(moment.endedTies)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
