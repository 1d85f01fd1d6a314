import { rankLeaders, type CollectedMail, type LeaderAnalysis } from '@wellspring/influence-domain';
import { markdownTable, share } from './markdown-table.js';

/** The sweep of an analysis: what a tie of the first half says about the second. */
export function sweepTable(name: string, { sweep }: LeaderAnalysis): string {
  const rows = sweep.rows.map(({ perYear, ties, persistence, recall, f05, spearman, reachNext }) => [
    perYear === 0 ? 'once' : String(perYear),
    String(ties),
    share(persistence),
    share(recall),
    share(f05),
    spearman === null ? '' : share(spearman),
    reachNext === null ? '' : share(reachNext),
  ]);
  const title = `${name}, threshold of a tie. ${sweep.reason.text}`;
  return markdownTable(
    title,
    [
      'a year each way',
      'ties',
      'persistence',
      'recall',
      'F0.5',
      'Spearman of the ranking',
      'its reach in half 2',
    ],
    rows,
  );
}

/** Coverage of an analysis at some budgets, by both definitions of a contact. */
export function coverageTable(name: string, { coverage }: LeaderAnalysis): string {
  const rows = [1, 5, 10, 20, 30].flatMap((budget) =>
    (
      [
        ['mail in both directions', coverage],
        ['one message is enough', coverage.anyMessage],
      ] as const
    ).map(([definition, curves]) => {
      const at = (curve: readonly number[] | null) => {
        const value = curve?.[budget - 1];
        return value === undefined ? '–' : share(value);
      };
      const random = curves.random[budget - 1];
      const band = random ? `${share(random.mean)} (${share(random.low)}–${share(random.high)})` : '–';
      return [String(budget), definition, at(curves.greedy), at(curves.ranking), at(curves.management), band];
    }),
  );
  return markdownTable(
    `${name}, share of ${coverage.of} people reached by so many (${coverage.reachable} have any tie)`,
    ['people', 'a contact is', 'greedy set', 'first of the ranking', 'management', 'random (middle 90 %)'],
    rows,
  );
}

/** The whole analysis, for the tables and its cost. */
export function analysed(mail: CollectedMail): { analysis: LeaderAnalysis; cpuSeconds: number } {
  const before = process.cpuUsage();
  const analysis = rankLeaders(mail);
  const { user, system } = process.cpuUsage(before);
  return { analysis, cpuSeconds: (user + system) / 1e6 };
}

/** How the people of an analysis are divided. */
export function tierTable(name: string, { people, method, stability }: LeaderAnalysis): string {
  const count = (holds: (person: LeaderAnalysis['people'][number]) => boolean) =>
    String(people.filter(holds).length);
  const roles = (['connector', 'spanner', 'broker'] as const).map((role) => [
    role,
    count((person) => person.roles.includes(role)),
  ]);
  const tiers = ([1, 2, 3] as const).map((tier) => [`tier ${tier}`, count((person) => person.tier === tier)]);
  const retention = stability.retentionRatio === null ? '–' : share(stability.retentionRatio);
  return markdownTable(
    `${name}: ${people.length} people, top ${method.topCount}, bootstrap retention ${retention}`,
    ['what', 'people'],
    [...tiers, ...roles],
  );
}
