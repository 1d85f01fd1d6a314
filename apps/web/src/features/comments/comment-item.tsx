import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import {
  type CommentBodyFragment,
  DeleteCommentDocument,
  EditCommentDocument,
} from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import { CommentForm } from './comment-form.js';
import { CommentWords } from './comment-words.js';
import classes from './comments.module.css';
import { Reactions } from './reactions.js';

interface CommentItemProps {
  readonly pageId: string;
  readonly comment: CommentBodyFragment;
  readonly mayComment: boolean;
}

/** What one person said. */
export function CommentItem({ pageId, comment, mayComment }: CommentItemProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const [, edit] = useMutation(EditCommentDocument);
  const [deleting, remove] = useMutation(DeleteCommentDocument);
  if (comment.isDeleted)
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {t('around.comments.deleted')}
      </Text>
    );
  const save = async (text: string) => {
    const { error } = await edit({ commentId: comment.id, text }, COMMENT_CONTEXT);
    if (!error) setMode('read');
    return error;
  };
  return (
    <article
      id={`comment-${comment.id}`}
      className={classes.comment}
      aria-label={t('around.comments.by', { name: comment.author.displayName })}
    >
      <div className={classes.commentHead}>
        <Text size="sm" c="dimmed">
          <PersonName person={comment.author} />
          {' · '}
          <Moment iso={comment.createdAt} />
          {comment.editedAt && ` · ${t('around.comments.edited')}`}
        </Text>
        {(comment.mayEdit || comment.mayDelete) && mode === 'read' && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('around.comments.more')}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {comment.mayEdit && (
                <Menu.Item onClick={() => setMode('edit')}>{t('around.comments.edit')}</Menu.Item>
              )}
              {comment.mayDelete && (
                <Menu.Item color="red" onClick={() => setMode('delete')}>
                  {t('around.comments.delete')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {mode === 'edit' ? (
        <CommentForm
          label={t('around.comments.edit')}
          placeholder={t('around.comments.placeholder')}
          submitLabel={t('around.comments.save')}
          stored={comment.text}
          autoFocus
          onSubmit={save}
          onCancel={() => setMode('read')}
        />
      ) : (
        <CommentWords html={comment.html} />
      )}
      {mode === 'delete' && (
        <Group gap="xs" role="group" aria-label={t('around.comments.deleteSure')}>
          <Text size="sm">{t('around.comments.deleteSure')}</Text>
          <Button
            size="compact-sm"
            color="red.8"
            loading={deleting.fetching}
            onClick={() => void remove({ commentId: comment.id }, COMMENT_CONTEXT)}
          >
            {t('around.comments.delete')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setMode('read')}>
            {t('common.cancel')}
          </Button>
        </Group>
      )}
      {deleting.error && <QueryProblem error={deleting.error} />}
      <Reactions
        pageId={pageId}
        commentId={comment.id}
        label={t('around.comments.react')}
        reactions={comment.reactions}
        mayReact={mayComment}
      />
    </article>
  );
}
