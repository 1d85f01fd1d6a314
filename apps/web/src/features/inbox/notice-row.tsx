import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { InboxScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import classes from './inbox.module.css';
import { changesHref, noticeSentence } from './notice-sentence.js';

interface NoticeRowProps {
  readonly notice: InboxScreenQuery['notices']['nodes'][number];
  readonly onRead: () => void;
}

/** One notice. Following it marks it as read. */
export function NoticeRow({ notice, onRead }: NoticeRowProps) {
  const { t } = useTranslation();
  const unread = notice.readAt === null;
  const sentence = noticeSentence(t, notice);
  const changes = changesHref(notice);
  const read = unread ? onRead : undefined;
  return (
    <li className={classes.notice} data-unread={unread}>
      <div className={classes.text}>
        {notice.href ? (
          <Link to={notice.href} onClick={read}>
            {sentence}
          </Link>
        ) : (
          <span>{sentence}</span>
        )}
        {notice.quote && <blockquote className={classes.quote}>{notice.quote}</blockquote>}
        <Text size="xs" c="dimmed">
          {unread && <strong>{t('inbox.unread')} · </strong>}
          <Moment iso={notice.createdAt} />
          {changes !== null && (
            <>
              {' · '}
              <Link to={changes} onClick={read}>
                {t('around.notices.changes')}
              </Link>
            </>
          )}
        </Text>
      </div>
      {unread && (
        <Tooltip label={t('inbox.markOne')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('inbox.markOne')}: ${sentence}`}
            onClick={onRead}
          >
            <IconCheck size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
