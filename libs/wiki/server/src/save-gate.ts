import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';

/** What may happen with a text that somebody saves. `reason` is a sentence for the author; `tags` go onto the revision. */
export type SaveGateDecision =
  | { readonly kind: 'publish'; readonly tags?: readonly string[] }
  | { readonly kind: 'hold'; readonly reason: string; readonly tags?: readonly string[] }
  | SaveGateRefusal;

/** A text that is not let in. */
export interface SaveGateRefusal {
  readonly kind: 'refuse';
  readonly reason: string;
  readonly ruleId?: string;
}

/** What the gate is asked about. */
export interface SaveGateQuestion {
  readonly actor: Actor;
  /** Of a page that is just being made its id to be, under which nothing is stored where the text is refused. */
  readonly pageId: string;
  readonly isNewPage: boolean;
  readonly spaceId: string;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  /** Whether page or space ask for review before publishing. */
  readonly asksForReview: boolean;
  /** What stands there now, held texts included; null for a new page. Reads when it is first called, one short query. */
  readonly headText: () => Promise<{ readonly title: string; readonly text: string } | null>;
}

/** A question whose text was refused; `pageId` is null for a page that was never made. */
export type RefusedSave = Omit<SaveGateQuestion, 'pageId'> & { readonly pageId: string | null };

/**
 * May this text be published now? Asked inside the saving transaction, while the page is locked: answer from memory or
 * by one short query. The one port of this scope; the composition root fills it.
 */
export interface SaveGate {
  decide(tx: Tx, question: SaveGateQuestion): Promise<SaveGateDecision>;
  /**
   * Told of a refusal in the same transaction, once the text is kept as its author's draft `draftId`. What `decide` wrote
   * for a page that was never made is rolled back by then; what is written here stays.
   */
  refused(tx: Tx, question: RefusedSave, decision: SaveGateRefusal, draftId: string): Promise<void>;
}

/** Injection token of the {@link SaveGate}. */
export const SAVE_GATE = Symbol('SaveGate');

/** The gate of a wiki without review: everything is published at once. */
export const PublishAlways: SaveGate = {
  decide: () => Promise.resolve({ kind: 'publish' }),
  refused: () => Promise.resolve(),
};
