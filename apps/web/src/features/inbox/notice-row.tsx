import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { InboxScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import classes from './inbox.module.css';

interface NoticeRowProps {
  readonly notice: InboxScreenQuery['notices']['nodes'][number];
  readonly onRead: () => void;
}

/** One notice. Following it marks it as read. */
export function NoticeRow({ notice, onRead }: NoticeRowProps) {
  const { t } = useTranslation();
  const unread = notice.readAt === null;
  return (
    <li className={classes.notice} data-unread={unread}>
      <div className={classes.text}>
        {notice.href === null ? (
          <span>{notice.title}</span>
        ) : (
          <Link to={notice.href} onClick={unread ? onRead : undefined}>
            {notice.title}
          </Link>
        )}
        <Text size="xs" c="dimmed">
          {unread && <strong>{t('inbox.unread')} · </strong>}
          {notice.actor && (
            <>
              <PersonName person={notice.actor} />
              {' · '}
            </>
          )}
          <Moment iso={notice.createdAt} />
        </Text>
      </div>
      {unread && (
        <Tooltip label={t('inbox.markOne')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('inbox.markOne')}: ${notice.title}`}
            onClick={onRead}
          >
            <IconCheck size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
