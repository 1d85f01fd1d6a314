import { stabilityOf, type BootstrapPart } from './bootstrap.js';
import { STEADY_PER_YEAR, reciprocityThreshold } from './build-ties.js';
import type { CollectedMail } from './collect-mail.js';
import { findCommunities } from './communities.js';
import { contactGraph } from './contact-graph.js';
import { coverageOf } from './coverage.js';
import { departmentMatrix } from './department-matrix.js';
import { departmentsOf } from './departments.js';
import { describeMethod } from './describe-method.js';
import { describePeople, type Findings } from './describe-people.js';
import { filterSummary } from './filter-summary.js';
import { orgChart } from './formal-rank.js';
import type { LeaderAnalysis } from './leader-analysis.js';
import { orderDescending, ranksOf } from './percentiles.js';
import type { RankingPlan } from './plan-ranking.js';
import { stepper, type ProgressHooks } from './progress-hooks.js';
import { tieList } from './tie-list.js';
import { toGraphology } from './to-graphology.js';
import { mailVolume } from './volume.js';

/**
 * The last part of a ranking: tiers from all replicates, communities, coverage, and everything in words. `parts` are
 * the bootstrap's, in any order; together they must be `plan.bootstrap.replicates`, else RangeError.
 */
export function finishRanking(
  mail: CollectedMail,
  plan: RankingPlan,
  parts: readonly BootstrapPart[],
  hooks: ProgressHooks = {},
): LeaderAnalysis {
  const step = stepper(hooks);
  const { options, ties, scores, sweep, bootstrap, windowDays } = plan;
  const { seed, maxRecipients, halfLifeDays } = options;
  const { blocks, topCount } = bootstrap;
  const stability = bootstrap.replicates > 0 ? stabilityOf(bootstrap, parts) : null;
  const order = orderDescending(scores.score);
  step(0.1);
  const volume = mailVolume(mail.log, maxRecipients);
  const communities = findCommunities(toGraphology(ties, mail.people), seed);
  step(0.5);
  const departments = departmentsOf(mail.people);
  const chart = orgChart(mail.people);
  const steadyThreshold = reciprocityThreshold(
    sweep.steadyPerYear ?? STEADY_PER_YEAR,
    windowDays,
    halfLifeDays,
  );
  const found: Findings = {
    ...{ blocks, ties, scores, stability, top: topCount, volume, communities, departments, chart },
    ...{ responses: plan.responses, steadyThreshold, betweennessPivots: plan.betweennessPivots },
  };
  const people = describePeople(mail.people, found);
  const listed = tieList(
    ties,
    ranksOf(order).map((rank) => rank - 1),
  );
  step(0.6);
  const contacts = contactGraph(blocks);
  const management = chart?.order ?? null;
  const coverage = coverageOf({ ties, contacts, order, management, departments, seed });
  step(1);
  return {
    method: describeMethod(mail, options, found, listed),
    people,
    coverage,
    stability: {
      topCount,
      retentionRatio: stability && meanOf(order.subarray(0, topCount), stability.inclusionRatio),
      replicates: bootstrap.replicates,
      splitHalf: plan.splitHalf,
    },
    sweep,
    departmentMatrix: departmentMatrix(mail.log, ties, departments, maxRecipients),
    filters: filterSummary(mail, volume.massMail),
    ties: listed,
  };
}

const meanOf = (people: Uint32Array, ratios: Float64Array) =>
  people.length === 0 ? 0 : people.reduce((sum, person) => sum + (ratios[person] ?? 0), 0) / people.length;
