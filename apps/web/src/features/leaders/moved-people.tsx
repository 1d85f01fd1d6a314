import { Button, Text } from '@mantine/core';
import type { LeaderPlaceFragment } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaderName } from './leader-name.js';
import classes from './leaders.module.css';
import { useBandText } from './use-band-text.js';

/** Somebody who stands elsewhere than before; null is where they are not in that analysis. */
export interface MovedPerson {
  /** By name where one of both analyses has it. */
  readonly leader: LeaderPlaceFragment | null;
  readonly earlier: LeaderPlaceFragment | null;
  readonly later: LeaderPlaceFragment | null;
}

const ROWS_A_STEP = 40;

/** Those who moved in one way, each from where to where. */
export function MovedPeople({ people }: { readonly people: readonly MovedPerson[] }) {
  const { t } = useTranslation();
  const bandText = useBandText();
  const [shown, setShown] = useState(ROWS_A_STEP);
  const place = (leader: LeaderPlaceFragment | null) => {
    if (leader === null) return t('leaders.compare.absent');
    const tier = leader.tier === null ? t('leaders.noTierShort') : t('leaders.tier', { tier: leader.tier });
    const band = leader.rankInterval;
    return band ? `${tier}${t('common.comma')}${bandText(band)}` : tier;
  };
  return (
    <>
      <ul className={classes.moved}>
        {people.slice(0, shown).map(({ leader, earlier, later }, at) => (
          <li key={leader?.person?.id ?? at}>
            {leader ? <LeaderName leader={leader} /> : t('leaders.redacted')}
            <Text size="xs" c="dimmed">
              {place(earlier)} → {place(later)}
            </Text>
          </li>
        ))}
      </ul>
      {people.length > shown && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setShown(shown + ROWS_A_STEP)}>
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
