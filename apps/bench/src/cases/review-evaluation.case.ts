import { realData } from '@wellspring/testing';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { markdownTable } from '../influence/markdown-table.js';
import { judgedHistory, type JudgedUnit } from '../review/judged-history.js';
import {
  calibrationTable,
  falseAlarmTable,
  isTooFew,
  type LabelledUnit,
  operatingTable,
  ORDER_HEADING,
  orderRows,
  signTable,
} from '../review/review-tables.js';
import { cpuSecondsOf } from '../stage/seconds.js';

/** Of the article the later half is looked at, so that weights fitted to the earlier one have a fair test. */
const HISTORIES: readonly { readonly name: string; readonly file: string; readonly isSplit: boolean }[] = [
  { name: 'article, later half', file: 'wiki/article-first-2000-revisions.xml.xz', isSplit: true },
  { name: 'meltano handbook', file: 'wiki/meltano-handbook-git.xml.xz', isSplit: false },
  { name: 'sourcegraph handbook', file: 'wiki/sourcegraph-handbook-git.xml.xz', isSplit: false },
  { name: 'pingcap documentation', file: 'wiki/pingcap-docs-cn-git.xml.xz', isSplit: false },
];

/** The tables of docs/methods/review-risk.md, anew. No contest: what the risk score is worth on public histories. */
export const reviewEvaluation: BenchCase = {
  name: 'review-evaluation',
  description:
    'what the risk score of changes is worth: bad ones first, calibration, false alarms by newcomers',
  missing: () =>
    HISTORIES.some(({ file }) => realData(file) !== null)
      ? null
      : 'the real data is not there (../shared/data/wiki)',
  run,
};

/** The label of the issue: units that added words. */
const goneLabel = (units: readonly JudgedUnit[]): LabelledUnit[] =>
  units.flatMap((unit) => (unit.isGone === null ? [] : [{ unit, isBad: unit.isGone }]));

/** With those that only took away, too: gone, or somebody else went back behind it. */
const undoneLabel = (units: readonly JudgedUnit[]): LabelledUnit[] =>
  units.map((unit) => ({ unit, isBad: unit.isGone === true || unit.isReverted }));

async function run({ note }: Bench): Promise<CaseResult> {
  const [gone, undone, details, facts]: [string[][], string[][], string[], Fact[]] = [[], [], [], []];
  for (const { name, file, isSplit } of HISTORIES) {
    const path = realData(file);
    if (path === null) {
      note(`${name} was left out: ../shared/data/${file} is not there`);
      continue;
    }
    note(name);
    let units: readonly JudgedUnit[] = [];
    const value = await cpuSecondsOf(async () => {
      units = await judgedHistory(path);
    });
    const half = isSplit ? units.length >> 1 : 0;
    const [earlier, test] = [units.slice(0, half), units.slice(half)];
    facts.push({ label: `${name}, read, attributed and scored, CPU`, value, unit: 's' });
    gone.push(...orderRows(name, goneLabel(test)));
    undone.push(...orderRows(name, undoneLabel(test)));
    const labelled = undoneLabel(test);
    if (isTooFew(labelled)) continue;
    details.push(
      calibrationTable(`${name}: what the ratio says`, labelled),
      falseAlarmTable(`${name}: false alarms`, labelled),
      operatingTable(`${name}: operating points`, labelled),
      signTable(`${name}: signs, each alone`, labelled),
    );
  }
  const texts = [
    markdownTable(
      'At least 70 % of the added words gone within 14 days by others’ hands',
      ORDER_HEADING,
      gone,
    ),
    markdownTable('The same, or reverted by somebody else within 14 days', ORDER_HEADING, undone),
    ...details,
  ];
  return { comparisons: [], facts, texts };
}
