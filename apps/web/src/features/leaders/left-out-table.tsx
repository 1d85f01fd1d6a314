import { Table } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

interface LeftOutTableProps {
  /** Of its heading, unlike any other on the screen. */
  readonly id: string;
  readonly title: string;
  readonly unit: 'messages' | 'recipients';
  readonly rows: readonly { readonly code: string; readonly name: string; readonly count: number }[];
}

/** How many were left out for each reason; nothing where there is none. */
export function LeftOutTable({ id, title, unit, rows }: LeftOutTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ScrollRegion label={title}>
        <Table verticalSpacing={5} maw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('leaders.filtered.reason')}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t(`leaders.filtered.count.${unit}`)}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ code, name, count }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td ta="end" className="figures">
                  {format.number(count)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
