import { type Fact } from './bench-case.js';
import { type Comparison } from './contest.js';
import { type Summary } from './statistics.js';

const HEADER = ['case', 'ours', 'peer', 'ratio', 'target', '', 'rounds'] as const;
const RIGHT = new Set([1, 2, 3, 4, 6]);

/** The comparisons as a table for a terminal, one row a peer, with a line that says who the peer is. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const rows = [HEADER, ...comparisons.map(rowOf)];
  const widths = HEADER.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (RIGHT.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const body = comparisons.flatMap((comparison) => [
    line(rowOf(comparison)),
    `  ${comparison.ours.name} · against ${comparison.peer.name}`,
  ]);
  return [line(HEADER), rule, ...body].join('\n');
}

/** The figures beside the comparisons, one a line. */
export const factsOf = (facts: readonly Fact[]): string =>
  facts
    .map(({ label, value, unit }) => `  ${label}: ${figure(value)}${unit === '' ? '' : ` ${unit}`}`)
    .join('\n');

function rowOf({ name, unit, ours, peer, ratio, target, isMet, rounds }: Comparison): readonly string[] {
  const verdict = isMet === null ? 'stated' : isMet ? 'ok' : 'over';
  return [
    `${name} (${unit})`,
    spread(ours),
    spread(peer),
    spread(ratio),
    target === null ? '-' : `>= ${figure(target)}`,
    verdict,
    String(rounds),
  ];
}

/** `median (least..most)`. */
const spread = ({ median, least, most }: Summary): string =>
  `${figure(median)} (${figure(least)}..${figure(most)})`;

/** Three significant digits, and every digit before the point, with commas between thousands. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-US');
  return size === 0 ? '0' : String(Number(value.toPrecision(3)));
}
