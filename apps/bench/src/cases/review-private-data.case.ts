import {
  findPrivateData,
  maskedValue,
  PRIVATE_DATA_TYPES,
  type PrivateDataType,
} from '@wellspring/review-domain';
import { type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { markdownTable } from '../influence/markdown-table.js';
import { latestPages, WIKIS, wikisMissing } from '../relevance/wiki-pages.js';

const ALL: ReadonlySet<PrivateDataType> = new Set(PRIVATE_DATA_TYPES);

/** Every hit of the private-data rules on real handbooks, for judging by hand. No contest. */
export const reviewPrivateData: BenchCase = {
  name: 'review-private-data',
  description: 'every hit of the private-data rules on two real handbooks, masked, to be judged by hand',
  missing: wikisMissing,
  run,
};

async function run(): Promise<CaseResult> {
  const counts = { pages: 0, chars: 0, hits: 0, examples: 0 };
  const places = new Map<string, { cells: string[]; times: number }>();
  for (const wiki of WIKIS)
    for (const { title, text } of await latestPages(wiki)) {
      counts.pages++;
      counts.chars += text.length;
      for (const { type, start, end, isExample } of findPrivateData(text, ALL)) {
        counts[isExample ? 'examples' : 'hits']++;
        if (isExample) continue;
        const value = text.slice(start, end);
        const key = `${wiki} ${title} ${type} ${value}`;
        const place = places.get(key) ?? { cells: [wiki, title, type, maskedValue(value)], times: 0 };
        places.set(key, { ...place, times: place.times + 1 });
      }
    }
  const rows = [...places.values()].map(({ cells, times }) => [...cells, String(times)]);
  return {
    comparisons: [],
    facts: [
      { label: 'pages', value: counts.pages, unit: 'pages' },
      { label: 'text', value: Math.round(counts.chars / 1e5) / 10, unit: 'million characters' },
      { label: 'hits', value: counts.hits, unit: 'places' },
      { label: 'told apart as examples', value: counts.examples, unit: 'places' },
    ],
    texts: [markdownTable('Hits', ['wiki', 'page', 'kind', 'masked', 'times'], rows)],
  };
}
