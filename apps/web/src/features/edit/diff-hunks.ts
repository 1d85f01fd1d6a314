import type { DiffScreenQuery } from '@wellspring/web-graphql';
import type { DiffRow, TextDiff } from '@wellspring/wiki-domain/texts';

type Hunks = DiffScreenQuery['revisionDiff']['hunks'];
type Line = Hunks[number]['lines'][number];

/** A comparison that was made in the browser, in the shape in which the server gives its own. */
export function diffHunks(diff: TextDiff): Hunks {
  return diff.hunks.map((hunk) => {
    if (hunk.kind === 'skip') return { kind: 'SKIPPED', lineCount: hunk.lineCount, lines: [] };
    const lines = hunk.rows.flatMap((row) => (hunk.kind === 'context' ? sameLine(row) : changedLines(row)));
    return { kind: hunk.kind === 'context' ? 'CONTEXT' : 'CHANGED', lineCount: lines.length, lines };
  });
}

const sameLine = ({ before, after }: DiffRow): Line[] => [
  {
    kind: 'SAME',
    spans: [...(after?.spans ?? [])],
    beforeLine: before?.lineNumber ?? null,
    afterLine: after?.lineNumber ?? null,
  },
];

const changedLines = ({ before, after }: DiffRow): Line[] => [
  ...(before
    ? [{ kind: 'REMOVED' as const, spans: [...before.spans], beforeLine: before.lineNumber, afterLine: null }]
    : []),
  ...(after
    ? [{ kind: 'ADDED' as const, spans: [...after.spans], beforeLine: null, afterLine: after.lineNumber }]
    : []),
];
