import { Text } from '@mantine/core';
import type { LeaderNameFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../person/person-name.js';

interface LeaderNameProps {
  readonly leader: Pick<LeaderNameFragment, 'person' | 'pseudonym'>;
  /** Adds department and title on a second line. */
  readonly withPlace?: boolean;
}

/** A person of a ranking: by name, by pseudonym where the policy says so, or withheld after an opt-out. */
export function LeaderName({ leader: { person, pseudonym }, withPlace = false }: LeaderNameProps) {
  const { t } = useTranslation();
  if (person) return <PersonName person={person} withPlace={withPlace} />;
  if (pseudonym !== null)
    return (
      <span translate="no" title={t('leaders.pseudonymHint')}>
        {pseudonym}
      </span>
    );
  return (
    <Text span c="dimmed" title={t('leaders.redactedHint')}>
      {t('leaders.redacted')}
    </Text>
  );
}
