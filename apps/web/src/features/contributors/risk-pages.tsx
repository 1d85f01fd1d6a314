import { Table, Text } from '@mantine/core';
import type { KnowledgeAtRiskScreenQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PageAuthors } from './page-authors.js';
import { FigureCell, PageCell, WHO_WROTE } from './page-cell.js';

interface RiskPagesProps {
  readonly risk: KnowledgeAtRiskScreenQuery['knowledgeAtRisk'];
  /** Names lead to what is lost with them: for analysts. */
  readonly linked: boolean;
}

/** Pages that hang on few, with their authors where these are named. */
export function RiskPages({ risk, linked }: RiskPagesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = risk.pages.nodes;
  if (rows.length === 0) return <Text size="sm">{t('contributors.risk.none')}</Text>;
  return (
    <ScrollRegion label={t('contributors.risk.pages')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contributors.risk.page')}</Table.Th>
            {risk.peopleHidden === null && <Table.Th>{t('contributors.risk.authors')}</Table.Th>}
            <Table.Th ta="end">{t('contributors.risk.hangsOn')}</Table.Th>
            <Table.Th ta="end">{t('contributors.risk.words')}</Table.Th>
            <Table.Th ta="end">{t('contributors.risk.views')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.urlId}>
              <PageCell page={row} />
              {risk.peopleHidden === null && (
                <Table.Td miw="12rem">
                  <PageAuthors page={row} authors={row.authors} linked={linked} />
                </Table.Td>
              )}
              <FigureCell>
                <Link to={pagePath(row, WHO_WROTE)}>
                  {t('contributors.risk.ofAuthors', { few: row.absenceFactor, all: row.authorCount })}
                </Link>
              </FigureCell>
              <FigureCell>
                <Link to={pagePath(row, WHO_WROTE)}>{format.number(row.words)}</Link>
              </FigureCell>
              <FigureCell why={t('contributors.risk.viewsOpenNothing')}>
                {format.number(row.views)}
              </FigureCell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
