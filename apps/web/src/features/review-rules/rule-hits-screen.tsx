import { Table, Text } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import {
  ReviewRuleHitsDocument,
  type ReviewRuleHitsQuery,
  ReviewRuleNameDocument,
} from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame, ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PageTurner, useTurning } from '../links/page-turner.js';
import { PersonName } from '../person/person-name.js';
import { QueryView } from '../problem/query-view.js';
import { EvidenceList } from './evidence-list.js';
import { NoSuchRule } from './no-such-rule.js';
import classes from './rules.module.css';
import { type HitFilter, hitFilterOf, rulePath } from './rules-path.js';

const ROWS_A_PAGE = 50;

type Hit = ReviewRuleHitsQuery['ruleHits']['nodes'][number];

/** The rows behind a number of a rule. */
export function RuleHitsScreen() {
  const { t } = useTranslation();
  const { ruleId = '' } = useParams();
  const [params] = useSearchParams();
  const filter = hitFilterOf(params);
  const [{ data }] = useQuery({ query: ReviewRuleNameDocument, variables: { id: ruleId } });
  const isMissing = data?.reviewRule === null;
  const title = t(`reviewRules.hits.title.${filter}`, { name: data?.reviewRule?.current.name ?? '…' });
  useScreenTitle(title);
  if (isMissing) return <NoSuchRule />;
  return (
    <ScreenFrame title={title}>
      <p className={classes.back}>
        <Link to={rulePath(ruleId)}>{t('reviewRules.hits.back')}</Link>
      </p>
      <Hits key={`${ruleId} ${filter}`} ruleId={ruleId} filter={filter} />
    </ScreenFrame>
  );
}

function Hits({ ruleId, filter }: { readonly ruleId: string; readonly filter: HitFilter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: ReviewRuleHitsDocument,
    variables: { ruleId, filter, day: null, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ ruleHits: { totalCount, hiddenCount, nodes, pageInfo } }) => (
        <>
          <Text size="sm" mb="sm" role="status">
            {t('reviewRules.hits.count', { count: totalCount, amount: format.number(totalCount) })}{' '}
            {hiddenCount > 0 && t('reviewRules.hits.hidden', { count: hiddenCount })}
          </Text>
          {nodes.length === 0 ? (
            <EmptyState icon={<IconTarget size={26} stroke={1.5} />} title={t('reviewRules.hits.none')} />
          ) : (
            <HitsTable hits={nodes} />
          )}
          <PageTurner turning={turning} pageInfo={pageInfo} fetching={result.fetching} />
        </>
      )}
    </QueryView>
  );
}

const COLUMNS = ['when', 'page', 'author', 'did', 'found', 'outcome'] as const;

function HitsTable({ hits }: { readonly hits: readonly Hit[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ScrollRegion label={t('reviewRules.figures.hits')}>
      <Table verticalSpacing={6} miw={760}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`reviewRules.hits.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {hits.map((hit) => (
            <Table.Tr key={hit.id}>
              <Table.Td>{format.dateTime(hit.hitAt)}</Table.Td>
              <Table.Td>
                <HitPlace hit={hit} />
              </Table.Td>
              <Table.Td>
                {hit.author ? <PersonName person={hit.author} /> : t('reviewRules.hits.somebody')}
              </Table.Td>
              <Table.Td>
                {t(`reviewRules.action.${hit.action}`)}
                <Text size="xs" c="dimmed">
                  {t('reviewRules.hits.version', { number: hit.versionNumber })}
                </Text>
              </Table.Td>
              <Table.Td>
                <EvidenceList types={[...new Set(hit.evidence.map(({ type }) => type))]} />
              </Table.Td>
              <Table.Td>
                {t(`reviewRules.hits.${outcomeOf(hit)}`)}
                {hit.isAppealed && <> · {t('reviewRules.hits.appealed')}</>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function outcomeOf({ overturnedAt, confirmedAt }: Hit): 'overturned' | 'confirmed' | 'open' {
  if (overturnedAt !== null) return 'overturned';
  return confirmedAt === null ? 'open' : 'confirmed';
}

/** The page and revision that was hit; of a refused text there is no revision. */
function HitPlace({ hit: { page, revisionNumber } }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const where =
    revisionNumber === null
      ? t('reviewRules.hits.refusedText')
      : t('reviewRules.hits.revision', { number: revisionNumber });
  return (
    <>
      {page === null ? (
        t('reviewRules.hits.newPage')
      ) : (
        <Link to={pagePath(page, revisionNumber === null ? '' : `/history/${revisionNumber}`)}>
          <bdi>{page.title}</bdi>
        </Link>
      )}
      <Text size="xs" c="dimmed">
        {where}
      </Text>
    </>
  );
}
