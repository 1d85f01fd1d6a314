import { Text } from '@mantine/core';
import type { LeaderMapScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { TIES_AT_ONCE } from '../map/ties-at-once.js';
import classes from './leaders.module.css';

type Shown = Pick<
  LeaderMapScreenQuery['leaderGraph'],
  'positions' | 'tieFrom' | 'tieTo' | 'unlistedPeople' | 'unlistedTies' | 'strongestPerPerson'
>;

interface AboutMapProps {
  readonly graph: Shown;
  /** So many people are asked for at most. */
  readonly limit: number;
}

/** How much of the company and of its ties the map has, and why not all. */
export function AboutMap({ graph, limit }: AboutMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { positions, tieFrom, tieTo, unlistedPeople, unlistedTies, strongestPerPerson } = graph;
  // Whoever has no tie to another on the map is not drawn.
  const drawn = new Set([...tieFrom, ...tieTo]).size;
  const lines = [
    t('leaders.map.drawn', {
      people: format.number(drawn),
      of: format.number(positions.length + unlistedPeople),
      ties: format.number(tieFrom.length),
      ofTies: format.number(tieFrom.length + unlistedTies),
    }),
    positions.length >= limit ? t('leaders.map.best', { people: format.number(limit) }) : null,
    strongestPerPerson === null ? null : t('leaders.map.kept', { count: strongestPerPerson }),
    tieFrom.length > TIES_AT_ONCE ? t('leaders.map.strongest', { ties: format.number(TIES_AT_ONCE) }) : null,
  ].filter((line) => line !== null);
  return (
    <section className={classes.section} aria-labelledby="about-map">
      <h2 id="about-map" className={classes.title}>
        {t('leaders.map.about')}
      </h2>
      {lines.map((line) => (
        <Text key={line} size="sm" c="dimmed" maw="46rem">
          {line}
        </Text>
      ))}
    </section>
  );
}
