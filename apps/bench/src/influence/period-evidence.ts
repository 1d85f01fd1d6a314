import {
  buildTies,
  cutInHalves,
  logBetween,
  overlapRatio,
  orderDescending,
  pairBlocks,
  randomBands,
  rankOptions,
  reachCurve,
  scoreTies,
  spearmanOfHalves,
  tiesOfHalf,
  withContacts,
  type CollectedMail,
  type Halves,
  type MailLog,
  type RankOptions,
} from '@wellspring/influence-domain';
import { seededRandom } from '@wellspring/kernel';
import { columnsOf, scoreColumns, type Column } from './measure-columns.js';
import { markdownTable, share } from './markdown-table.js';

/** As an ordinary analysis has. */
const REPLICATES = 200;

/** Stability between the halves of the period, and what a list of the first half is worth in the second. */
export function periodEvidence(mail: CollectedMail, top: number): string {
  const options = rankOptions({});
  const halves = halvesOf(mail, options);
  const [first, second] = [
    columnsOfHalf(mail, halves, 'first', options),
    columnsOfHalf(mail, halves, 'second', options),
  ];
  const retention = retentions(mail, options, top);
  const counts = withContacts(halves);
  const traffic = trafficOf(logBetween(mail.log, halves.middleMs, Infinity), options.maxRecipients);
  const rows = first.map(({ name, values }, at) => {
    const later = second[at]?.values ?? values;
    const order = orderDescending(values);
    return [
      name,
      share(overlapRatio(order, orderDescending(later), top)),
      share(spearmanOfHalves(halves, values, later)),
      share(reachCurve(halves.contactsThen, counts, order, top).at(-1) ?? 0),
      share(traffic(order.subarray(0, top))),
      retention.get(name) ?? '–',
    ];
  });
  const wereThere = Uint8Array.from(halves.first.volume.contacts, (count) => (count > 0 ? 1 : 0));
  const random = randomBands(halves.contactsThen, counts, top, 1, wereThere).at(-1);
  const chance = random && `${share(random.mean)} (${share(random.low)}–${share(random.high)})`;
  rows.push([
    `${top} at random (200 draws, middle 90 %)`,
    share(top / mail.people.length),
    '.000',
    chance ?? '',
    '',
    '',
  ]);
  return markdownTable(
    `email-Eu-core-temporal, first half against second (cut ${new Date(halves.middleMs).toISOString().slice(0, 10)}), top ${top} of ${mail.people.length}`,
    [
      'ranked by',
      'same top in both halves',
      'Spearman',
      'reach in half 2',
      'traffic of half 2',
      'bootstrap retention',
    ],
    rows,
  );
}

/** The same for other rules of a tie and other ageing, by the score alone. */
export function tieRuleEvidence(mail: CollectedMail, top: number): string {
  const rules: readonly Partial<RankOptions>[] = [
    ...[0, 1, 2, 5, 10].map((reciprocatedPerYear) => ({ reciprocatedPerYear })),
    ...[30, 365, 36_500].map((halfLifeDays) => ({ halfLifeDays, reciprocatedPerYear: 0 })),
    { halfLifeDays: 36_500, reciprocatedPerYear: 5 },
    ...[5, 25, 1_000_000].map((maxRecipients) => ({ maxRecipients, reciprocatedPerYear: 0 })),
    { reciprocatedPerYear: 0, responsivenessWeight: 1 },
  ];
  const rows = rules.map((rule) => {
    const options = rankOptions(rule);
    const halves = halvesOf(mail, options);
    const ties = [halves.first, halves.second].map((half) =>
      tiesOfHalf(half, options.reciprocatedPerYear, options.halfLifeDays),
    );
    const [before, after] = ties.map((graph) => scoreTies(graph).score);
    if (!before || !after) throw new Error('There are two halves.');
    return [
      ageing(options.halfLifeDays),
      String(options.reciprocatedPerYear),
      options.maxRecipients > 1000 ? 'all' : String(options.maxRecipients),
      options.responsivenessWeight > 0 ? 'yes' : 'no',
      ties.map(({ tieCount }) => String(tieCount)).join(' / '),
      share(overlapRatio(orderDescending(before), orderDescending(after), top)),
      share(spearmanOfHalves(halves, before, after)),
      share(reachCurve(halves.contactsThen, withContacts(halves), orderDescending(before), top).at(-1) ?? 0),
    ];
  });
  return markdownTable(
    'email-Eu-core-temporal, rules of a tie: what moves when they move (score)',
    [
      'half-life',
      'a year each way',
      'most recipients',
      'answers count',
      'ties in each half',
      'same top',
      'Spearman',
      'reach in half 2',
    ],
    rows,
  );
}

const ageing = (days: number) => (days > 10_000 ? 'none' : `${days} d`);

function halvesOf(mail: CollectedMail, options: RankOptions): Halves {
  const halves = cutInHalves(mail.log, mail.asOfMs, options);
  if (!halves) throw new Error('The mail is too short for halves.');
  return halves;
}

function columnsOfHalf(
  mail: CollectedMail,
  halves: Halves,
  which: 'first' | 'second',
  options: RankOptions,
): Column[] {
  const log =
    which === 'first'
      ? logBetween(mail.log, 0, halves.middleMs)
      : logBetween(mail.log, halves.middleMs, Infinity);
  return columnsOf(log, tiesOfHalf(halves[which], 0, options.halfLifeDays), options.maxRecipients);
}

/** Share of the messages of a log (one a recipient, mass mail left out) that some people send or receive. */
function trafficOf(log: MailLog, maxRecipients: number): (people: Uint32Array) => number {
  return (people) => {
    const among = new Set(people);
    let [all, touching] = [0, 0];
    for (let message = 0; message < log.messageCount; message++) {
      if ((log.recipientCount[message] ?? 0) > maxRecipients) continue;
      const isFrom = among.has(log.sender[message] ?? -1);
      const end = log.recipientStart[message + 1] ?? 0;
      for (let at = log.recipientStart[message] ?? 0; at < end; at++) {
        all++;
        if (isFrom || among.has(log.recipient[at] ?? -1)) touching++;
      }
    }
    return touching / Math.max(1, all);
  };
}

/** Mean share of weekly resamples in which each column's own top stays on top. */
function retentions(mail: CollectedMail, options: RankOptions, top: number): Map<string, string> {
  const blocks = pairBlocks(mail.log, mail.asOfMs, 7, options);
  const full = scoreColumns(scoreTies(buildTies(blocks, 0)));
  const kept = full.map(() => 0);
  const random = seededRandom(options.seed);
  const tops = full.map(({ values }) => orderDescending(values));
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const times = new Uint8Array(blocks.blockCount);
    for (let draw = 0; draw < blocks.blockCount; draw++) {
      const block = Math.floor(random.next() * blocks.blockCount);
      times[block] = (times[block] ?? 0) + 1;
    }
    const resampled = scoreColumns(scoreTies(buildTies(blocks, 0, times)));
    for (const [at, { values }] of resampled.entries())
      kept[at] = (kept[at] ?? 0) + overlapRatio(tops[at] ?? new Uint32Array(), orderDescending(values), top);
  }
  return new Map(full.map(({ name }, at) => [name, share((kept[at] ?? 0) / REPLICATES)]));
}
