import { Table, Text } from '@mantine/core';
import type { ContributionRowsQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import type { ShownRows } from './contributions-address.js';

type View = ContributionRowsQuery['contributionRows'];
type Row = View['nodes'][number];

interface ContributionRowsTableProps {
  readonly view: View;
  readonly rows: ShownRows;
}

/** The rows, and what of the number has none. */
export function ContributionRowsTable({ view, rows: { kind, measure } }: ContributionRowsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // Who opened two pages is a reader of both: readers of pages are no parts of all readers.
  const isSum = measure !== 'READERS';
  const isOf = measure === 'LASTING_WORDS';
  const share = (value: number | null, of: number | null) =>
    value !== null && of !== null && of > 0 ? format.share(value / of) : '–';
  const amount = (value: number | null) =>
    value === null ? t('contributions.tooFew') : format.number(Math.round(value));
  const person = (row: Row) =>
    row.person ? (
      <PersonName person={row.person} withPlace={kind === 'PEOPLE'} />
    ) : (
      <Text span c="dimmed">
        {t('contributions.rows.somebody')}
      </Text>
    );
  const page = ({ pageUrlId, pageSlug, pageTitle, revisionNumber }: Row) =>
    pageUrlId === null ? (
      '–'
    ) : (
      <Link
        to={pagePath(
          { urlId: pageUrlId, slug: pageSlug ?? '' },
          revisionNumber === null ? '' : `/history/${revisionNumber}`,
        )}
      >
        <bdi>{pageTitle}</bdi>
      </Link>
    );
  const columns = COLUMNS[kind];
  return (
    <ScrollRegion label={t(`contributions.rows.title.${kind}`)}>
      <Table verticalSpacing={6} miw={MIN_WIDTH[kind]}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`contributions.rows.column.${column}`)}</Table.Th>
            ))}
            <Table.Th ta="end">{t(`contributions.measure.${measure}`)}</Table.Th>
            {isOf && <Table.Th ta="end">{t('contributions.measure.ADDED_WORDS')}</Table.Th>}
            {isSum && <Table.Th ta="end">{t('contributions.share')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.nodes.map((row, at) => (
            <Table.Tr key={`${row.person?.id ?? at} ${row.pageUrlId ?? ''} ${row.revisionNumber ?? ''}`}>
              {columns.map((column) => (
                <Table.Td key={column}>
                  {column === 'person' && person(row)}
                  {column === 'page' && page(row)}
                  {column === 'space' && <bdi>{row.spaceName}</bdi>}
                  {column === 'saved' && (row.savedAt === null ? '–' : format.dateTime(row.savedAt))}
                </Table.Td>
              ))}
              <Table.Td ta="end" className="figures">
                {amount(row.value)}
              </Table.Td>
              {isOf && (
                <Table.Td ta="end" className="figures">
                  {amount(row.ofValue)}
                </Table.Td>
              )}
              {isSum && (
                <Table.Td ta="end" className="figures">
                  {share(row.value, isOf ? row.ofValue : view.total)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
          {view.remainders.map(({ kind: rest, count, total }) => (
            <Table.Tr key={rest}>
              <Table.Td colSpan={columns.length}>
                <Text span c="dimmed">
                  {/* The kinds are those of the server's remainders. */}
                  {t(`contributions.rows.rest.${rest as 'PAGES_YOU_CANNOT_OPEN'}`, {
                    count,
                    amount: format.number(count),
                  })}
                </Text>
              </Table.Td>
              <Table.Td ta="end" className="figures">
                {isSum ? amount(total) : '–'}
              </Table.Td>
              {isOf && <Table.Td />}
              {isSum && (
                <Table.Td ta="end" className="figures">
                  {isOf ? '–' : share(total, view.total)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

/** Pixels below which the table scrolls: people and their number fit a phone. */
const MIN_WIDTH = { PEOPLE: 280, PAGES: 400, REVISIONS: 620 } as const;

const COLUMNS = {
  PEOPLE: ['person'],
  PAGES: ['page', 'space'],
  REVISIONS: ['page', 'space', 'saved', 'person'],
} as const satisfies Record<ShownRows['kind'], readonly string[]>;
