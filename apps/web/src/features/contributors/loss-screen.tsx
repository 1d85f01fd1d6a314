import { Table, Text } from '@mantine/core';
import { LossIfLeavesScreenDocument, type LossIfLeavesScreenQuery } from '@wellspring/web-graphql';
import { ScreenFrame, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import type { ShownRows, ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { QueryView } from '../problem/query-view.js';
import { lossFilePath, riskPath } from './contributors-path.js';
import classes from './contributors.module.css';
import { ContributorsTabs } from './contributors-tabs.js';
import { FileLinks } from './file-links.js';
import { PageAuthors } from './page-authors.js';
import { FigureCell, PageCell, WHO_WROTE } from './page-cell.js';
import { PeopleGate } from './people-gate.js';

const ROWS_A_PAGE = 20;

const WEIGHT = { kind: 'PAGES', measure: 'READ_WEIGHT' } as const;
const WORDS = { kind: 'PAGES', measure: 'SURVIVING_WORDS' } as const;

const CARRIED = { ...WEIGHT, onlyCarried: true } as const;
const CLOSED = { ...CARRIED, access: 'MAY_NOT_OPEN' } as const;
const WHOLE_WIKI: ShownScope = { spaceKey: null, label: null, department: null, from: null, to: null };

type Loss = LossIfLeavesScreenQuery['lossIfLeaves'];

/** What the wiki would miss of somebody: space by space, page by page, and who else knows. */
export function LossScreen({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: LossIfLeavesScreenDocument,
    variables: { personId, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  const name = result.data?.lossIfLeaves.person?.displayName;
  const title = name === undefined ? t('contributors.risk.title') : t('contributors.loss.title', { name });
  useScreenTitle(title);
  return (
    <ScreenFrame title={title} lead={t('contributors.loss.lead')}>
      <ContributorsTabs />
      <QueryView result={result} onRetry={reload}>
        {({ lossIfLeaves }) => (
          <PeopleGate hidden={lossIfLeaves.peopleHidden} onStated={reload}>
            <LossBySpace loss={lossIfLeaves} personId={personId} />
            <section className={classes.section} aria-labelledby="loss-pages">
              <h2 id="loss-pages" className={classes.title}>
                <RowsLink scope={WHOLE_WIKI} rows={{ ...CARRIED, personId }}>
                  {t('contributors.loss.pages', { count: lossIfLeaves.pages.count })}
                </RowsLink>
              </h2>
              {lossIfLeaves.pages.hiddenCount > 0 && (
                <Text size="sm" c="dimmed">
                  <RowsLink scope={WHOLE_WIKI} rows={{ ...CLOSED, personId }}>
                    {t('contributors.hiddenPages', { count: lossIfLeaves.pages.hiddenCount })}
                  </RowsLink>
                </Text>
              )}
              <FileLinks pathOf={(file) => lossFilePath(personId, file)} />
              <LossPages loss={lossIfLeaves} />
              <PageTurner
                turning={turning}
                pageInfo={lossIfLeaves.pages.pageInfo}
                fetching={result.fetching}
              />
            </section>
          </PeopleGate>
        )}
      </QueryView>
    </ScreenFrame>
  );
}

interface LossBySpaceProps {
  readonly loss: Loss;
  readonly personId: string;
}

function LossBySpace({ loss, personId }: LossBySpaceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = (spaceKey: string | null, rows: Pick<ShownRows, 'kind' | 'measure'>, text: string) => (
    <RowsLink
      scope={{ ...WHOLE_WIKI, spaceKey }}
      rows={{ ...rows, personId, access: spaceKey === null ? 'MAY_NOT_OPEN' : 'MAY_OPEN' }}
    >
      {text}
    </RowsLink>
  );
  if (loss.spaces.length === 0) return <Text>{t('contributors.loss.nothing')}</Text>;
  return (
    <ScrollRegion label={t('contributors.risk.spaces')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contributors.risk.space')}</Table.Th>
            <Table.Th ta="end">{t('contributors.loss.share')}</Table.Th>
            <Table.Th ta="end">{t('contributors.loss.readWords')}</Table.Th>
            <Table.Th ta="end">{t('contributors.loss.words')}</Table.Th>
            <Table.Th ta="end">{t('contributors.loss.onPages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loss.spaces.map((space) => (
            <Table.Tr key={space.spaceKey ?? ''}>
              <Table.Td>
                {space.spaceKey === null ? (
                  t('contributors.risk.closedSpaces')
                ) : (
                  <Link to={riskPath(space.spaceKey)}>{space.spaceName}</Link>
                )}
              </Table.Td>
              <FigureCell>{opened(space.spaceKey, WEIGHT, format.share(space.shareRatio))}</FigureCell>
              <FigureCell>
                {opened(space.spaceKey, WEIGHT, format.number(Math.round(space.weight)))}
              </FigureCell>
              <FigureCell>{opened(space.spaceKey, WORDS, format.number(Math.round(space.words)))}</FigureCell>
              <FigureCell>{opened(space.spaceKey, WORDS, format.number(space.pages))}</FigureCell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function LossPages({ loss }: { readonly loss: Loss }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (loss.pages.nodes.length === 0) return null;
  return (
    <ScrollRegion label={t('contributors.risk.pages')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('contributors.risk.page')}</Table.Th>
            <Table.Th ta="end">{t('contributors.loss.theirs')}</Table.Th>
            <Table.Th ta="end">{t('contributors.risk.views')}</Table.Th>
            <Table.Th>{t('contributors.loss.whoElse')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loss.pages.nodes.map((row) => (
            <Table.Tr key={row.urlId}>
              <PageCell page={row} />
              <FigureCell>
                <Link to={pagePath(row, WHO_WROTE)}>{format.share(row.shareRatio)}</Link>
              </FigureCell>
              <FigureCell why={t('contributors.risk.viewsOpenNothing')}>
                {format.number(row.views)}
              </FigureCell>
              <Table.Td miw="12rem">
                {row.authors.length === 0 ? (
                  t('contributors.loss.nobodyElse')
                ) : (
                  <PageAuthors page={row} authors={row.authors} linked />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
