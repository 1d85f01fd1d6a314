import { Text } from '@mantine/core';
import type { LeaderNameFragment, LeaderReportReason } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { CoverageCurves } from './coverage-points.js';
import { LeaderName } from './leader-name.js';
import { LeadersGate } from './leaders-frame.js';
import classes from './leaders.module.css';

export interface CoverageSetProps {
  /** The greedy set in the order of choice. */
  readonly set: readonly LeaderNameFragment[];
  /** The same with one of each bigger department first. */
  readonly quota: {
    readonly departments: readonly string[];
    readonly curve: readonly (number | null)[];
    readonly set: readonly LeaderNameFragment[];
  } | null;
  /** Share reached by the first so many of the set. */
  readonly curve: CoverageCurves['greedy'];
  /** So many of the set are shown. */
  readonly budget: number;
  /** Why the people of the set are not there. */
  readonly reason: LeaderReportReason | null;
  readonly onStated: () => void;
}

/** The people of the set that reaches most, for those who said why they look. */
export function CoverageSet({ set, quota, curve, budget, reason, onStated }: CoverageSetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shareOr = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.share(value);
  return (
    <section aria-labelledby="reach-people">
      <h2 id="reach-people" className={classes.title}>
        {t('leaders.reach.people')}
      </h2>
      <Text size="sm" c="dimmed" mb="xs">
        {t('leaders.reach.peopleText')}
      </Text>
      <LeadersGate reason={reason} onChanged={onStated} namesPeople>
        <ol className={classes.setList}>
          {set.slice(0, budget).map((leader, index) => (
            <li key={leader.position}>
              <LeaderName leader={leader} />
              <span className="figures">
                {t('leaders.reach.adds', { share: shareOr(addedBy(curve, index)) })}
              </span>
            </li>
          ))}
        </ol>
        {quota && (
          <details className={classes.more}>
            <summary>{t('leaders.reach.quota')}</summary>
            <Text size="sm" c="dimmed" my="xs">
              {t('leaders.reach.quotaText', {
                count: quota.set.length,
                departments: quota.departments.join(t('common.comma')),
                share: shareOr(quota.curve.findLast((share) => share !== null)),
              })}
            </Text>
            <ol className={classes.setList}>
              {quota.set.map((leader) => (
                <li key={leader.position}>
                  <LeaderName leader={leader} withPlace />
                </li>
              ))}
            </ol>
          </details>
        )}
      </LeadersGate>
    </section>
  );
}

/** What the person at a place of the set adds to those before; null where one of both is not told. */
function addedBy(curve: CoverageCurves['greedy'], index: number): number | null {
  const [own, before] = [curve[index] ?? null, index === 0 ? 0 : (curve[index - 1] ?? null)];
  return own === null || before === null ? null : own - before;
}
