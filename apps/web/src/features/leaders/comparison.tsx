import { Alert, Text } from '@mantine/core';
import type { CompareSnapshotsScreenQuery, LeaderPlaceFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { leaderLabel } from './leader-label.js';
import classes from './leaders.module.css';
import { MovedPeople } from './moved-people.js';

type Compared = NonNullable<CompareSnapshotsScreenQuery['compareSnapshots']>;

const MOVES = [
  ['CAME', 'came'],
  ['WENT', 'went'],
  ['ROSE', 'rose'],
  ['FELL', 'fell'],
] as const;

/** Who came, went and moved beyond the band, by name inside each: their order says nothing. */
export function Comparison({ comparison }: { readonly comparison: Compared }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const collator = new Intl.Collator(i18n.language);
  const named = comparison.changes
    .map((change) => ({
      ...change,
      leader: nameable(change.later) ?? nameable(change.earlier) ?? change.later,
    }))
    .sort((a, b) =>
      collator.compare(
        (a.leader && leaderLabel(a.leader)) ?? '￿',
        (b.leader && leaderLabel(b.leader)) ?? '￿',
      ),
    );
  return (
    <>
      {!comparison.isSameMethod && (
        <Alert color="yellow" variant="light" mb="md">
          {t('leaders.compare.otherMethod')}
        </Alert>
      )}
      <p className={classes.statement}>
        {t('leaders.compare.stayed', { count: comparison.stayed })}{' '}
        {t('leaders.compare.joined', {
          joined: t('common.people', { count: comparison.joined }),
          left: t('common.people', { count: comparison.left }),
        })}{' '}
        {comparison.spearman !== null &&
          t('leaders.compare.spearman', {
            value: format.number(comparison.spearman),
            people: t('common.people', { count: comparison.peopleInBoth }),
          })}
      </p>
      <div className={classes.moves}>
        {MOVES.map(([move, key]) => {
          const changes = named.filter((change) => change.move === move);
          const people = changes.length > 0 ? ` (${t('common.people', { count: changes.length })})` : '';
          return (
            <section key={move} aria-labelledby={`moves-${key}`}>
              <h2 id={`moves-${key}`} className={classes.title}>
                {t(`leaders.compare.${key}`)}
                {people}
              </h2>
              {changes.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('leaders.compare.none')}
                </Text>
              ) : (
                <MovedPeople people={changes} />
              )}
            </section>
          );
        })}
      </div>
      <Text size="sm" c="dimmed" mt="lg">
        {t('leaders.compare.beyond')}
      </Text>
    </>
  );
}

const nameable = (leader: LeaderPlaceFragment | null): LeaderPlaceFragment | null =>
  leader && leaderLabel(leader) !== null ? leader : null;
