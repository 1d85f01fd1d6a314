import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, systemClock } from '@wellspring/kernel';
import { Actors } from '@wellspring/people-server';
import {
  Appeals,
  AskForFreshness,
  DecideReviewItem,
  NO_QUEUE_FILTER,
  ReportPage,
  ReviewQueue,
  ScorePage,
  SetTrust,
} from '@wellspring/review-server';
import { Revisions, SavePage, type SavePageOutcome } from '@wellspring/wiki-server';
import { drawFor } from '../generate/draw.js';
import {
  DEMO_HELD,
  DEMO_REFUSED,
  DEMO_REPORTS,
  DEMO_SPOILT,
  PROTECTED_SPACE,
  RETURN_NOTE,
  secondReviewerOf,
} from '../generate/demo-review.js';
import { vandalise } from '../generate/vandalism.js';
import { type CompanyFacts } from './invented-company.js';
import { idOf } from './load-demo-people.service.js';

/** More than a page of the demo has. */
const REVISIONS = 400;

/** Ids of what is there already, by the generator's keys. */
export interface ReviewedIds {
  readonly persons: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, string>;
}

/** Emails of the two who review: the persona and a colleague of Production. */
export const reviewersOf = (facts: CompanyFacts): string[] => [
  ...facts.personas.filter(({ role }) => role === 'reviewer').map(({ email }) => email),
  ...[secondReviewerOf(facts)?.email ?? []].flat(),
];

/** Brings into the queue what happens today: held and spoilt pages, a refusal with an appeal, reports, stale pages. */
@Injectable()
export class LoadDemoReview {
  constructor(
    private readonly actors: Actors,
    private readonly revisions: Revisions,
    private readonly savePage: SavePage,
    private readonly scorePage: ScorePage,
    private readonly queue: ReviewQueue,
    private readonly decide: DecideReviewItem,
    private readonly appeals: Appeals,
    private readonly report: ReportPage,
    private readonly setTrust: SetTrust,
    private readonly freshness: AskForFreshness,
  ) {}

  /** Everything by the commands that people use, as of now. Again adds nothing that is there. */
  async run(facts: CompanyFacts, ids: ReviewedIds): Promise<void> {
    const [reviewer, ...writers] = await this.cast(facts, ids);
    if (!reviewer) return;
    const ofQuality = await this.colleagues(facts, ids, 'quality');
    for (const [at, { pageKey, text }] of DEMO_HELD.entries())
      await this.add(ids, pageKey, ofQuality[at % ofQuality.length], (before) => `${before}\n\n${text}\n`);
    await this.giveBack(reviewer, ids.pages.get(DEMO_HELD.at(-1)?.pageKey ?? ''));
    for (const [at, pageKey] of DEMO_SPOILT.entries())
      await this.add(ids, pageKey, writers[at], (before) =>
        vandalise(before, at % 2 === 0 ? 'en' : 'zh-Hans', drawFor(3, pageKey)),
      );
    await this.refuse(ids, writers[2]);
    for (const { pageKey, voice, reason, text } of DEMO_REPORTS)
      await this.tell(ids, pageKey, writers[voice % writers.length], { reason, text });
    await this.trust(reviewer, writers[4]);
    await this.freshness.run(systemClock.now());
  }

  /** The reviewer among the personas, then colleagues of other departments who are nobody's persona. */
  private async cast(facts: CompanyFacts, ids: ReviewedIds): Promise<Actor[]> {
    const [email = ''] = reviewersOf(facts);
    const reviewerId = idOf(ids.persons, email);
    const found = await this.actors.byIds([reviewerId]);
    return [...found.values(), ...(await this.colleagues(facts, ids, 'logistics'))];
  }

  private async colleagues(facts: CompanyFacts, ids: ReviewedIds, department: string): Promise<Actor[]> {
    const taken = new Set([...facts.personas.map((persona) => persona.email), ...reviewersOf(facts)]);
    const emails = facts.people
      .filter((person) => person.department === department && person.leftOn === null)
      .map(({ email }) => email)
      .filter((email) => !taken.has(email));
    const personIds = emails.map((email) => idOf(ids.persons, email));
    const actors = await this.actors.byIds(personIds);
    return personIds.map((id) => actors.get(id)).filter((actor) => actor !== undefined);
  }

  /** Saves a change of a page; null where the company of this seed has no such page or author. */
  private async add(
    ids: ReviewedIds,
    pageKey: string,
    author: Actor | undefined,
    change: (text: string) => string,
  ): Promise<SavePageOutcome | null> {
    const pageId = ids.pages.get(pageKey);
    const head = pageId && (await this.revisions.publishedHistory(pageId, 0, REVISIONS)).at(-1);
    if (!pageId || !head || !author) return null;
    const outcome = await this.savePage.run(author, {
      ...{ pageId, baseNumber: head.number, title: head.title, text: change(head.text), summary: '' },
      ...{ isMinor: false, idempotencyKey: `demo-review:${pageKey}` },
    });
    await this.scorePage.run(pageId);
    return outcome;
  }

  private async giveBack(reviewer: Actor, pageId: string | undefined): Promise<void> {
    const waiting = await this.queue.page(
      reviewer,
      { ...NO_QUEUE_FILTER, sources: ['pending'] },
      { first: 50, asOf: systemClock.now(), after: null },
    );
    const item = waiting.find(({ page }) => page?.id === pageId);
    if (!item) return;
    await this.decide.run(reviewer, {
      ...{ id: item.id, version: item.version, verdict: 'returned', note: RETURN_NOTE },
      ...{ madeNumber: null, fromNumber: null, toNumber: null, verifiedUntil: null },
    });
  }

  private async refuse(ids: ReviewedIds, author: Actor | undefined): Promise<void> {
    const { pageKey, text, appeal } = DEMO_REFUSED;
    const outcome = await this.add(ids, pageKey, author, (before) => `${before}\n\n${text}\n`);
    if (outcome?.kind !== 'refused' || !author) return;
    const { draftId } = outcome;
    await unlessDone(() => this.appeals.refusal(author, draftId, appeal));
  }

  private async tell(
    ids: ReviewedIds,
    pageKey: string,
    reader: Actor | undefined,
    said: Pick<(typeof DEMO_REPORTS)[number], 'reason' | 'text'>,
  ): Promise<void> {
    const pageId = ids.pages.get(pageKey);
    const shown = pageId && (await this.revisions.publishedHistory(pageId, 0, REVISIONS)).at(-1);
    if (!pageId || !shown || !reader) return;
    await unlessDone(() => this.report.run(reader, { pageId, revisionNumber: shown.number, ...said }));
  }

  private async trust(reviewer: Actor, author: Actor | undefined): Promise<void> {
    if (author)
      await this.setTrust.run(reviewer, {
        ...{ personId: author.personId, decision: 'granted' },
        reason: `Looks after the pages of ${PROTECTED_SPACE} with us.`,
      });
  }
}

/** What an interrupted loading did already is refused the second time. */
async function unlessDone(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code === 'INTERNAL') throw error;
  });
}
