import { NativeSelect, Table, Text } from '@mantine/core';
import { KnowledgeAtRiskScreenDocument, type KnowledgeAtRiskScreenQuery } from '@wellspring/web-graphql';
import { ScreenFrame, ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonSelect } from '../care/person-select.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { PurposeForm } from '../purpose/purpose-form.js';
import { lossPath, riskPath } from './contributors-path.js';
import classes from './contributors.module.css';
import { ContributorsTabs } from './contributors-tabs.js';
import { PageAuthors } from './page-authors.js';

const ROWS_A_PAGE = 20;

type Risk = KnowledgeAtRiskScreenQuery['knowledgeAtRisk'];

/** What hangs on one or two people: of the whole wiki for analysts, of a space for its managers too. */
export function KnowledgeAtRisk({ spaceKey }: { readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const isAnalyst = holdsRole(useViewer(), 'ANALYST');
  const navigate = useNavigate();
  const turning = useTurning();
  const [absenceFactor, setFactor] = useState(2);
  const [result, retry] = useQuery({
    query: KnowledgeAtRiskScreenDocument,
    variables: { spaceKey, absenceFactor, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  useScreenTitle(t('contributors.risk.title'));
  return (
    <ScreenFrame title={t('contributors.risk.title')} lead={t('contributors.risk.lead')}>
      {isAnalyst && <ContributorsTabs />}
      <QueryView result={result} onRetry={reload}>
        {({ knowledgeAtRisk }) => (
          <>
            <RiskSummary risk={knowledgeAtRisk} />
            {isAnalyst && knowledgeAtRisk.peopleHidden === null && (
              <div className={classes.chooser}>
                <PersonSelect
                  label={t('contributors.risk.choosePerson')}
                  onPick={(person) => void navigate(lossPath(person.id))}
                />
              </div>
            )}
            <RiskBySpace risk={knowledgeAtRisk} spaceKey={spaceKey} />
            <section className={classes.section} aria-labelledby="risk-pages">
              <h2 id="risk-pages" className={classes.title}>
                {t('contributors.risk.pages')}
              </h2>
              <div className={classes.chooser}>
                <NativeSelect
                  label={t('contributors.risk.hangOn')}
                  value={String(absenceFactor)}
                  data={[
                    { value: '2', label: t('contributors.risk.oneOrTwo') },
                    { value: '1', label: t('contributors.risk.one') },
                  ]}
                  onChange={(event) => setFactor(Number(event.currentTarget.value))}
                />
              </div>
              {knowledgeAtRisk.peopleHidden === 'PURPOSE_NEEDED' && <PurposeForm onStated={reload} />}
              <RiskPages risk={knowledgeAtRisk} linked={isAnalyst} />
              <PageTurner
                turning={turning}
                pageInfo={knowledgeAtRisk.pages.pageInfo}
                fetching={result.fetching}
              />
            </section>
            <section className={classes.honest} aria-labelledby="honest">
              <h2 id="honest" className={classes.title}>
                {t('contributors.honest.title')}
              </h2>
              <Text size="sm">{t('contributors.risk.honest')}</Text>
            </section>
          </>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

function RiskSummary({ risk }: { readonly risk: Risk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { totals } = risk;
  const share = (weight: number) => format.share(totals.weight > 0 ? weight / totals.weight : 0);
  return (
    <Text mb="md">
      {t('contributors.risk.summary', {
        ...{ read: format.number(totals.readPages), pages: format.number(totals.pages) },
        ...{ one: share(totals.weightOnOne), two: share(totals.weightOnTwo) },
        ...{ pagesOne: format.number(totals.pagesOnOne), pagesTwo: format.number(totals.pagesOnTwo) },
      })}
    </Text>
  );
}

function RiskBySpace({ risk, spaceKey }: { readonly risk: Risk; readonly spaceKey: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const spaces = risk.spaces.filter((space) => space.weight > 0);
  if (spaceKey !== null)
    return (
      <Text size="sm" mb="md">
        {spaces[0] !== undefined && `${spaces[0].spaceName ?? spaceKey}: `}
        {spaces[0] !== undefined && t('contributors.risk.factor', { count: spaces[0].absenceFactor })}{' '}
        <Link to={riskPath(null)}>{t('contributors.risk.allSpaces')}</Link>
      </Text>
    );
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
                <Table.Td ta="end" className="figures">
                  {space.absenceFactor === 0 ? '–' : format.number(space.absenceFactor)}
                </Table.Td>
                <Table.Td ta="end" className="figures">
                  {format.share(space.weightOnOne / space.weight)}
                </Table.Td>
                <Table.Td ta="end" className="figures">
                  {format.share(space.weightOnTwo / space.weight)}
                </Table.Td>
                <Table.Td ta="end" className="figures">
                  {format.number(Math.round(space.weight))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}

function RiskPages({ risk, linked }: { readonly risk: Risk; readonly linked: boolean }) {
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
              <Table.Td miw="12rem">
                <Link to={pagePath(row)}>{row.title}</Link>
                <Text size="xs" c="dimmed">
                  {row.spaceName}
                </Text>
              </Table.Td>
              {risk.peopleHidden === null && (
                <Table.Td miw="12rem">
                  <PageAuthors authors={row.authors} linked={linked} />
                </Table.Td>
              )}
              <Table.Td ta="end" className="figures">
                {t('contributors.risk.ofAuthors', { few: row.absenceFactor, all: row.authorCount })}
              </Table.Td>
              <Table.Td ta="end" className="figures">
                {format.number(row.words)}
              </Table.Td>
              <Table.Td ta="end" className="figures">
                {format.number(row.views)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
