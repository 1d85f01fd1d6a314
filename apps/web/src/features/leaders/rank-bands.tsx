import { Button, Text } from '@mantine/core';
import type { LeaderPlaceFragment } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { leaderLabel } from './leader-label.js';
import { LeaderName } from './leader-name.js';
import classes from './leaders.module.css';

interface RankBandsProps {
  readonly people: readonly LeaderPlaceFragment[];
  readonly peopleCount: number;
  readonly topCount: number;
}

const ROWS_A_STEP = 30;

/** For each person between which places they lie in nine of ten resamples: a band and no point. */
export function RankBands({ people, peopleCount, topCount }: RankBandsProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(ROWS_A_STEP);
  const collator = new Intl.Collator(i18n.language);
  const inOrder = people
    .flatMap(({ rankInterval, ...leader }) => (rankInterval ? [{ leader, ...rankInterval }] : []))
    .sort(
      ({ leader: a }, { leader: b }) =>
        (a.tier ?? 9) - (b.tier ?? 9) ||
        Number(leaderLabel(a) === null) - Number(leaderLabel(b) === null) ||
        collator.compare(leaderLabel(a) ?? '', leaderLabel(b) ?? '') ||
        a.position - b.position,
    );
  if (inOrder.length === 0) return null;
  const rows = inOrder.slice(0, shown);
  const widest = Math.min(peopleCount, Math.max(topCount * 2, ...rows.map(({ high }) => high)));
  const at = (rank: number) => `${((rank - 1) / widest) * 100}%`;
  return (
    <section className={classes.section} aria-labelledby="bands">
      <h2 id="bands" className={classes.title}>
        {t('leaders.stability.bands')}
      </h2>
      <Text size="sm" c="dimmed" maw="46rem" mb="sm">
        {t('leaders.stability.bandsText', { top: topCount, widest: format.number(widest) })}
      </Text>
      <ul className={classes.bands}>
        {rows.map(({ leader, low, high }) => (
          <li key={leader.position}>
            <span>
              <LeaderName leader={leader} />{' '}
              <Text span size="xs" c="dimmed">
                {leader.tier === null ? t('leaders.noTierShort') : t('leaders.tier', { tier: leader.tier })}
              </Text>
            </span>
            <span className={classes.band} aria-hidden>
              <span className={classes.top} style={{ width: at(topCount + 1) }} />
              <span
                className={classes.interval}
                style={{
                  left: at(low),
                  width: `max(4px, ${((high - low + 1) / widest) * 100}%)`,
                }}
              />
            </span>
            <span className="figures">
              {low === high
                ? format.number(low)
                : t('leaders.between', { low: format.number(low), high: format.number(high) })}
            </span>
          </li>
        ))}
      </ul>
      {inOrder.length > shown && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setShown(shown + ROWS_A_STEP)}>
          {t('common.showMore')}
        </Button>
      )}
    </section>
  );
}
