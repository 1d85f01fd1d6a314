import { CommentThreadsDocument } from '@wellspring/web-graphql';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import type { PassageState } from './passage-marks.js';
import { ThreadCard } from './thread-card.js';

/** More would come near the server's limit of what one query may cost. */
const THREADS_AT_ONCE = 10;

interface ThreadPageProps {
  readonly page: { readonly id: string; readonly urlId: string };
  readonly resolved: boolean;
  readonly after: string | null;
  readonly isLast: boolean;
  readonly mayComment: boolean;
  readonly passageStates: ReadonlyMap<string, PassageState>;
  readonly onShowPassage: (threadId: string) => void;
  readonly onMore: (endCursor: string) => void;
}

/** Ten talks of a page, and the way to the next ten. */
export function ThreadPage(props: ThreadPageProps) {
  const { page, resolved, after, isLast, mayComment, passageStates, onShowPassage, onMore } = props;
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: CommentThreadsDocument,
    variables: { urlId: page.urlId, first: THREADS_AT_ONCE, after, resolved },
    context: COMMENT_CONTEXT,
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {(data) => {
        const threads = data.page?.commentThreads;
        const end = threads?.pageInfo.hasNextPage ? threads.pageInfo.endCursor : null;
        return (
          <>
            {threads?.nodes.map((thread) => (
              <ThreadCard
                key={thread.id}
                pageId={page.id}
                thread={thread}
                mayComment={mayComment}
                passageState={passageStates.get(thread.id)}
                onShowPassage={onShowPassage}
              />
            ))}
            {isLast && end !== null && end !== undefined && (
              <Button variant="subtle" onClick={() => onMore(end)}>
                {t('common.showMore')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
