import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TierGroup } from './group-by-tier.js';
import { LeaderRow } from './leader-row.js';
import classes from './leaders.module.css';

const ROWS_A_STEP = 40;

const HINTS = { 1: 'leaders.tierHint.1', 2: 'leaders.tierHint.2', 3: 'leaders.tierHint.3' } as const;
const isTier = (tier: number | null): tier is keyof typeof HINTS => tier !== null && tier in HINTS;

interface TierSectionProps {
  readonly group: TierGroup;
  /** Null: no way into the map, which is for analysts. */
  readonly snapshotId: string | null;
}

/** The people of one tier. */
export function TierSection({ group, snapshotId }: TierSectionProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(ROWS_A_STEP);
  const { tier, leaders } = group;
  const headingId = `tier-${tier ?? 'none'}`;
  return (
    <section aria-labelledby={headingId} className={classes.tier} data-tier={tier ?? 'none'}>
      <header className={classes.tierHeader}>
        <Title order={2} id={headingId} size="h4">
          {tier === null ? t('leaders.noTier') : t('leaders.tier', { tier })}
        </Title>
        <Text size="sm" c="dimmed">
          {isTier(tier) ? t(HINTS[tier]) : t('leaders.noTierHint')}
          {' · '}
          {t('common.people', { count: leaders.length })}
        </Text>
      </header>
      <ul className={classes.list}>
        {leaders.slice(0, shown).map((leader) => (
          <LeaderRow key={leader.position} leader={leader} snapshotId={snapshotId} />
        ))}
      </ul>
      {leaders.length > shown && (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setShown(shown + ROWS_A_STEP)}>
          {t('common.showMore')}
        </Button>
      )}
    </section>
  );
}
