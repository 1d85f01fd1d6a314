import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecks, IconKeyboard } from '@tabler/icons-react';
import { ReviewQueueDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
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
import { useChosenRow } from './use-chosen-row.js';
import { useShortcuts } from './use-shortcuts.js';

const ROWS_A_PAGE = 25;
const CONTEXT = { additionalTypenames: ['ReviewItem'] };

/** The queue for those who review; everybody else sees what of theirs is under review. */
export function ReviewQueueScreen() {
  const viewer = useViewer();
  if (!viewer) return <ScreenSkeleton />;
  return viewer.reviewsWaitingCount === null ? <Navigate to={MINE_PATH} replace /> : <Queue />;
}

function Queue() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filter = readQueueFilter(search);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [helping, help] = useDisclosure(false);
  const list = useRef<HTMLOListElement>(null);
  const chosen = useChosenRow(list);
  const [result, retry] = useQuery({
    query: ReviewQueueDocument,
    variables: { filter: filterInput(filter), first: ROWS_A_PAGE, after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  useScreenTitle(t('review.title'));
  const nodes = result.data?.reviewQueue.nodes ?? [];
  const first = nodes.find((item) => item.claimedByMe) ?? nodes.find((item) => !item.claimedBy);
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
              {t(first.claimedByMe ? 'review.goOn' : 'review.focus')}
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
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ reviewQueue: { totalCount, overdueCount, counts, spaces, pageInfo } }) => (
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
                <Text size="sm" mb="xs" role="status" className="figures">
                  {t('review.waiting', { count: totalCount })}
                  {overdueCount > 0 && (
                    <>
                      {' · '}
                      <span className={classes.late}>
                        {t('review.overdueCount', { count: overdueCount })}
                      </span>
                    </>
                  )}
                </Text>
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
