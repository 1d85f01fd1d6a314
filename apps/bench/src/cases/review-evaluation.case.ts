import { realData } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { markdownTable } from '../influence/markdown-table.js';
import { fittedOrder } from '../review/fitted-order.js';
import { judgedHistory } from '../review/judged-history.js';
import { type PageUnit } from '../review/page-units.js';
import { plantedVandalism } from '../review/planted-vandalism.js';
import {
  calibrationTable,
  falseAlarmTable,
  isTooFew,
  type LabelledUnit,
  operatingTable,
  type Order,
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

type Label = (units: readonly PageUnit[]) => LabelledUnit[];
const FITTED = 'weights fitted earlier';

/** The label of the issue: units that added words. */
const goneLabel: Label = (units) =>
  units.flatMap((unit) => (unit.isGone === null ? [] : [{ unit, isBad: unit.isGone }]));

/** With those that only took away, too: gone, or somebody else went back behind it. */
const undoneLabel: Label = (units) =>
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
    let units: readonly PageUnit[] = [];
    const value = await cpuSecondsOf(async () => {
      const { bytes, fileName } = await openWikiFile(path);
      units = await judgedHistory(readMediaWikiXml(bytes, fileName));
    });
    const half = isSplit ? units.length >> 1 : 0;
    const [earlier, test] = [units.slice(0, half), units.slice(half)];
    const fitted = (label: Label): Readonly<Record<string, Order>> =>
      isSplit ? { [FITTED]: fittedOrder(label(earlier)) } : {};
    facts.push({ label: `${name}, read, attributed and scored, CPU`, value, unit: 's' });
    gone.push(...orderRows(name, goneLabel(test), fitted(goneLabel)));
    undone.push(...orderRows(name, undoneLabel(test), fitted(undoneLabel)));
    const labelled = undoneLabel(test);
    if (isTooFew(labelled)) continue;
    details.push(
      calibrationTable(`${name}: what the ratio says`, labelled),
      falseAlarmTable(`${name}: false alarms`, labelled),
      operatingTable(`${name}: operating points`, labelled),
      signTable(`${name}: signs, each alone`, labelled),
    );
  }
  note('demo companies');
  const planted = await plantedVandalism();
  details.push(falseAlarmTable('demo companies, planted vandalism: false alarms', planted));
  const texts = [
    markdownTable(
      'At least 70 % of the added words gone within 14 days by others’ hands',
      ORDER_HEADING,
      gone,
    ),
    markdownTable('The same, or reverted by somebody else within 14 days', ORDER_HEADING, undone),
    markdownTable(
      'Planted vandalism: nothing is broken',
      ORDER_HEADING,
      orderRows('three demo companies', planted),
    ),
    ...details,
  ];
  return { comparisons: [], facts, texts };
}
