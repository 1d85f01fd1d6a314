import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { InboxScreenDocument, MarkNoticesReadDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { QueryView } from '../problem/query-view.js';
import classes from './inbox.module.css';
import { NoticeRow } from './notice-row.js';

const STEP = 20;
/** More would come near the server's limit of what one query may cost; older notices are of little use. */
const MOST = 40;
const INBOX_CONTEXT = { additionalTypenames: ['Notice'] };
// The answer is a number, so the cache has to be told what it changed.
const READ_CONTEXT = { additionalTypenames: ['Notice', 'Me'] };

/** What others did that concerns the reader, newest first. */
export function InboxScreen() {
  const { t, i18n } = useTranslation();
  const [count, setCount] = useState(STEP);
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [result, retry] = useQuery({
    query: InboxScreenDocument,
    variables: { first: count, unreadOnly, locale: i18n.language },
    context: INBOX_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const [marking, markRead] = useMutation(MarkNoticesReadDocument);
  const hasUnread = result.data?.notices.nodes.some((notice) => notice.readAt === null) ?? false;
  useScreenTitle(t('inbox.title'));
  return (
    <ScreenFrame
      width="text"
      title={t('inbox.title')}
      lead={t('inbox.lead')}
      actions={
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('around.notices.filter')}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={(value) => setUnreadOnly(value === 'unread')}
            data={[
              { value: 'all', label: t('around.notices.all') },
              { value: 'unread', label: t('around.notices.unread') },
            ]}
          />
          <Button
            variant="default"
            disabled={!hasUnread}
            loading={marking.fetching}
            onClick={() => void markRead({ ids: null }, READ_CONTEXT)}
          >
            {t('inbox.markAll')}
          </Button>
        </Group>
      }
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ notices }) =>
          notices.nodes.length === 0 ? (
            <EmptyState
              icon={<IconBell size={28} stroke={1.5} />}
              title={unreadOnly ? t('around.notices.noUnread') : t('inbox.emptyTitle')}
            >
              {unreadOnly ? t('around.notices.noUnreadText') : t('inbox.emptyText')}
            </EmptyState>
          ) : (
            <>
              <ul className={classes.list}>
                {notices.nodes.map((notice) => (
                  <NoticeRow
                    key={notice.id}
                    notice={notice}
                    onRead={() => void markRead({ ids: [notice.id] }, READ_CONTEXT)}
                  />
                ))}
              </ul>
              {notices.pageInfo.hasNextPage && count < MOST && (
                <Button
                  variant="subtle"
                  mt="sm"
                  loading={result.fetching}
                  onClick={() => setCount(Math.min(MOST, count + STEP))}
                >
                  {t('common.showMore')}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </ScreenFrame>
  );
}
