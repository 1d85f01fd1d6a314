import {
  compileRules,
  type Detector,
  type PageSketch,
  type RuleText,
  similarPagesOf,
  sketchesOf,
} from '@wellspring/review-domain';
import { leastSimilarityOf } from './rules-in-force.js';

/** A page that a text may be copied from. */
export interface CopyCandidate {
  readonly pageId: string;
  readonly text: string;
}

/** What is asked of the thread: sketches of texts, or what a detector finds in changes. */
export type RehearsalTask =
  | { readonly kind: 'sketch'; readonly texts: readonly string[] }
  | {
      readonly kind: 'match';
      readonly detector: Detector;
      readonly changes: readonly RuleText[];
      /** Pages that each change may be copied from; empty where the detector does not ask. */
      readonly candidates: readonly (readonly CopyCandidate[])[];
    };

export interface RehearsalAnswers {
  readonly sketch: PageSketch[];
  /** By change what was found, each type once; null where nothing was. */
  readonly match: (readonly string[] | null)[];
}

const RULE = 'rehearsed';

/** Some 250 changes at a time: tenths of a second. */
export function run(task: RehearsalTask): RehearsalAnswers[RehearsalTask['kind']] {
  if (task.kind === 'sketch') return sketchesOf(task.texts);
  const { detector, changes, candidates } = task;
  const matcher = compileRules([{ id: RULE, detector }]);
  const leastRatio = leastSimilarityOf([detector]);
  return changes.map((change, at) => {
    const like = matcher.needsSimilarPages
      ? similarPagesOf(change.text, change.previousText, candidates[at] ?? [], leastRatio)
      : null;
    const [hit] = matcher.match(like === null ? change : { ...change, similarPages: like });
    return hit ? [...new Set(hit.evidence.map(({ type }) => type))] : null;
  });
}
