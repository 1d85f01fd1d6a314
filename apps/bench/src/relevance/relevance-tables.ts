import { type Judged, type Score, scoreOf } from './judge.js';
import { type Half, type QueryKind } from './query.js';

/** The rankings of one engine. */
export interface EngineJudged {
  readonly name: string;
  readonly judged: readonly Judged[];
}

const HALVES: readonly Half[] = ['tuning', 'untouched'];
const MEASURES = ['ndcgAt10', 'successAt1', 'successAt3', 'successAt10'] as const;
const HEADINGS = ['nDCG@10', 'success@1', '@3', '@10'];

/** A row for each half and engine, and then one for each kind of query. */
export function relevanceTable(engines: readonly EngineJudged[]): string {
  const kinds = [...new Set(engines[0]?.judged.map(({ query }) => query.kind))];
  const rows = [
    ['', 'queries', 'engine', ...HEADINGS],
    ...HALVES.flatMap((half) => rowsOf(engines, half, null)),
    ...kinds.flatMap((kind) => HALVES.flatMap((half) => rowsOf(engines, half, kind))),
  ];
  return aligned(rows);
}

const rowsOf = (engines: readonly EngineJudged[], half: Half, kind: QueryKind | null): string[][] =>
  engines.map(({ name, judged }) => {
    const score = scoreOf(judged, half, kind);
    const what = kind === null ? half : `${kind}, ${half}`;
    return [what, String(score.queries), name, ...figuresOf(score)];
  });

const figuresOf = (score: Score): string[] => MEASURES.map((measure) => score[measure].toFixed(3));

/** Every query of the tuning half that has less than the full figure, with what came instead. Never of the other half. */
export function tuningDetail(judged: readonly Judged[]): string {
  const lines = judged
    .filter(({ query, ndcg }) => query.half === 'tuning' && ndcg < 0.999)
    .sort((one, other) => one.ndcg - other.ndcg)
    .map(({ query, ranked, ndcg }) => {
      const wanted = query.expected.map(({ title, grade }) => {
        const place = ranked.indexOf(`${query.wiki}:${title}`);
        return `${title} (${grade}) ${place < 0 ? 'not among ten' : `at ${place + 1}`}`;
      });
      return [
        `${ndcg.toFixed(3)}  ${query.kind}  「${query.text}」`,
        `       wanted: ${wanted.join('; ')}`,
        `       came:   ${ranked.slice(0, 5).join('; ') || 'nothing'}`,
      ].join('\n');
    });
  return lines.join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, at) =>
        at === 0 || at === 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      ),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
