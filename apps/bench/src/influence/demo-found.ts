import { evaluateNominations, rankLeaders } from '@wellspring/influence-domain';
import { markdownTable, share } from './markdown-table.js';
import { demoMail } from './public-mail.js';

/** Seeds of three invented companies. */
const SEEDS = [7, 1, 2] as const;

/**
 * Whether the machinery finds what the generator planted. It shows that nothing is broken, not that companies are so.
 */
export async function demoFound(): Promise<string> {
  const rows: string[][] = [];
  for (const seed of SEEDS) {
    const { mail, planted } = await demoMail(seed);
    const { people, method } = rankLeaders(mail);
    const keys = people.map(({ key }) => key);
    const leaders = new Set(planted.opinionLeaders);
    const listed = people.filter(({ tier }) => tier === 1 || tier === 2);
    const found = listed.filter(({ key }) => leaders.has(key)).length;
    const asManyFirst = keys.slice(0, leaders.size).filter((key) => leaders.has(key)).length;
    const bridges = planted.bridges.filter(({ email, between }) =>
      people
        .find(({ key }) => key === email)
        ?.reasonCodes.some(({ code, params }) => code === 'DEPARTMENT_BRIDGE' && params.to === between[1]),
    ).length;
    const allBridges = people.filter(({ reasonCodes }) =>
      reasonCodes.some(({ code }) => code === 'DEPARTMENT_BRIDGE'),
    ).length;
    const wrong = people.filter(
      ({ tier, key }) =>
        tier !== null && (planted.assistants.includes(key) || planted.newsletters.includes(key)),
    );
    rows.push([
      String(seed),
      `${found} of ${listed.length}`,
      `${found} of ${leaders.size}`,
      `${asManyFirst} of ${leaders.size}`,
      `${bridges} of ${planted.bridges.length} (${allBridges} people in all)`,
      String(wrong.length),
      String(planted.newsletters.filter((key) => keys.includes(key)).length),
      String(method.topCount),
      share(averagePrecisionOf(people, planted.opinionLeaders)),
    ]);
  }
  return markdownTable(
    'Demo company, three seeds: planted opinion leaders, bridges, assistants and newsletters',
    [
      'seed',
      'precision of tiers 1 and 2',
      'recall of tiers 1 and 2',
      'among the first twelve',
      'bridges told by their reason',
      'assistants or newsletters with a tier',
      'newsletters ranked',
      'top',
      'average precision',
    ],
    rows,
  );
}

/** As if ten people had named all the planted leaders: the same arithmetic as for a survey. */
function averagePrecisionOf(
  people: readonly {
    readonly key: string;
    readonly measures: { readonly contacts: number; readonly sent: number };
  }[],
  leaders: readonly string[],
): number {
  const ranked = people.map(({ key, measures }) => ({ key, ...measures }));
  const nominators = people.filter(({ key }) => !leaders.includes(key)).slice(0, 10);
  const nominations = nominators.flatMap(({ key: nominator }) =>
    leaders.map((nominee) => ({ nominator, nominee })),
  );
  return evaluateNominations(ranked, nominations, leaders.length).averagePrecision?.value ?? NaN;
}
