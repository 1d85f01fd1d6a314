import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';

/** What may happen with a text that somebody saves. `reason` is a sentence for the author. */
export type SaveGateDecision =
  | { readonly kind: 'publish' }
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'refuse'; readonly reason: string; readonly ruleId?: string };

/** What the gate is asked about; `pageId` is new for a page that is just being made. */
export interface SaveGateQuestion {
  readonly actor: Actor;
  readonly pageId: string;
  readonly title: string;
  readonly text: string;
}

/**
 * May this text be published now? Asked inside the saving transaction, while the page is locked: answer from memory or
 * by one short query. The one port of this scope; the composition root fills it.
 */
export interface SaveGate {
  decide(tx: Tx, question: SaveGateQuestion): Promise<SaveGateDecision>;
}

/** Injection token of the {@link SaveGate}. */
export const SAVE_GATE = Symbol('SaveGate');

/** The gate of a wiki without rules: everything is published at once. */
export const PublishAlways: SaveGate = {
  decide: () => Promise.resolve({ kind: 'publish' }),
};
