import { Text } from '@mantine/core';
import { OneCommentThreadDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import type { PassageState } from './passage-marks.js';
import { ThreadCard } from './thread-card.js';

interface OneThreadProps {
  readonly page: { readonly id: string };
  /** Any comment of the thread. */
  readonly commentId: string;
  readonly mayComment: boolean;
  readonly passageStates: ReadonlyMap<string, PassageState>;
  readonly onShowPassage: (threadId: string) => void;
}

/** One talk by itself, reached from the text or from a notice. */
export function OneThread({ page, commentId, mayComment, passageStates, onShowPassage }: OneThreadProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: OneCommentThreadDocument,
    variables: { commentId },
    context: COMMENT_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ commentThread }) =>
        commentThread ? (
          <ThreadCard
            pageId={page.id}
            thread={commentThread}
            mayComment={mayComment}
            passageState={passageStates.get(commentThread.id)}
            onShowPassage={onShowPassage}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('around.comments.threadGone')}
          </Text>
        )
      }
    </QueryView>
  );
}
