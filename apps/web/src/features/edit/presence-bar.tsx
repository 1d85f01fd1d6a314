import { Alert, Anchor, Avatar, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath, type PageAddress } from '../../routing/page-address.js';
import type { PageEditing } from './use-presence.js';

interface PresenceBarProps {
  readonly page: PageAddress;
  readonly editing: PageEditing | null;
  /** The revision that the text on the screen is based on. */
  readonly baseNumber: number;
  readonly personId: string;
}

/** Who else edits the page now, and whether it was saved since one began. A hint, never a lock. */
export function PresenceBar({ page, editing, baseNumber, personId }: PresenceBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (editing === null) return null;
  const { others, published } = editing;
  const now = new Date();
  const isMoved = published.number > baseNumber;
  return (
    <>
      {others.length > 0 && (
        <Group gap="xs" mb="sm" role="status" aria-label={t('safety.presence.title')}>
          <Text size="sm">{t('safety.presence.title')}</Text>
          {others.map(({ sessionId, person, since }) => (
            <Group key={sessionId} gap={6} wrap="nowrap" title={format.dateTime(since)}>
              <Avatar size={24} radius="xl" name={person.displayName} color="initials" aria-hidden />
              <Text size="sm" component="span">
                {person.id === personId ? (
                  t('safety.presence.you')
                ) : (
                  <span translate="no">{person.displayName}</span>
                )}
                <Text span size="xs" c="dimmed">
                  {' '}
                  {t('safety.presence.since', { when: format.relative(since, now) })}
                </Text>
              </Text>
            </Group>
          ))}
        </Group>
      )}
      {isMoved && (
        <Alert role="status" color="yellow" variant="light" mb="md" py="xs">
          <Text size="sm">
            {published.author.id === personId
              ? t('safety.presence.movedByYou', { number: published.number })
              : t('safety.presence.moved', {
                  name: published.author.displayName,
                  number: published.number,
                  when: format.relative(published.savedAt, now),
                })}{' '}
            {t('safety.presence.willJoin')}{' '}
            <Anchor
              size="sm"
              href={pagePath(page, `/history/${baseNumber}/${published.number}`)}
              target="_blank"
              rel="noopener"
            >
              {t('safety.presence.seeChanges')}
            </Anchor>
          </Text>
        </Alert>
      )}
    </>
  );
}
