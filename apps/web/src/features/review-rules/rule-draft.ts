import type { ReviewRuleAction, ReviewRuleInput, ReviewRulePartsFragment } from '@wellspring/web-graphql';
import { parseDetector } from './detector.js';
import { type DetectorDraft, detectorOfDraft, draftOfDetector, EMPTY_DETECTOR } from './detector-draft.js';

/** What stands in the fields of the rule editor. */
export interface RuleDraft {
  /** Null for a new rule. */
  readonly id: string | null;
  readonly name: string;
  readonly words: string;
  readonly detector: DetectorDraft;
  readonly action: ReviewRuleAction;
  readonly isEverywhere: boolean;
  readonly spaceIds: readonly string[];
  readonly exemptsTrusted: boolean;
  readonly brakePercent: string;
  readonly changeNote: string;
}

/** Where a new rule begins: it does nothing yet but take notes. */
export const NEW_RULE: RuleDraft = {
  ...{ id: null, name: '', words: '', detector: EMPTY_DETECTOR, action: 'NOTE' },
  ...{ isEverywhere: true, spaceIds: [], exemptsTrusted: false, brakePercent: '5', changeNote: '' },
};

/** The fields of a rule as it is; null where its detector is of a kind that this build does not know. */
export function draftOfRule({ id, current }: ReviewRulePartsFragment): RuleDraft | null {
  const detector = parseDetector(current.detectorJson);
  return (
    detector && {
      ...{ id, name: current.name, words: current.words, detector: draftOfDetector(detector) },
      ...{ action: current.action, isEverywhere: current.isEverywhere },
      spaceIds: current.spaces.map((space) => space.id),
      exemptsTrusted: current.exemptsTrusted,
      brakePercent: String(Math.round(current.brakeShareRatio * 10_000) / 100),
      changeNote: '',
    }
  );
}

/** The brake, 0..1; 0 for what is no number, which the server does not take. */
export function brakeRatioOf({ brakePercent }: Pick<RuleDraft, 'brakePercent'>): number {
  const percent = brakePercent.trim() === '' ? NaN : Number(brakePercent);
  return Number.isFinite(percent) ? Math.round(percent * 100) / 10_000 : 0;
}

/** What the machine looks for and where: a rehearsal is of exactly this. */
export const rehearsedPart = (draft: RuleDraft) => ({
  detectorJson: JSON.stringify(detectorOfDraft(draft.detector)),
  spaceIds: draft.isEverywhere ? null : [...draft.spaceIds],
});

/** The rule as the server takes it. */
export const ruleInputOf = (draft: RuleDraft, despiteBrake: boolean): ReviewRuleInput => ({
  ...{ id: draft.id, name: draft.name, words: draft.words, action: draft.action },
  ...rehearsedPart(draft),
  ...{ exemptsTrusted: draft.exemptsTrusted, brakeShareRatio: brakeRatioOf(draft) },
  ...{ changeNote: draft.changeNote, despiteBrake },
});
