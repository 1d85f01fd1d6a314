import { Table, Text } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';

/** What came in, what was left out and why. */
export interface FilterFigures {
  readonly messagesRead: number;
  readonly messagesUsed: number;
  readonly rows: readonly { readonly code: string; readonly unit: string; readonly count: number }[];
  readonly roleMailboxes: number;
  readonly oneWaySenders: number;
}

const UNITS = ['messages', 'recipients'] as const;

/** What was left out before anything was counted, by reason; those that left nothing out are named below. */
export function FilterTable({ filters }: { readonly filters: FilterFigures }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = (code: string) => {
    const key = `leaders.filter.${code}`;
    // Checked just before; a newer server's reason keeps its code.
    return i18n.exists(key) ? t(key as 'leaders.filter.LIST') : code;
  };
  const idle = filters.rows.filter(({ count }) => count === 0);
  return (
    <>
      <p className={classes.statement}>
        <strong>
          {t('leaders.filtered.summary', {
            used: format.number(filters.messagesUsed),
            read: format.number(filters.messagesRead),
          })}
        </strong>
      </p>
      {UNITS.map((unit) => {
        const rows = filters.rows.filter((row) => row.unit.toLowerCase() === unit && row.count > 0);
        if (rows.length === 0) return null;
        return (
          <section key={unit} className={classes.section} aria-labelledby={`filtered-${unit}`}>
            <h2 id={`filtered-${unit}`} className={classes.title}>
              {t(`leaders.filtered.${unit}`)}
            </h2>
            <ScrollRegion label={t(`leaders.filtered.${unit}`)}>
              <Table verticalSpacing={5} maw={640}>
                <Table.Tbody>
                  {rows.map(({ code, count }) => (
                    <Table.Tr key={code}>
                      <Table.Th scope="row" fw={400}>
                        {nameOf(code)}
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
      })}
      <Text size="sm" maw="46rem">
        {t('leaders.filtered.boxes', {
          boxes: format.number(filters.roleMailboxes),
          senders: format.number(filters.oneWaySenders),
        })}
      </Text>
      {idle.length > 0 && (
        <Text size="sm" c="dimmed" maw="46rem" mt="sm">
          {t('leaders.filtered.idle', { reasons: idle.map(({ code }) => nameOf(code)).join('; ') })}
        </Text>
      )}
    </>
  );
}
