import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { moveOf, type Verdict } from '@wellspring/review-domain';
import { PageViews } from '@wellspring/wiki-server';
import { ApplyVerdict } from './apply-verdict.service.js';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { NoteDecision } from './note-decision.service.js';
import { moveFactsOf, type ReviewItemView } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';
import { refused, type ReviewOutcome } from './review-outcome.js';
import { ReviewPageRepository } from './review-page.repository.js';

/** A decision as somebody sends it. */
export interface DecisionInput {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly verdict: Verdict;
  readonly note: string;
  /** Of a mend: the revision that the reviewer saved. */
  readonly madeNumber: number | null;
  /** Of a report: the revisions to revert or hide. */
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  /** Of what is verified: `YYYY-MM-DD`. */
  readonly verifiedUntil: string | null;
}

/** Whoever is told no is told why. */
const WANT_A_REASON: readonly Verdict[] = ['returned', 'reverted', 'hidden', 'upheld'];

/** Decides items. */
@Injectable()
export class DecideReviewItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: ReviewItemList,
    private readonly claims: ClaimReviewItem,
    private readonly pages: ReviewPageRepository,
    private readonly views: PageViews,
    private readonly verdicts: ApplyVerdict,
    private readonly noting: NoteDecision,
  ) {}

  /**
   * Decides an item once, in one transaction with what the verdict does to the page: of exactly the version that was seen,
   * never one's own, while nobody else has it in hand. NOT_FOUND for an item that the actor may not see; BAD_INPUT for
   * what the verdict wants and the input lacks.
   */
  async run(actor: Actor, given: DecisionInput): Promise<ReviewOutcome> {
    const input = { ...given, note: given.note.trim() };
    const before = await this.claims.visible(actor, input.id);
    const sight = await this.items.sightOf(actor);
    const now = systemClock.now();
    const exposedViews = await this.exposedTo(before, now);
    const problem = await this.unitOfWork.run(async (tx) => {
      // The same order for all: what the page has of review, the item, the page itself.
      if (before.pageId !== null) await this.pages.lock(tx, before.pageId);
      const item = await this.items.locked(tx, sight, input.id);
      if (!item) return 'over';
      return this.decide(tx, actor, item, input, { now, exposedViews });
    });
    if (problem === 'not-reviewer') await this.claims.release(actor, input.id);
    const after = (await this.items.byIds(actor, [input.id])).get(input.id) ?? null;
    if (problem !== null) return refused(problem, after);
    return { kind: 'done', item: after ?? before };
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    input: DecisionInput,
    { now, exposedViews }: { now: Date; exposedViews: number | null },
  ) {
    const move = { kind: 'decide', verdict: input.verdict } as const;
    const outcome = moveOf(item.state, move, moveFactsOf(actor, item, now, input.version));
    if ('problem' in outcome) return outcome.problem;
    if (WANT_A_REASON.includes(input.verdict) && input.note === '')
      throw badInput('note: whoever wrote it is told why.', { field: 'note' });
    const effect = await this.verdicts.run(tx, actor, item, input, now);
    if (effect.kind === 'refused') return effect.problem;
    const { verdict, note } = input;
    await this.noting.run(tx, actor, item, { verdict, note, ...effect, exposedViews, now });
    return null;
  }

  /** Views of the text between its saving and now, the author's own left out; null where no text is looked at. */
  private async exposedTo(item: ReviewItemView, now: Date): Promise<number | null> {
    const { pageId, openedAt: from, authorId: withoutId } = item;
    if (pageId === null || item.source === 'appeal') return null;
    const asked = { pageId, fromNumber: item.fromNumber ?? 1, from, to: now, withoutId };
    return (await this.views.between([asked]))[0] ?? null;
  }
}
