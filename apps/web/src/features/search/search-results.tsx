import { Button, Drawer, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { SearchScreenDocument, type SearchScreenQuery } from '@wellspring/web-graphql';
import { EmptyState, SkeletonLines } from '@wellspring/web-ui';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import { FacetList } from './facet-list.js';
import { FilterChips } from './filter-chips.js';
import { LimitedBanner } from './limited-banner.js';
import { NothingFound } from './nothing-found.js';
import { ResultTurner } from './result-turner.js';
import { countFilters, type SearchAddress, searchPath, SORTS } from './search-address.js';
import { searchFilters } from './search-filters.js';
import { SearchHitRow } from './search-hit-row.js';
import classes from './search-screen.module.css';
import { useLastData } from './use-last-data.js';
import { facetsByFilter } from './use-filter-names.js';
import { useSettledSearch } from './use-settled-search.js';

const ExpertsPanel = lazyPart(async () => (await import('../experts/experts-panel.js')).ExpertsPanel);

interface SearchResultsProps {
  readonly address: SearchAddress;
  readonly onChange: (address: SearchAddress) => void;
}

const HITS_PER_PAGE = 20;
/** The server counts exactly up to so many. */
const COUNTED_MAX = 10_000;
/** What was found is of this moment; an answer that was kept would show pages that have been closed since. */
const FRESH = 'network-only';

/** One page of the results, what narrows them, and how to turn. */
export function SearchResults({ address, onChange }: SearchResultsProps) {
  const { t } = useTranslation();
  const variables = useMemo(
    () => ({
      ...{ query: address.query, filters: searchFilters(address, new Date()), sort: address.sort },
      ...{ page: address.page, perPage: HITS_PER_PAGE },
    }),
    [address],
  );
  const [result, retry] = useQuery({ query: SearchScreenDocument, variables, requestPolicy: FRESH });
  const found = useLastData(result.error ? undefined : result.data)?.search;
  const isSettled = !result.fetching && result.data !== undefined;
  const onOpen = useSettledSearch(address.query, found?.total ?? 0, isSettled);
  useTopOnTurn(address.page);

  const facets = facetsByFilter(found?.facets);
  const narrowing = { facets, address, onChange };
  return (
    <div className={classes.columns}>
      <div className={classes.results}>
        {found?.isLimited && !result.error && <LimitedBanner />}
        <FilterChips {...narrowing} />
        {found && !result.error && (
          <ResultLine found={found} address={address} onChange={onChange}>
            <FacetDrawer {...narrowing} total={found.total} />
          </ResultLine>
        )}
        {result.error ? (
          <QueryProblem error={result.error} onRetry={() => retry({ requestPolicy: FRESH })} />
        ) : found === undefined ? (
          <SkeletonLines label={t('common.loading')} />
        ) : (
          <Hits found={found} address={address} isStale={result.fetching} onOpen={onOpen} />
        )}
      </div>
      <aside className={classes.aside} aria-label={t('search.aside')}>
        <div className={classes.facets}>
          <FacetList {...narrowing} />
        </div>
        {address.query !== '' && (
          <Suspense fallback={null}>
            <ExpertsPanel query={address.query} />
          </Suspense>
        )}
      </aside>
    </div>
  );
}

type Found = SearchScreenQuery['search'];

interface ResultLineProps extends SearchResultsProps {
  readonly found: Found;
  readonly children: React.ReactNode;
}

/** How many were found and how fast, the order, and on narrow screens the way to the filters. */
function ResultLine({ found, address, onChange, children }: ResultLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, tookMs } = found;
  return (
    <div className={classes.line}>
      <Text size="sm" c="dimmed" role="status" className="figures">
        {total >= COUNTED_MAX
          ? t('search.foundMany', { count: format.number(COUNTED_MAX) })
          : t('search.found', { count: total, amount: format.number(total) })}
        {' · '}
        {t('search.took', { ms: format.number(tookMs) })}
      </Text>
      <div className={classes.controls}>
        {children}
        <NativeSelect
          size="xs"
          aria-label={t('search.sort.label')}
          value={address.sort}
          data={SORTS.map((sort) => ({ value: sort, label: t(`search.sort.${sort}`) }))}
          onChange={(event) => {
            const sort = SORTS.find((known) => known === event.currentTarget.value);
            if (sort) onChange({ ...address, sort, page: 1 });
          }}
        />
      </div>
    </div>
  );
}

interface HitsProps {
  readonly found: Found;
  readonly address: SearchAddress;
  readonly isStale: boolean;
  readonly onOpen: () => void;
}

function Hits({ found, address, isStale, onOpen }: HitsProps) {
  const { t } = useTranslation();
  if (found.hits.length > 0)
    return (
      <div data-stale={isStale || undefined} className={classes.found} aria-busy={isStale}>
        <h2 className={classes.heading}>{t('search.results')}</h2>
        <ol className={classes.hits} start={(found.page - 1) * HITS_PER_PAGE + 1}>
          {found.hits.map((hit) => (
            <SearchHitRow key={hit.page.id} hit={hit} onOpen={onOpen} />
          ))}
        </ol>
        <ResultTurner address={address} pageCount={found.pageCount} />
      </div>
    );
  if (found.total === 0) return <NothingFound address={address} />;
  return (
    <EmptyState icon={null} title={t('search.pages.behind', { pageCount: found.pageCount })}>
      <Link to={searchPath({ ...address, page: 1 })}>{t('search.pages.first')}</Link>
    </EmptyState>
  );
}

interface FacetDrawerProps extends SearchResultsProps {
  readonly facets: ReturnType<typeof facetsByFilter>;
  readonly total: number;
}

/** The filters where there is no room for them beside the results. */
function FacetDrawer({ total, ...narrowing }: FacetDrawerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, drawer] = useDisclosure(false);
  const count = countFilters(narrowing.address);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className={classes.filtersButton ?? ''}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={drawer.open}
      >
        {count === 0 ? t('search.filter.open') : t('search.filter.openCount', { count })}
      </Button>
      <Drawer
        opened={opened}
        onClose={drawer.close}
        position="right"
        size="20rem"
        title={t('search.filter.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        classNames={{ content: classes.drawer ?? '', body: classes.drawerBody ?? '' }}
      >
        <div className={classes.drawerFacets}>
          <FacetList {...narrowing} />
        </div>
        <div className={classes.showBar}>
          <Button fullWidth onClick={drawer.close}>
            {t('search.filter.show', { count: total, amount: format.number(total) })}
          </Button>
        </div>
      </Drawer>
    </>
  );
}

/** Brings the beginning of the results into view when they are turned. */
function useTopOnTurn(page: number) {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [page]);
}
