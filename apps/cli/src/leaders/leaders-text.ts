import { counted, whole } from '../output/figures.js';
import { textTable } from '../output/text-table.js';
import { companyLines } from './company-text.js';
import { type LeaderJson, type LeadersJson } from './leaders-output.js';

/** Reasons shown beside a person: the first is how many people, the others where the person stands out. */
const SHOWN_REASONS = 3;

/** A ranking for people: the first `top`, why those with a tier have it, and what a tier means. */
export function leadersText(leaders: LeadersJson, top: number): string {
  const { method } = leaders;
  const shown = leaders.people.slice(0, top);
  const { from, to } = method.window;
  const period = from === null || to === null ? 'no period' : `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  const lines = [
    `${counted(leaders.people.length, 'person', 'people')}, ` +
      `${counted(method.input.messagesUsed, 'message')}, ${period}.`,
    '',
    tableOf(shown),
    ...shown.filter(({ tier }) => tier !== null).map(whyOf),
    ...tierLegend(leaders),
    ...companyLines(leaders),
    ...method.notes.map(({ text }) => text),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const tableOf = (people: readonly LeaderJson[]): string =>
  textTable(
    [
      { heading: '#', align: 'right' },
      { heading: 'tier', align: 'right' },
      { heading: 'person', align: 'left' },
      { heading: 'score', align: 'right' },
      { heading: 'contacts', align: 'right' },
      { heading: 'sent', align: 'right' },
      { heading: 'address', align: 'left' },
    ],
    people.map(({ tier, name, email, score, measures }, index) => [
      String(index + 1),
      tier === null ? '' : String(tier),
      name,
      score.toFixed(3),
      whole(measures.contacts),
      whole(measures.sent),
      email === name ? '' : email,
    ]),
  );

const whyOf = ({ name, reasons, roles = [] }: LeaderJson): string =>
  `${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}: ${reasons.slice(0, SHOWN_REASONS).join(' ')}`;

function tierLegend({ method }: LeadersJson): string[] {
  if (method.bootstrap === null) return [''];
  const { replicates, blockDays } = method.bootstrap;
  return [
    '',
    `Tiers say how sure it is: the ${blockDays === 7 ? 'weeks' : 'days'} of mail were drawn anew ${replicates} times. Tier 1 was ` +
      `among the first ${method.topCount} in at least 90 % of these, tier 2 in at least half, tier 3 in at least a ` +
      'tenth. Inside a tier the order means nothing.',
  ];
}
