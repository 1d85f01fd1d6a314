import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './leaders.module.css';
import { LeftOutTable } from './left-out-table.js';

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
      {UNITS.map((unit) => (
        <LeftOutTable
          key={unit}
          id={`filtered-${unit}`}
          title={t(`leaders.filtered.${unit}`)}
          unit={unit}
          rows={filters.rows
            .filter((row) => row.unit.toLowerCase() === unit && row.count > 0)
            .map((row) => ({ ...row, name: nameOf(row.code) }))}
        />
      ))}
      <Text size="sm" maw="46rem">
        {t('leaders.filtered.boxes', {
          boxes: format.number(filters.roleMailboxes),
          senders: format.number(filters.oneWaySenders),
        })}
      </Text>
      {idle.length > 0 && (
        <Text size="sm" c="dimmed" maw="46rem" mt="sm">
          {t('leaders.filtered.idle', {
            reasons: idle.map(({ code }) => nameOf(code)).join(t('leaders.filtered.separator')),
          })}
        </Text>
      )}
    </>
  );
}
