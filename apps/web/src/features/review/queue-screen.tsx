import { ActionIcon, Alert, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecks, IconKeyboard } from '@tabler/icons-react';
import { ReviewQueueDocument, type ReviewQueueQuery, ReviewsWaitingDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { QueryView } from '../problem/query-view.js';
import { ReviewTabs } from '../review-settings/review-tabs.js';
import { KeyHelp } from './key-help.js';
import {
  isFiltered,
  type QueueFilter,
  readQueueFilter,
  WHOLE_QUEUE,
  writeQueueFilter,
} from './queue-filter.js';
import { QueueFilterBar } from './queue-filter-bar.js';
import { filterInput } from './queue-filter-input.js';
import { QueueRow } from './queue-row.js';
import { itemPath, MINE_PATH } from './review-paths.js';
import classes from './review.module.css';
import { useReviewSpaces } from './use-review-spaces.js';
import { readSaid } from './said-state.js';
import { useChosenRow } from './use-chosen-row.js';
import { useShortcuts } from './use-shortcuts.js';

const ROWS_A_PAGE = 25;
const CONTEXT = { additionalTypenames: ['ReviewItem'] };

/** The queue for those who review; everybody else sees what of theirs is under review. */
export function ReviewQueueScreen() {
  const viewer = useViewer();
  if (!viewer) return <ScreenSkeleton />;
  return <ForReviewers />;
}

function ForReviewers() {
  const [result, retry] = useQuery({ query: ReviewsWaitingDocument });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ me }) =>
        (me?.reviewsWaitingCount ?? null) === null ? <Navigate to={MINE_PATH} replace /> : <Queue />
      }
    </QueryView>
  );
}

function Queue() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filter = readQueueFilter(search);
  const spaces = useReviewSpaces();
  const said = readSaid(useLocation().state);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [helping, help] = useDisclosure(false);
  const list = useRef<HTMLOListElement>(null);
  const chosen = useChosenRow(list);
  const [result, retry] = useQuery({
    query: ReviewQueueDocument,
    variables: { filter: filterInput(filter, spaces), first: ROWS_A_PAGE, after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  useScreenTitle(t('review.title'));
  const nodes = result.data?.reviewQueue.nodes ?? [];
  const first = nodes.find((item) => item.isClaimedByMe) ?? nodes.find((item) => !item.claimedBy);
  const address = writeQueueFilter(filter).toString();
  const begin = () => void (first && navigate(itemPath(first.id, address)));
  useShortcuts({
    down: () => chosen.move(1),
    up: () => chosen.move(-1),
    open: chosen.open,
    next: begin,
    help: help.open,
  });
  const change = (next: QueueFilter) => {
    setCursors([null]);
    setSearch(writeQueueFilter(next), { replace: true });
  };
  return (
    <ScreenFrame
      title={t('review.title')}
      lead={t('review.lead')}
      actions={
        <>
          {first && (
            <Button component={Link} to={itemPath(first.id, address)}>
              {t(first.isClaimedByMe ? 'review.goOn' : 'review.focus')}
            </Button>
          )}
          <Tooltip label={t('review.keys.title')}>
            <ActionIcon
              variant="default"
              size={36}
              className={classes.helpButton}
              aria-label={t('review.keys.title')}
              onClick={help.open}
            >
              <IconKeyboard size={18} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <ReviewTabs />
      <div role="status" aria-live="polite">
        {said !== '' && (
          <Alert color="spring" variant="light" py="xs" mb="md">
            {said}
          </Alert>
        )}
      </div>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ reviewQueue: { counts, pageInfo } }) => (
          <>
            <QueueFilterBar
              filter={filter}
              counts={counts}
              spaces={spaces.map(({ key, name }) => ({ value: key, label: name }))}
              onChange={change}
            />
            {nodes.length === 0 ? (
              <EmptyState
                icon={<IconChecks size={26} stroke={1.5} />}
                title={isFiltered(filter) ? t('review.emptyFiltered') : t('review.empty')}
              >
                {isFiltered(filter) ? (
                  <Button variant="default" size="xs" onClick={() => change(WHOLE_QUEUE)}>
                    {t('review.showAll')}
                  </Button>
                ) : (
                  <Text c="dimmed">{t('review.emptyText')}</Text>
                )}
              </EmptyState>
            ) : (
              <>
                <Totals counts={counts} filter={filter} />
                <ol className={classes.list} ref={list} aria-label={t('review.list')}>
                  {nodes.map((item) => (
                    <QueueRow key={item.id} item={item} href={itemPath(item.id, address)} />
                  ))}
                </ol>
              </>
            )}
            <Group gap="xs" mt="md">
              {cursors.length > 1 && (
                <Button variant="default" size="xs" onClick={() => setCursors(cursors.slice(0, -1))}>
                  {t('history.newer')}
                </Button>
              )}
              {pageInfo.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  loading={result.fetching}
                  onClick={() => setCursors([...cursors, pageInfo.endCursor])}
                >
                  {t('common.showMore')}
                </Button>
              )}
            </Group>
          </>
        )}
      </QueryView>
      {helping && <KeyHelp onClose={help.close} />}
    </ScreenFrame>
  );
}

interface TotalsProps {
  readonly counts: ReviewQueueQuery['reviewQueue']['counts'];
  readonly filter: QueueFilter;
}

/** How much of what is shown waits and is overdue: exactly the rows of the list. */
function Totals({ counts, filter }: TotalsProps) {
  const { t } = useTranslation();
  const shown = counts.filter(({ source }) => filter.sources.length === 0 || filter.sources.includes(source));
  const waiting = shown.reduce((sum, one) => sum + one.waiting, 0);
  const overdue = shown.reduce((sum, one) => sum + one.overdue, 0);
  return (
    <Text size="sm" mb="xs" role="status" className="figures">
      {t('review.waiting', { count: waiting })}
      {overdue > 0 && (
        <>
          {' · '}
          <span className={classes.late}>{t('review.overdueCount', { count: overdue })}</span>
        </>
      )}
    </Text>
  );
}
