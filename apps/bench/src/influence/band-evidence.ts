import {
  compareAnalyses,
  rankLeaders,
  type CollectedMail,
  type LeaderAnalysis,
} from '@wellspring/influence-domain';
import { DAY_MS, weekStartUtc } from '@wellspring/kernel';
import { markdownTable, share } from './markdown-table.js';
import { mailWhere } from './part-of-mail.js';

/**
 * What bands and tiers are worth outside of the mail that they were made of: in the other weeks of the same period, where
 * nobody moved, and in the next half, where people do.
 */
export function bandEvidence(files: readonly (readonly [name: string, mail: CollectedMail])[]): string {
  const rows = files.flatMap(([name, mail]) => {
    const isOdd = (sentAtMs: number) =>
      Math.round(weekStartUtc(new Date(sentAtMs)).getTime() / (7 * DAY_MS)) % 2 === 1;
    const [odd, even] = [ranked(mailWhere(mail, isOdd)), ranked(mailWhere(mail, (at) => !isOdd(at)))];
    const middleMs = ((mail.log.sentAtMs[0] ?? 0) + mail.asOfMs) / 2;
    const first = ranked({ ...mailWhere(mail, (at) => at < middleMs), asOfMs: middleMs });
    const second = ranked(mailWhere(mail, (at) => at >= middleMs));
    return [
      [name, 'odd weeks', 'even weeks', ...cellsOf(odd, even)],
      [name, 'even weeks', 'odd weeks', ...cellsOf(even, odd)],
      [name, 'half 1', 'half 2', ...cellsOf(first, second)],
    ];
  });
  return markdownTable(
    'What bands and tiers are worth in other mail: people with contacts in both; of each tier those who are among the top there',
    [
      'mail',
      'made of',
      'held against',
      'people',
      'rank there within the band',
      'bands without a common rank',
      'tier 1 on top there',
      'tier 2',
      'tier 3',
      'without',
    ],
    rows,
  );
}

/** With one mail each way, so that both sides have the same rule of a tie. */
const ranked = (mail: CollectedMail): LeaderAnalysis => rankLeaders(mail, { reciprocatedPerYear: 0 });

function cellsOf(made: LeaderAnalysis, other: LeaderAnalysis): string[] {
  const there = new Map(other.people.map((person) => [person.key, person]));
  const hasContacts = ({ measures }: LeaderAnalysis['people'][number]) => measures.contacts > 0;
  const keys = new Set(other.people.filter(hasContacts).map(({ key }) => key));
  const both = made.people.filter((person) => hasContacts(person) && keys.has(person.key));
  const within = both.filter(({ key, rankInterval }) => {
    const rank = there.get(key)?.rank ?? NaN;
    return rankInterval && rank >= rankInterval.low && rank <= rankInterval.high;
  });
  const names = new Set(both.map(({ key }) => key));
  const compared = ({ people, method }: LeaderAnalysis) => ({
    ...{ methodVersion: method.version, parameters: null },
    people: people.filter(({ key }) => names.has(key)),
  });
  const { withinBandRatio } = compareAnalyses(compared(made), compared(other));
  const top = new Set(other.people.slice(0, other.method.topCount).map(({ key }) => key));
  const ofTier = (tier: 1 | 2 | 3 | null) => {
    const people = made.people.filter((person) => person.tier === tier);
    return `${people.filter(({ key }) => top.has(key)).length} of ${people.length}`;
  };
  return [
    String(both.length),
    share(within.length / Math.max(1, both.length)),
    withinBandRatio === null ? '–' : share(1 - withinBandRatio),
    ...([1, 2, 3, null] as const).map(ofTier),
  ];
}
