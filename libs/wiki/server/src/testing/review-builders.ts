import { type Actor } from '@wellspring/kernel';
import { type TestDatabase } from '@wellspring/testing';
import { PublishRevision, type PublishOutcome } from '../reviewing/publish-revision.service.js';
import { ReturnRevisions, type ReturnOutcome } from '../reviewing/return-revisions.service.js';
import { SetReview } from '../reviewing/set-review.service.js';
import { type OpenWiki } from './open-wiki.js';
import { type MadeSpace } from './wiki-builders.js';

/** Lets the gate hold where review is asked for, as the one of review does. */
export function holdWhereAsked(wiki: OpenWiki): void {
  wiki.gate.decide = (_tx, { asksForReview }) =>
    Promise.resolve(
      asksForReview ? { kind: 'hold', reason: 'A reviewer looks first.' } : { kind: 'publish' },
    );
}

/** Has the space ask for review before publishing, or no longer. */
export const askForReview = (wiki: OpenWiki, manager: Actor, space: MadeSpace, asks = true): Promise<void> =>
  wiki.get(SetReview).ofSpace(manager, space.id, { reviewsBeforePublishing: asks, welcomesVolunteers: true });

/** Publishes up to a number in a transaction of its own. */
export const publish = (
  test: TestDatabase,
  wiki: OpenWiki,
  actor: Actor,
  pageId: string,
  number: number,
): Promise<PublishOutcome> =>
  test.unitOfWork.run((tx) => wiki.get(PublishRevision).run(tx, actor, { pageId, number }));

/** Returns what is held up to a number in a transaction of its own. */
export const giveBack = (
  test: TestDatabase,
  wiki: OpenWiki,
  actor: Actor,
  pageId: string,
  number: number,
): Promise<ReturnOutcome> =>
  test.unitOfWork.run((tx) => wiki.get(ReturnRevisions).run(tx, actor, { pageId, number, note: 'Why.' }));
