import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnreadCount } from './use-unread-count.js';

/** The bell: how many notices wait, and the way to them. */
export function InboxLink() {
  const { t } = useTranslation();
  const count = useUnreadCount();
  return (
    <Indicator
      label={count > 99 ? '99+' : count}
      disabled={count === 0}
      size={16}
      offset={7}
      color="red.8"
      aria-hidden={false}
    >
      <ActionIcon
        component={Link}
        to="/inbox"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={count === 0 ? t('shell.inbox') : t('shell.inboxUnread', { count })}
      >
        <IconBell size={20} />
      </ActionIcon>
    </Indicator>
  );
}
