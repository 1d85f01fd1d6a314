import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { compare } from '../harness/contest.js';
import { defaultMeilisearchPeer } from '../relevance/default-meilisearch-peer.js';
import { judge, type RankingEngine, scoreOf } from '../relevance/judge.js';
import { ourEngine } from '../relevance/our-engine.js';
import { peerDocuments } from '../relevance/peer-documents.js';
import { type Half } from '../relevance/query.js';
import { type EngineJudged, relevanceTable, tuningDetail } from '../relevance/relevance-tables.js';
import { suiteOf, type SuiteQuery } from '../relevance/suite.js';
import { trigramPeer } from '../relevance/trigram-peer.js';
import { wikisMissing } from '../relevance/wiki-pages.js';
import { connect } from '../stage/copy-rows.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { findableWikis } from '../stage/findable-wikis.js';
import { type ImportedWikiPage } from '../stage/real-wikis.js';
import { keptOrTemporaryFolder } from '../stage/temporary-folder.js';

/** In a kept folder: what the peers answered. They don't change while ours is being tuned. */
const PEER_RANKINGS = 'relevance-peers.json';

/** How well search finds what people look for, beside PostgreSQL's trigrams and Meilisearch as it is unpacked. */
export const searchRelevance: BenchCase = {
  name: 'search-relevance',
  description:
    'the relevance suite over two real wikis, against pg_trgm and Meilisearch with default settings',
  missing: wikisMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const folder = keptOrTemporaryFolder(bench);
  const stage = await openStage(folder);
  bench.defer(() => stage.close());
  const pages = await findableWikis(stage, bench.note);
  const suite = suiteOf(pages);
  const startedMs = performance.now();
  const ours = await judged(ourEngine(stage, pages), suite);
  const perQueryMs = (performance.now() - startedMs) / suite.length;
  const peers = bench.oursAlone
    ? []
    : await peersJudged(bench, stage, pages, suite, `${folder}/${PEER_RANKINGS}`);
  const comparisons = (['tuning', 'untouched'] as const).flatMap((half) => comparisonsOf(ours, peers, half));
  const facts: Fact[] = [
    { label: 'pages', value: pages.length, unit: '' },
    { label: 'a query of ours, one after the other', value: perQueryMs, unit: 'ms' },
  ];
  const texts = [relevanceTable([ours, ...peers]), `Tuning half, ours:\n${tuningDetail(ours.judged)}`];
  return { comparisons, facts, texts };
}

const judged = async (engine: RankingEngine, suite: readonly SuiteQuery[]): Promise<EngineJudged> => ({
  name: engine.name,
  judged: await judge(engine, suite),
});

/** Names of the pages that the peers gave, by query; kept so that a run of ours takes seconds. */
type PeerRankings = readonly { readonly name: string; readonly ranked: Readonly<Record<string, string[]>> }[];

async function peersJudged(
  bench: Bench,
  stage: Stage,
  pages: readonly ImportedWikiPage[],
  suite: readonly SuiteQuery[],
  file: string,
): Promise<EngineJudged[]> {
  if (!existsSync(file)) {
    bench.note('search-relevance: asking the peers');
    const documents = peerDocuments(pages);
    const client = await connect(stage.databaseUrl);
    bench.defer(() => client.end());
    const { meili } = stage;
    if (meili === null) throw new Error('There is no Meilisearch on this machine.');
    const engines = [await trigramPeer(client, documents), await defaultMeilisearchPeer(meili, documents)];
    const kept: { name: string; ranked: Record<string, readonly string[]> }[] = [];
    for (const engine of engines) {
      const ranked: Record<string, readonly string[]> = {};
      for (const { text } of suite) ranked[text] = await engine.search(text);
      kept.push({ name: engine.name, ranked });
    }
    writeFileSync(file, JSON.stringify(kept));
  }
  const rankings = JSON.parse(readFileSync(file, 'utf8')) as PeerRankings; // written above
  return Promise.all(
    rankings.map(({ name, ranked }) => judged({ name, search: async (text) => ranked[text] ?? [] }, suite)),
  );
}

/** nDCG@10 and success@3 of a half beside each peer. */
const comparisonsOf = (ours: EngineJudged, peers: readonly EngineJudged[], half: Half) =>
  (['ndcgAt10', 'successAt3'] as const).flatMap((measure) => {
    const figure = ({ judged: all }: EngineJudged) => scoreOf(all, half)[measure];
    const contest = {
      ...{ name: `${measure} ${half}`, unit: '0..1', better: 'more' as const, peers: [] },
      ours: { name: ours.name, run: async () => figure(ours) },
    };
    return peers.map((peer) =>
      compare(
        contest,
        { name: peer.name, run: async () => figure(peer), target: 1 },
        [figure(ours)],
        [figure(peer)],
      ),
    );
  });
