import { mergeTexts, type MergeSegment } from '@wellspring/wiki-domain';
import { type RevisionText } from './revision.repository.js';

/** Title and text of an author whose base is no longer the head. */
export interface StaleEdit {
  readonly title: string;
  readonly text: string;
  readonly baseNumber: number;
}

/** The edit joined with the head, or where they contradict each other. */
export type MergeWithHead =
  | { readonly title: string; readonly text: string; readonly merged: boolean }
  | { readonly segments: readonly MergeSegment[] };

/** The segments of a conflict for somebody who may not read the base: their own words and what stands there now. */
export const withoutBase = (segments: readonly MergeSegment[]): MergeSegment[] =>
  segments.map((segment) => (segment.kind === 'conflict' ? { ...segment, base: [] } : segment));

/**
 * Joins an edit with what others saved since its base. A title that only one side changed is taken from that side; two
 * different new titles are a conflict as well, with a text that is joined already. `merged` is false where the author changed nothing
 * that is not in the head already. `texts` must have base and head.
 */
export function mergeWithHead(
  edit: StaleEdit,
  texts: ReadonlyMap<number, RevisionText>,
  headNumber: number,
): MergeWithHead {
  const base = texts.get(edit.baseNumber);
  const head = texts.get(headNumber);
  if (!base || !head) throw new Error(`Revision ${edit.baseNumber} or ${headNumber} has no text.`);
  const merge = mergeTexts(base.text, head.text, edit.text);
  if (merge.kind === 'conflict') return { segments: merge.segments };
  const bothRenamed = edit.title !== base.title && head.title !== base.title && edit.title !== head.title;
  if (bothRenamed) return { segments: [{ kind: 'merged', lines: merge.text.split('\n') }] };
  const title = edit.title === base.title ? head.title : edit.title;
  return { title, text: merge.text, merged: merge.text !== edit.text || title !== edit.title };
}
