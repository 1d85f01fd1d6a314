import { Button, Table } from '@mantine/core';
import { ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { HoursCell } from './hours-cell.js';
import { NumberLink } from './number-link.js';
import { type NumberRows, numbersPath } from './numbers-address.js';
import classes from './numbers.module.css';
import type { NumbersPart } from './numbers-screen.js';

/** Spaces that are shown before one asks for the rest. */
const SHOWN = 12;

/** The same figures of each space; those that one can't open stand together and open nothing. */
export function SpacesSection({ numbers: { spaces }, scope }: NumbersPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  if (scope.spaceKey !== null || spaces.length === 0) return null;
  const shown = isAll ? spaces : spaces.slice(0, SHOWN);
  return (
    <section aria-labelledby="spaces" className={classes.section}>
      <h2 id="spaces">{t('reviewNumbers.spaces.title')}</h2>
      <ScrollRegion label={t('reviewNumbers.spaces.title')}>
        <Table verticalSpacing={6} miw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reviewNumbers.spaces.space')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.spaces.wrongViews')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.waiting')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.backlog.overdue')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.speed.decided')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.speed.median')}</Table.Th>
              <Table.Th ta="end">{t('reviewNumbers.spaces.reverted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="figures">
            {shown.map((row) => {
              const { space } = row;
              const opened = (number: NumberRows['number'], value: number) =>
                space === null ? (
                  format.number(value)
                ) : (
                  <NumberLink scope={{ ...scope, spaceKey: space.key }} rows={{ number }}>
                    {format.number(value)}
                  </NumberLink>
                );
              return (
                <Table.Tr key={space?.key ?? ''}>
                  <Table.Th scope="row" fw={400}>
                    {space === null ? (
                      t('reviewNumbers.spaces.closed')
                    ) : (
                      <Link to={numbersPath({ ...scope, spaceKey: space.key })}>
                        <bdi>{space.name}</bdi>
                      </Link>
                    )}
                  </Table.Th>
                  <Table.Td ta="end">{opened('EXPOSED_BAD', row.badViews)}</Table.Td>
                  <Table.Td ta="end">{opened('WAITING', row.waiting)}</Table.Td>
                  <Table.Td ta="end">{opened('OVERDUE', row.overdue)}</Table.Td>
                  <Table.Td ta="end">{opened('DECIDED', row.hours.count)}</Table.Td>
                  <Table.Td ta="end">
                    <HoursCell hours={row.hours} figure="medianBusinessHours" />
                  </Table.Td>
                  <Table.Td ta="end">
                    {row.revertedAfterApproval === null
                      ? '–'
                      : opened('REVERTED_AFTER_APPROVAL', row.revertedAfterApproval)}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {!isAll && spaces.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('reviewNumbers.spaces.more', { count: spaces.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}
