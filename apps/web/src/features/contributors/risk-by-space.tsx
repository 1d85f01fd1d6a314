import { Table, Text } from '@mantine/core';
import type { KnowledgeAtRiskScreenQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownRows, ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import { riskPath } from './contributors-path.js';
import classes from './contributors.module.css';
import { LinkedText } from './linked-text.js';
import { FigureCell } from './page-cell.js';

type Risk = KnowledgeAtRiskScreenQuery['knowledgeAtRisk'];
type Space = Risk['spaces'][number];

interface RiskProps {
  readonly risk: Risk;
  readonly spaceKey: string | null;
}

const scopeOfSpace = (spaceKey: string | null): ShownScope => ({
  ...{ spaceKey, label: null, department: null, from: null, to: null },
});
const weight = (absenceFactor: number | null = null): ShownRows => ({
  ...{ kind: 'PAGES', measure: 'READ_WEIGHT', absenceFactor },
});

/** What hangs on few, in a sentence whose numbers open their pages. */
export function RiskSummary({ risk: { totals }, spaceKey }: RiskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (part: number) => format.share(totals.weight > 0 ? part / totals.weight : 0);
  const opening = (rows: ShownRows) => (text: string) => (
    <RowsLink scope={scopeOfSpace(spaceKey)} rows={rows}>
      {text}
    </RowsLink>
  );
  return (
    <Text mb="md">
      <LinkedText
        text={t('contributors.risk.summary', {
          ...{ read: format.number(totals.readPages), pages: format.number(totals.pages) },
          ...{ one: share(totals.weightOnOne), two: share(totals.weightOnTwo) },
          ...{ pagesOne: format.number(totals.pagesOnOne), pagesTwo: format.number(totals.pagesOnTwo) },
        })}
        parts={{
          ...{ read: opening(weight()), pages: opening({ kind: 'PAGES', measure: 'EDITS' }) },
          ...{ one: opening(weight(1)), two: opening(weight(2)) },
        }}
      />
    </Text>
  );
}

/** The same by space; what lies on pages that can't be opened is one row, whose numbers open their count. */
export function RiskBySpace({ risk, spaceKey }: RiskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const spaces = risk.spaces.filter((space) => space.weight > 0);
  if (spaceKey !== null) {
    const own = spaces.find((space) => space.spaceKey !== null);
    return (
      <Text size="sm" mb="md">
        {own !== undefined && (
          <>
            {own.spaceName ?? spaceKey}:{' '}
            {opened(own, mostOf(own), t('contributors.risk.factor', { count: own.absenceFactor }))}{' '}
          </>
        )}
        <Link to={riskPath(null)}>{t('contributors.risk.allSpaces')}</Link>
      </Text>
    );
  }
  return (
    <section className={classes.section} aria-labelledby="risk-spaces">
      <h2 id="risk-spaces" className={classes.title}>
        {t('contributors.risk.spaces')}
      </h2>
      <ScrollRegion label={t('contributors.risk.spaces')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('contributors.risk.space')}</Table.Th>
              <Table.Th ta="end">{t('contributors.risk.peopleForHalf')}</Table.Th>
              <Table.Th ta="end">{t('contributors.risk.onOne')}</Table.Th>
              <Table.Th ta="end">{t('contributors.risk.onTwo')}</Table.Th>
              <Table.Th ta="end">{t('contributors.risk.weight')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {spaces.map((space) => (
              <Table.Tr key={space.spaceKey ?? ''}>
                <Table.Td>
                  {space.spaceKey === null ? (
                    t('contributors.risk.closedSpaces')
                  ) : (
                    <Link to={riskPath(space.spaceKey)}>{space.spaceName}</Link>
                  )}
                </Table.Td>
                <FigureCell>
                  {space.absenceFactor === 0
                    ? '–'
                    : opened(space, mostOf(space), format.number(space.absenceFactor))}
                </FigureCell>
                <FigureCell>
                  {opened(space, weight(1), format.share(space.weightOnOne / space.weight))}
                </FigureCell>
                <FigureCell>
                  {opened(space, weight(2), format.share(space.weightOnTwo / space.weight))}
                </FigureCell>
                <FigureCell>{opened(space, weight(), format.number(Math.round(space.weight)))}</FigureCell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}

/** Who wrote half of what is read in a space. */
const mostOf = ({ absenceFactor }: Space): ShownRows => ({
  ...{ kind: 'PEOPLE', measure: 'READ_WEIGHT', denominator: 'EDITORS', top: absenceFactor },
});

const opened = ({ spaceKey }: Space, rows: ShownRows, text: string): ReactNode => (
  <RowsLink
    scope={scopeOfSpace(spaceKey)}
    rows={{ ...rows, access: spaceKey === null ? 'MAY_NOT_OPEN' : 'MAY_OPEN' }}
  >
    {text}
  </RowsLink>
);
