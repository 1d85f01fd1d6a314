import { Table, Text } from '@mantine/core';
import type { ReviewNumberRowsQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';

type Row = ReviewNumberRowsQuery['reviewNumberRows']['nodes'][number];

/** The items that a number counts. */
export function NumberRowsTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ScrollRegion label={t('reviewNumbers.rows.title')}>
      <Table verticalSpacing={6} miw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reviewNumbers.rows.page')}</Table.Th>
            <Table.Th>{t('reviewNumbers.rows.source')}</Table.Th>
            <Table.Th>{t('reviewNumbers.rows.opened')}</Table.Th>
            <Table.Th>{t('reviewNumbers.rows.decided')}</Table.Th>
            <Table.Th ta="end">{t('reviewNumbers.rows.hours')}</Table.Th>
            <Table.Th ta="end">{t('reviewNumbers.rows.views')}</Table.Th>
            <Table.Th>{t('reviewNumbers.rows.item')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.itemId}>
              <Table.Td>
                <RowPage row={row} />
              </Table.Td>
              <Table.Td>{t(`reviewNumbers.source.${row.source}`)}</Table.Td>
              <Table.Td>{format.dateTime(row.openedAt)}</Table.Td>
              <Table.Td>
                {row.decidedAt === null ? '–' : format.dateTime(row.decidedAt)}
                {row.verdict !== null && (
                  <Text size="xs" c="dimmed">
                    {t(`reviewNumbers.verdict.${row.verdict}`)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end" className="figures">
                {format.number(row.businessHours)}
              </Table.Td>
              <Table.Td ta="end" className="figures">
                {row.views === null ? '–' : format.number(row.views)}
              </Table.Td>
              <Table.Td>
                <Link
                  to={`/review/item/${row.itemId}`}
                  aria-label={t('reviewNumbers.rows.itemNamed', {
                    title: row.pageTitle ?? t('reviewRules.hits.newPage'),
                  })}
                >
                  {t('reviewNumbers.rows.item')}
                </Link>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function RowPage({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const { pageUrlId, pageSlug, pageTitle, spaceName, fromNumber, toNumber } = row;
  const revisions =
    toNumber === null
      ? null
      : fromNumber === null || fromNumber === toNumber
        ? t('reviewNumbers.rows.revision', { to: toNumber })
        : t('reviewNumbers.rows.revisions', { from: fromNumber, to: toNumber });
  return (
    <>
      {pageUrlId === null ? (
        t('reviewRules.hits.newPage')
      ) : (
        <Link to={pagePath({ urlId: pageUrlId, slug: pageSlug ?? '' })}>
          <bdi>{pageTitle}</bdi>
        </Link>
      )}
      <Text size="xs" c="dimmed">
        <bdi>{spaceName}</bdi>
        {revisions !== null && ` · ${revisions}`}
      </Text>
    </>
  );
}
