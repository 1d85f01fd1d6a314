import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type DiffHunk, type DiffRow, type DiffSpan, type TextDiff } from '@wellspring/wiki-domain';
import { type RevisionDiffView } from '../revision-diff.read-model.js';
import { RevisionType, revisionTypeOf } from './revision.type.js';

export enum DiffHunkKind {
  CONTEXT = 'CONTEXT',
  CHANGED = 'CHANGED',
  /** Equal lines that are left out: `lines` is empty. */
  SKIPPED = 'SKIPPED',
}
registerEnumType(DiffHunkKind, { name: 'DiffHunkKind' });

export enum DiffLineKind {
  SAME = 'SAME',
  REMOVED = 'REMOVED',
  ADDED = 'ADDED',
}
registerEnumType(DiffLineKind, { name: 'DiffLineKind' });

@ObjectType('DiffSpan')
export class DiffSpanType {
  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  changed!: boolean;
}

@ObjectType('DiffLine')
export class DiffLineType {
  @Field(() => DiffLineKind)
  kind!: DiffLineKind;

  @Field(() => [DiffSpanType])
  spans!: DiffSpan[];

  @Field(() => Int, { nullable: true, description: 'Line number from 1 in the older text.' })
  beforeLine!: number | null;

  @Field(() => Int, { nullable: true, description: 'Line number from 1 in the newer text.' })
  afterLine!: number | null;
}

@ObjectType('DiffHunk')
export class DiffHunkType {
  @Field(() => DiffHunkKind)
  kind!: DiffHunkKind;

  @Field(() => Int, { description: 'First line in the older text, from 1; 0 where it has none here.' })
  beforeStart!: number;

  @Field(() => Int, { description: 'First line in the newer text, from 1; 0 where it has none here.' })
  afterStart!: number;

  @Field(() => Int, { description: 'Lines that this stands for, left out ones included.' })
  lineCount!: number;

  @Field(() => [DiffLineType], {
    description: 'In order; a removed line that was rewritten is followed by the added one.',
  })
  lines!: DiffLineType[];
}

@ObjectType('RevisionDiff')
export class RevisionDiffType {
  @Field(() => RevisionType)
  from!: RevisionType;

  @Field(() => RevisionType)
  to!: RevisionType;

  @Field(() => [DiffHunkType])
  hunks!: DiffHunkType[];

  @Field(() => Int)
  addedChars!: number;

  @Field(() => Int)
  removedChars!: number;

  /** For field resolvers; not in the schema. */
  views!: RevisionDiffView;
}

/** A comparison as GraphQL shows it. */
export const revisionDiffTypeOf = (views: RevisionDiffView): RevisionDiffType => ({
  from: revisionTypeOf(views.from),
  to: revisionTypeOf(views.to),
  hunks: hunksOf(views.diff),
  addedChars: views.diff.stats.addedChars,
  removedChars: views.diff.stats.removedChars,
  views,
});

/** What changed from one text to another as GraphQL shows it. */
export const hunksOf = (diff: TextDiff): DiffHunkType[] => diff.hunks.map(hunkOf);

function hunkOf(hunk: DiffHunk): DiffHunkType {
  if (hunk.kind === 'skip') {
    const { beforeLine, afterLine, lineCount } = hunk;
    return {
      kind: DiffHunkKind.SKIPPED,
      beforeStart: beforeLine,
      afterStart: afterLine,
      lineCount,
      lines: [],
    };
  }
  const lines = hunk.rows.flatMap((row) => (hunk.kind === 'context' ? sameLine(row) : changedLines(row)));
  return {
    kind: hunk.kind === 'context' ? DiffHunkKind.CONTEXT : DiffHunkKind.CHANGED,
    beforeStart: hunk.rows.find((row) => row.before)?.before?.lineNumber ?? 0,
    afterStart: hunk.rows.find((row) => row.after)?.after?.lineNumber ?? 0,
    lineCount: lines.length,
    lines,
  };
}

const sameLine = ({ before, after }: DiffRow): DiffLineType[] => [
  {
    kind: DiffLineKind.SAME,
    spans: [...(before?.spans ?? [])],
    beforeLine: before?.lineNumber ?? null,
    afterLine: after?.lineNumber ?? null,
  },
];

const changedLines = ({ before, after }: DiffRow): DiffLineType[] => [
  ...(before
    ? [
        {
          kind: DiffLineKind.REMOVED,
          spans: [...before.spans],
          beforeLine: before.lineNumber,
          afterLine: null,
        },
      ]
    : []),
  ...(after
    ? [{ kind: DiffLineKind.ADDED, spans: [...after.spans], beforeLine: null, afterLine: after.lineNumber }]
    : []),
];
