import { Text } from '@mantine/core';
import { IconShieldHalf, IconUser, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import type { AccessGrantLineFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import classes from './access.module.css';

/** Whom a line of the rules is for: everyone, a group with its size, a person, or an administrator for a while. */
export function GrantSubject({ grant }: { readonly grant: AccessGrantLineFragment }) {
  const { t } = useTranslation();
  if (grant.everyone)
    return (
      <span className={classes.subject}>
        <IconWorld size={16} stroke={1.6} aria-hidden />
        {t('access.everyone')}
      </span>
    );
  if (grant.group)
    return (
      <span className={classes.subject}>
        <IconUsersGroup size={16} stroke={1.6} aria-hidden />
        <span>
          {grant.group.parentName === ''
            ? grant.group.name
            : `${grant.group.parentName} › ${grant.group.name}`}{' '}
          <Text span size="xs" c="dimmed">
            {t('common.people', { count: grant.group.memberCount })}
          </Text>
        </span>
      </span>
    );
  return (
    <span className={classes.subject}>
      {grant.endsAt === null ? (
        <IconUser size={16} stroke={1.6} aria-hidden />
      ) : (
        <IconShieldHalf size={16} stroke={1.6} aria-hidden />
      )}
      <span>
        {grant.person ? <PersonName person={grant.person} /> : t('access.somebodyGone')}
        {grant.endsAt !== null && (
          <Text span size="xs" c="dimmed" display="block">
            {t('access.openedUntil')} <Moment iso={grant.endsAt} />
          </Text>
        )}
      </span>
    </span>
  );
}
