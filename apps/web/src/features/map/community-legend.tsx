import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityColour } from './community-colours.js';
import type { CommunitySummary } from './map-graph.js';
import classes from './map.module.css';

interface CommunityLegendProps {
  readonly summaries: readonly CommunitySummary[];
  readonly chosen: number | null;
  readonly onChoose: (community: number | null) => void;
}

const SHOWN_AT_ONCE = 6;

/** Letter, colour, size and department of each community; pressing one makes it stand out on the map. */
export function CommunityLegend({ summaries, chosen, onChoose }: CommunityLegendProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? summaries : summaries.slice(0, SHOWN_AT_ONCE);
  return (
    <section aria-labelledby="map-legend">
      <h2 id="map-legend" className={classes.title}>
        {t('leaders.map.legend', { count: summaries.length })}
      </h2>
      <Text size="xs" c="dimmed" mb="xs">
        {t('leaders.map.legendText')}
      </Text>
      <ul className={classes.legend}>
        {shown.map(({ community, letter, people, mostly }, at) => (
          <li key={community}>
            <button
              type="button"
              aria-pressed={chosen === community}
              onClick={() => onChoose(chosen === community ? null : community)}
            >
              <span className={classes.swatch} style={{ background: communityColour(at) }} aria-hidden />
              <strong>{letter}</strong>
              <span>
                {t('common.people', { count: people })}
                {mostly && (
                  <Text span size="xs" c="dimmed" display="block">
                    {t('leaders.map.mostly', { department: mostly.department, people: mostly.people })}
                  </Text>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {summaries.length > SHOWN_AT_ONCE && (
        <button type="button" className={classes.whole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'leaders.map.fewer' : 'leaders.map.all', { count: summaries.length })}
        </button>
      )}
    </section>
  );
}
