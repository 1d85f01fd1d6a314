import { AddCommentDocument } from '@wellspring/web-graphql';
import { type PassageAnchor } from '@wellspring/wiki-domain/passage';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { browserRandom, saveAttempts } from '../edit/idempotency-key.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import { CommentForm } from './comment-form.js';
import classes from './comments.module.css';

interface NewThreadProps {
  readonly pageId: string;
  /** Null: about the whole page. */
  readonly passage: PassageAnchor | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Starts a talk about a page or a passage. */
export function NewThread({ pageId, passage, onDone, onCancel }: NewThreadProps) {
  const { t } = useTranslation();
  const [, add] = useMutation(AddCommentDocument);
  const attempts = useMemo(() => saveAttempts<string>(browserRandom), []);
  const send = async (text: string) => {
    const idempotencyKey = attempts.keyFor(text);
    const { error } = await add({ input: { pageId, text, passage, idempotencyKey } }, COMMENT_CONTEXT);
    if (!error) attempts.settle();
    if (!error) onDone();
    return error;
  };
  return (
    <>
      {passage && <blockquote className={classes.quote}>{passage.quote}</blockquote>}
      <CommentForm
        label={t('around.comments.write')}
        placeholder={t('around.comments.placeholder')}
        submitLabel={t('around.comments.send')}
        autoFocus
        onSubmit={send}
        onCancel={onCancel}
      />
    </>
  );
}
