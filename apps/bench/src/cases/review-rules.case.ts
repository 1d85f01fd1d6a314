import { seededRandom } from '@wellspring/kernel';
import {
  checkedDetector,
  compileRules,
  PRIVATE_DATA_TYPES,
  rehearse,
  riskFeaturesOf,
  riskOf,
  type RehearsedRevision,
  type RiskMeta,
  type RuleMatcher,
} from '@wellspring/review-domain';
import { realData } from '@wellspring/testing';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { type Comparison } from '../harness/contest.js';
import { latestPages, WIKI_FILES, wikisMissing, type WikiPage } from '../relevance/wiki-pages.js';
import { knownTexts } from '../review/known-texts.js';
import { joinedPatterns, twoHundredRules } from '../review/two-hundred-rules.js';
import { readHistory } from '../stage/read-history.js';
import { cpuSecondsOf } from '../stage/seconds.js';

const TEXT_CHARS = 20_000;
const TEXTS = 20;
const REVISIONS = 5_000;
const KNOWN_PAGES = 20_000;
/** At most three times the time of one scan. */
const SCAN_TARGET = 1 / 3;
const LOOK_UP_TARGET = 20;
const REHEARSAL_LIMIT_SECONDS = 5;

/** Rules' speed. By processor time, since the machine is shared. */
export const reviewRules: BenchCase = {
  name: 'review-rules',
  description:
    'risk score and 200 rules on 20 kB, a rehearsal on 5,000 revisions, near-duplicates of 20,000 pages',
  missing: wikisMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const comparisons: Comparison[] = [];
  const facts: Fact[] = [];
  for (const wiki of ['handbook', 'docs'] as const) {
    const scanned = await scanContest(bench, wiki, await latestPages(wiki));
    comparisons.push(...scanned.comparisons);
    facts.push(...scanned.facts);
  }
  bench.note(`reading ${REVISIONS} revisions …`);
  comparisons.push(...(await rehearsals(bench, await revisionsOf(REVISIONS))));
  bench.note(`inventing ${KNOWN_PAGES} pages …`);
  comparisons.push(...(await lookUpContest(bench)));
  return { comparisons, facts };
}

const NOBODY: RiskMeta = {
  ...{ authorEdits: 3, accountAgeDays: 10, survival: null, pageClass: 'other', daysSinceLastEdit: 20 },
  ...{ isApprovedByOwner: false, privateDataHits: 0, summary: '', knownHosts: new Set() },
};

async function scanContest(bench: Bench, wiki: string, pages: readonly WikiPage[]): Promise<CaseResult> {
  const all = pages.map(({ text }) => text).join('\n\n');
  const texts = Array.from({ length: TEXTS }, (_, at) => all.slice(at * TEXT_CHARS, (at + 1) * TEXT_CHARS));
  const words = [...new Set(all.slice(0, 500_000).match(/[a-z]{6,12}|\p{sc=Han}{3,5}/gu))];
  const rules = twoHundredRules(seededRandom(5), words);
  const matcher = compileRules(rules);
  const joined = joinedPatterns(rules);
  const ours = (text: string, previousText: string | null) => {
    const hits = matcher.match({ title: 'Page', text, previousTitle: null, previousText });
    const privateDataHits = hits.length;
    return riskOf(riskFeaturesOf(previousText, text, { ...NOBODY, privateDataHits })).score + hits.length;
  };
  const milliseconds = async (work: (text: string) => unknown): Promise<number> =>
    ((await cpuSecondsOf(() => texts.map(work))) * 1000) / TEXTS;
  const compiling = await cpuSecondsOf(() => compileRules(rules));
  const comparisons = await bench.hold({
    ...{ name: `${wiki}: score and ${rules.length} rules`, unit: 'ms', better: 'less' },
    ours: {
      name: 'riskFeaturesOf, riskOf, match: 20 kB, all new',
      run: () => milliseconds((text) => ours(text, null)),
    },
    peers: [
      {
        ...{ name: 'one scan by all patterns joined', target: SCAN_TARGET },
        run: () => milliseconds((text) => [...text.matchAll(joined.all)].length),
      },
      {
        ...{ name: 'two scans: words and hosts joined, the rest joined', target: SCAN_TARGET },
        run: () =>
          milliseconds((text) => [...text.matchAll(joined.plain), ...text.matchAll(joined.others)].length),
      },
    ],
  });
  const edited = (text: string) => ours(text, text.replace(/.*\n/, '').replaceAll('the ', 'a '));
  const edit = await milliseconds(edited);
  return {
    comparisons,
    facts: [
      { label: `${wiki}: compiling the rules`, value: Math.round(compiling * 1000), unit: 'ms' },
      { label: `${wiki}: an edit in many lines of 20 kB`, value: Math.round(edit * 100) / 100, unit: 'ms' },
    ],
  };
}

/** The first revisions of the handbook, each with the one before. */
async function revisionsOf(count: number): Promise<RehearsedRevision<string>[]> {
  const path = realData(WIKI_FILES.handbook);
  if (path === null) throw new Error('The handbook is not there.');
  const revisions: RehearsedRevision<string>[] = [];
  const before = new Map<string, string>();
  for await (const { pageId, pageTitle, revisionId, text } of readHistory(path)) {
    const previousText = before.get(pageId) ?? null;
    before.set(pageId, text);
    const previousTitle = previousText === null ? null : pageTitle;
    revisions.push({ key: revisionId, text: { title: pageTitle, text, previousTitle, previousText } });
    if (revisions.length === count) break;
  }
  return revisions;
}

const REHEARSED: readonly (readonly [string, unknown])[] = [
  ['words', { kind: 'words', words: ['password', 'confidential', 'salary', '机密'] }],
  ['an expression without a plain piece', { kind: 'expression', expression: '\\b[a-z]+\\d{4,}\\b' }],
  ['private data', { kind: 'private-data', types: PRIVATE_DATA_TYPES }],
  ['mass removal', { kind: 'mass-removal', leastRemovedRatio: 0.5, leastRemovedChars: 500 }],
];

async function rehearsals(
  bench: Bench,
  revisions: readonly RehearsedRevision<string>[],
): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const [name, detector] of REHEARSED) {
    const matcher: RuleMatcher = compileRules([{ id: 'rule', detector: checkedDetector(detector) }]);
    let hits = 0;
    comparisons.push(
      ...(await bench.hold({
        ...{ name: `rehearsal: ${name}`, unit: 's', better: 'less' },
        ours: {
          name: `${revisions.length} revisions of the handbook`,
          run: () => cpuSecondsOf(async () => (hits = (await rehearse(matcher, revisions)).hits)),
        },
        peers: [{ name: 'what we allow', target: 1, run: () => Promise.resolve(REHEARSAL_LIMIT_SECONDS) }],
      })),
    );
    bench.note(`${name}: ${hits} hits`);
  }
  return comparisons;
}

async function lookUpContest(bench: Bench): Promise<Comparison[]> {
  const known = knownTexts(KNOWN_PAGES);
  const milliseconds = async (find: (text: string) => number, times: number): Promise<number> => {
    const asked = Array.from({ length: times }, (_, at) => known.asked(at * 37));
    const seconds = await cpuSecondsOf(() => {
      for (const [at, text] of asked.entries())
        if (find(text) !== at * 37) throw new Error('The page that the text was made of was not found.');
    });
    return (seconds * 1000) / times;
  };
  return bench.hold({
    ...{ name: `near-duplicates among ${KNOWN_PAGES} pages`, unit: 'ms', better: 'less' },
    ours: { name: 'sketch, bands, exact check', run: () => milliseconds((text) => known.byBands(text), 200) },
    peers: [
      {
        ...{ name: 'comparing with each', target: LOOK_UP_TARGET },
        run: () => milliseconds((text) => known.byComparing(text), 5),
      },
    ],
  });
}
