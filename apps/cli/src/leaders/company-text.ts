import { type NominationReport } from '@wellspring/influence-domain';
import { counted, percent } from '../output/figures.js';
import { type LeadersJson } from './leaders-output.js';

/** Budgets of the coverage that are worth a line. */
const SHOWN_BUDGETS = [3, 10, 30];

/** How sure the list is, what a tie is, whom it reaches and what was left out, as lines; none of what isn't known. */
export function companyLines(leaders: LeadersJson): string[] {
  const { stability, sweep, nominations } = leaders;
  const lines: string[] = [];
  if (stability?.splitHalf) {
    const { overlapRatio, reachNext } = stability.splitHalf;
    lines.push(
      `Of the first half's top ${percent(overlapRatio)} were on top in the second half too. They reached ` +
        `${percent(reachNext.ranking)} of the people then; the first by contacts ${percent(reachNext.contacts)}, ` +
        `by messages sent ${percent(reachNext.sent)}, people at random ${percent(reachNext.random.mean)}.`,
    );
  }
  if (sweep) lines.push(`A tie: ${sweep.reason.text}`);
  lines.push(...coverageLines(leaders), ...filterLines(leaders));
  if (nominations) lines.push(nominationLine(nominations));
  return lines;
}

function coverageLines({ coverage, people }: LeadersJson): string[] {
  if (!coverage) return [];
  const budgets = SHOWN_BUDGETS.filter((budget) => budget <= coverage.budget.length);
  const lines = budgets.map((budget) => {
    const at = (curve: readonly number[]) => percent(curve[budget - 1] ?? 0);
    const management = coverage.management ? `, managers ${at(coverage.management)}` : '';
    const random = percent(coverage.random[budget - 1]?.mean ?? 0);
    return (
      `${budget} people reach ${at(coverage.greedy)} of ${coverage.of} by mail in both directions ` +
      `(the ranking's first ${at(coverage.ranking)}${management}, at random ${random}).`
    );
  });
  const set = coverage.people.slice(0, SHOWN_BUDGETS[1]).flatMap((position) => people[position]?.name ?? []);
  return set.length === 0 ? lines : [...lines, `The set that reaches most begins with ${set.join(', ')}.`];
}

function filterLines({ filters }: LeadersJson): string[] {
  const left = filters?.rows.filter(({ count }) => count > 0) ?? [];
  if (!filters || left.length === 0) return [];
  const words = left.map(({ code, unit, count }) => {
    const what = code.toLowerCase().replaceAll('_', ' ');
    return `${what} ${counted(count, unit.slice(0, -1))}`;
  });
  return [`Left out before counting (mass mail counts as volume): ${words.join('; ')}.`];
}

function nominationLine({
  nominators,
  isTooFew,
  k,
  precisionAtK,
  averagePrecision,
}: NominationReport): string {
  if (isTooFew || !precisionAtK || !averagePrecision)
    return `${counted(nominators, 'nominator')}: too few to hold the ranking against.`;
  const { value, low, high, random, contacts, sent } = precisionAtK;
  return (
    `Named by ${counted(nominators, 'nominator')}: of the first ${k} ${percent(value)} are among the most named ` +
    `(${percent(low)} to ${percent(high)}); by contacts ${percent(contacts)}, by messages sent ${percent(sent)}, ` +
    `at random ${percent(random.mean)}. Average precision ${averagePrecision.value.toFixed(3)}.`
  );
}
