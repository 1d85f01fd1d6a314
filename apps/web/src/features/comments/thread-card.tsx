import { Button, Group, Text } from '@mantine/core';
import { AddCommentDocument, ResolveThreadDocument, type ThreadBodyFragment } from '@wellspring/web-graphql';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { browserRandom, saveAttempts } from '../edit/idempotency-key.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import { CommentForm } from './comment-form.js';
import { CommentItem } from './comment-item.js';
import classes from './comments.module.css';
import type { PassageState } from './passage-marks.js';

interface ThreadCardProps {
  readonly pageId: string;
  readonly thread: ThreadBodyFragment;
  readonly mayComment: boolean;
  /** Where the passage stands now; undefined while that is not known. */
  readonly passageState: PassageState | undefined;
  readonly onShowPassage: (threadId: string) => void;
}

/** A talk: what it is about, what was said, and a place to answer. */
export function ThreadCard({ pageId, thread, mayComment, passageState, onShowPassage }: ThreadCardProps) {
  const { t } = useTranslation();
  const [replying, setReplying] = useState(false);
  const attempts = useMemo(() => saveAttempts<string>(browserRandom), []);
  const [, add] = useMutation(AddCommentDocument);
  const [resolving, resolve] = useMutation(ResolveThreadDocument);
  const isResolved = thread.resolvedAt !== null;
  const reply = async (text: string) => {
    const idempotencyKey = attempts.keyFor(text);
    const { error } = await add(
      { input: { pageId, threadId: thread.id, text, idempotencyKey } },
      COMMENT_CONTEXT,
    );
    if (!error) attempts.settle();
    if (!error) setReplying(false);
    return error;
  };
  return (
    <div className={classes.thread} data-resolved={isResolved}>
      {thread.passage && (
        <div className={classes.passage}>
          <blockquote className={classes.quote}>{thread.passage.quote}</blockquote>
          {passageState === 'gone' && <Text size="xs">{t('around.comments.passageGone')}</Text>}
          {passageState === 'changed' && <Text size="xs">{t('around.comments.passageChanged')}</Text>}
          {(passageState === 'here' || passageState === 'changed') && (
            <Button variant="subtle" size="compact-xs" onClick={() => onShowPassage(thread.id)}>
              {t('around.comments.showPassage')}
            </Button>
          )}
        </div>
      )}
      <CommentItem pageId={pageId} comment={thread.comment} mayComment={mayComment} />
      {thread.replies.length > 0 && (
        <div className={classes.replies}>
          {thread.replies.map((one) => (
            <CommentItem key={one.id} pageId={pageId} comment={one} mayComment={mayComment} />
          ))}
        </div>
      )}
      {isResolved && (
        <Text size="xs" c="dimmed">
          {t('around.comments.resolvedBy', { name: thread.resolvedBy?.displayName ?? '' })}
        </Text>
      )}
      {mayComment && !replying && (
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => setReplying(true)}>
            {t('around.comments.reply')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={resolving.fetching}
            onClick={() => void resolve({ threadId: thread.id, resolved: !isResolved }, COMMENT_CONTEXT)}
          >
            {isResolved ? t('around.comments.reopen') : t('around.comments.resolve')}
          </Button>
        </Group>
      )}
      {replying && (
        <CommentForm
          label={t('around.comments.reply')}
          placeholder={t('around.comments.replyPlaceholder')}
          submitLabel={t('around.comments.reply')}
          autoFocus
          onSubmit={reply}
          onCancel={() => setReplying(false)}
        />
      )}
    </div>
  );
}
