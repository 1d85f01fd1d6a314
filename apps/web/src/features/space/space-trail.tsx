import { Text, Title } from '@mantine/core';
import type { AccessGrantLineFragment, AccessLevel } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { PersonName } from '../person/person-name.js';
import type { SettledSpace } from './space-settings-screen.js';
import classes from './spaces-screen.module.css';
import { type TrailFacts, trailFacts } from './trail-facts.js';

interface SpaceTrailProps {
  readonly entries: SettledSpace['accessTrail'];
  /** Names for those who are still in the rules. */
  readonly grants: readonly AccessGrantLineFragment[];
}

/** What was changed about the space and who opened it, newest first. */
export function SpaceTrail({ entries, grants }: SpaceTrailProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  const nameOf = (id: string | null) => grants.find((one) => one.group?.id === id || one.person?.id === id);
  const levelText = (level: AccessLevel | null) =>
    level === null ? t('access.trail.noLevel') : t(`access.level.${level}`);
  const sentence = (facts: TrailFacts): string => {
    switch (facts.kind) {
      case 'openness':
        return t('access.trail.kind', { kind: t(`space.access.${facts.access}`) });
      case 'grant': {
        const line = nameOf(facts.toId);
        return t('access.trail.grant', {
          name: line?.group?.name ?? line?.person?.displayName ?? t('access.trail.somebody'),
          before: levelText(facts.before),
          after: levelText(facts.after),
        });
      }
      case 'opened':
        return t('access.trail.opened', { reason: facts.reason });
      case 'other':
        return t(`access.trail.${facts.action}`);
    }
  };
  return (
    <section className={classes.section} aria-labelledby="trail">
      <Title order={2} size="h4" id="trail">
        {t('access.trail.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('access.trail.lead')}
      </Text>
      <ul className={classes.trail}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <PersonName person={entry.actor} /> · <Moment iso={entry.at} />
            <br />
            {sentence(trailFacts(entry.action, entry.detailsJson))}
          </li>
        ))}
      </ul>
    </section>
  );
}
