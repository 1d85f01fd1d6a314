import { type RunningWellspring } from '@wellspring/platform-stores';
import { type Bench, type Fact } from '../../harness/bench-case.js';
import { DEFAULT_ROUNDS } from '../../harness/arguments.js';
import { type Comparison } from '../../harness/contest.js';
import { CHINESE_QUESTIONS } from '../../relevance/chinese-questions.js';
import { ENGLISH_QUESTIONS } from '../../relevance/english-questions.js';
import { type CapturedSearch, stepsOf } from '../../stage/captured-call.js';
import { posterOf } from '../../stage/keep-alive.js';
import { cpuMsOf } from '../../stage/cpu-time.js';
import { latenciesOf, percentile } from '../../stage/latencies.js';
import { type ServerProcess } from '../../stage/server-process.js';
import { visitorOf } from '../../stage/visitor.js';
import { quickSearch } from './quick-search.js';

/** As many people who type at the same moment. */
const CONNECTIONS = 8;
/** At most one and a half times what Meilisearch takes alone (issue 4, speed). */
const TARGET = 1 / 1.5;
const P95 = 0.95;
/** From letter to letter of somebody who types fast: 80 words of five letters a minute. */
const LETTER_MS = 150;
/** As machines ask, the next at once, and as people do, who take time from letter to letter. */
const PACES = [
  { name: 'without rest', everyMs: 0 },
  { name: `a letter every ${LETTER_MS} ms`, everyMs: LETTER_MS },
] as const;
const FIRST = 6;
/** The questions are dealt out: one hand for warming up, and one for each of the rounds that are usual. */
const HANDS = DEFAULT_ROUNDS + 1;

/** A beginning of a query, and what the server asks of Meilisearch for it. */
export interface TypedPrefix {
  readonly text: string;
  /** Those of a step side by side, each step after the one before. */
  readonly steps: readonly (readonly CapturedSearch[])[];
  /** SQL statements that the server needs beside them. */
  readonly statements: number;
}

/**
 * Every beginning of every question of the suite, as it is typed letter by letter; each once in its hand. Whoever asks
 * hand after hand asks what the server has not met, but for first letters and a few words that questions share.
 */
export function typedHands(): string[][] {
  const questions = [...ENGLISH_QUESTIONS, ...CHINESE_QUESTIONS];
  return Array.from({ length: HANDS }, (_, hand) => {
    const prefixes = questions
      .filter((_question, at) => at % HANDS === hand)
      .flatMap(({ text }) => {
        const letters = [...text];
        return letters.map((_letter, at) => letters.slice(0, at + 1).join(''));
      });
    return [...new Set(prefixes.filter((prefix) => prefix.trim() === prefix))];
  });
}

/** Asks each beginning of a server that captures, in the same hands. One that asks nothing of Meilisearch is left out. */
export async function captureTyping(server: ServerProcess, cookie: string): Promise<TypedPrefix[][]> {
  const visitor = visitorOf(server.url, cookie, 1);
  try {
    const query = quickSearch();
    const captured = new Map<string, TypedPrefix>();
    const hands = typedHands();
    for (const [at, text] of [...new Set(hands.flat())].entries()) {
      await visitor.ask(query, { query: text, first: FIRST }, `typed ${at}`);
      const { searches, calls } = await server.captured(`typed ${at}`);
      if (searches.length > 0)
        captured.set(text, { text, steps: stepsOf(searches), statements: calls.length });
    }
    return hands.map((texts) => texts.flatMap((text) => captured.get(text) ?? []));
  } finally {
    visitor.close();
  }
}

/** What of the machine typing uses, for one beginning of the last round. */
class Cost {
  /** Milliseconds of processor. */
  server = NaN;
  meilisearch = NaN;
  medianMs = NaN;

  constructor(
    private readonly serverPid: number,
    private readonly meilisearchPid: number,
  ) {}

  /** Counts while the work is done, and gives its latencies. */
  async of(work: () => Promise<number[]>): Promise<number[]> {
    const before = [cpuMsOf(this.serverPid), cpuMsOf(this.meilisearchPid)] as const;
    const took = await work();
    this.server = (cpuMsOf(this.serverPid) - before[0]) / took.length;
    this.meilisearch = (cpuMsOf(this.meilisearchPid) - before[1]) / took.length;
    this.medianMs = percentile(took, 0.5);
    return took;
  }
}

/** Gives one hand after the other, after the last the first. */
function inTurn(hands: readonly (readonly TypedPrefix[])[]): () => readonly TypedPrefix[] {
  let at = 0;
  return () => hands[at++ % hands.length] ?? [];
}

/** What one types, through the server and straight to Meilisearch, at either pace. */
export async function typingSpeed(
  bench: Bench,
  server: ServerProcess,
  cookie: string,
  running: RunningWellspring,
  hands: readonly (readonly TypedPrefix[])[],
): Promise<{ comparisons: Comparison[]; facts: Fact[] }> {
  const { meili } = running;
  if (!meili) throw new Error('The server has no Meilisearch.');
  const document = quickSearch();
  let limited = 0;
  const ours = posterOf(server.url, { cookie }, CONNECTIONS);
  const straight = posterOf(meili.url, { authorization: `Bearer ${meili.key}` }, CONNECTIONS * 4);
  bench.defer(() => ours.close());
  bench.defer(() => straight.close());
  const prefixes = hands.flat();
  const askOurs = async ({ text: query }: TypedPrefix) => {
    const body = JSON.stringify({ query: document, variables: { query, first: FIRST } });
    const answer = await ours.post('/graphql', body);
    if (!answer.startsWith('{"data":{"quickSearch":{')) throw new Error(answer.slice(0, 300));
    if (answer.includes('"isLimited":true')) limited += 1;
  };
  const askStraight = async ({ steps }: TypedPrefix) => {
    for (const step of steps) await Promise.all(step.map(({ path, body }) => straight.post(path, body)));
  };
  const pids = [running.pid, running.meilisearchPid ?? NaN] as const;
  const comparisons: Comparison[] = [];
  const facts: Fact[] = [];
  for (const { name, everyMs } of PACES) {
    const costs = { ours: new Cost(...pids), straight: new Cost(...pids) };
    const p95Of = (ask: (prefix: TypedPrefix) => Promise<void>, cost: Cost) => {
      const next = inTurn(hands);
      return async () => {
        const tasks = next().map((prefix) => () => ask(prefix));
        return percentile(await cost.of(() => latenciesOf(CONNECTIONS, tasks, everyMs)), P95);
      };
    };
    comparisons.push(
      ...(await bench.hold({
        ...{ name: `search: typed letter by letter, ${name}, p95`, unit: 'ms', better: 'less' },
        ours: {
          name: `quickSearch through GraphQL, ${CONNECTIONS} connections, ${prefixes.length} beginnings of queries, others in each round`,
          run: p95Of(askOurs, costs.ours),
        },
        peers: [
          {
            ...{ name: 'the same questions straight to Meilisearch', target: TARGET },
            run: p95Of(askStraight, costs.straight),
          },
        ],
      })),
    );
    facts.push(...factsOf(name, costs));
  }
  const mean = (of: (prefix: TypedPrefix) => number) =>
    prefixes.reduce((sum, prefix) => sum + of(prefix), 0) / prefixes.length;
  return {
    comparisons,
    facts: [
      {
        label: 'requests to Meilisearch for one beginning',
        value: mean(({ steps }) => steps.flat().length),
        unit: '',
      },
      { label: 'SQL statements for one beginning', value: mean(({ statements }) => statements), unit: '' },
      { label: 'answers without the index, of all rounds (0 wanted)', value: limited, unit: '' },
      ...facts,
    ],
  };
}

const factsOf = (pace: string, costs: { readonly ours: Cost; readonly straight: Cost }): Fact[] => [
  { label: `${pace}: median of the last round, ours`, value: costs.ours.medianMs, unit: 'ms' },
  { label: `${pace}: median of the last round, straight`, value: costs.straight.medianMs, unit: 'ms' },
  { label: `${pace}: processor for one beginning, server`, value: costs.ours.server, unit: 'ms' },
  { label: `${pace}: the same, Meilisearch`, value: costs.ours.meilisearch, unit: 'ms' },
  { label: `${pace}: the same, straight, Meilisearch`, value: costs.straight.meilisearch, unit: 'ms' },
];
