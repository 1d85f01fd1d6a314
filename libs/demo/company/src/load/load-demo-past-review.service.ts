import { Injectable } from '@nestjs/common';
import { DAY_MS, DEFAULT_WORKING_TIME, SYSTEM_ACTOR } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import {
  dueInstant,
  type PastChange,
  PastChanges,
  type PastDecision,
  type PastReview,
  SaveFoundingRules,
  SavePastReview,
  SetReviewClass,
} from '@wellspring/review-server';
import { SetReview, Spaces } from '@wellspring/wiki-server';
import { type DemoLanguage } from '../generate/demo-company.js';
import {
  DEMO_RULES,
  demoDecisionOf,
  PROTECTED_SPACE,
  REVERT_NOTE,
  REVIEWED_DAYS,
  SPACE_CLASSES,
  UNREVIEWED_SPACE,
} from '../generate/demo-review.js';
import { type CompanyFacts } from './invented-company.js';
import { idOf } from './load-demo-people.service.js';
import { reviewersOf } from './load-demo-review.service.js';

/** Rules are as old as the review of the demo. */
const RULES_DAYS = REVIEWED_DAYS;
/** In the space that no reviewer can open only the newest changes wait. */
const UNREVIEWED_DAYS = 10;

/** Lets the demo's reviewers have looked at what was written in the last weeks. */
@Injectable()
export class LoadDemoPastReview {
  constructor(
    private readonly spaces: Spaces,
    private readonly setReview: SetReview,
    private readonly setClass: SetReviewClass,
    private readonly rules: SaveFoundingRules,
    private readonly changes: PastChanges,
    private readonly past: SavePastReview,
  ) {}

  /** Says where review comes before publishing, and how soon changes are looked at. Again changes nothing. */
  async setUp(): Promise<void> {
    for (const [key, pageClass] of Object.entries(SPACE_CLASSES))
      await this.setClass.ofSpace(SYSTEM_ACTOR, key, pageClass);
    const space = await this.spaces.byKey(SYSTEM_ACTOR, PROTECTED_SPACE);
    if (space)
      await this.setReview.ofSpace(SYSTEM_ACTOR, space.id, {
        ...{ reviewsBeforePublishing: true, welcomesVolunteers: true },
      });
  }

  /** Writes the rules and what was decided up to `today`; the rest waits. */
  async add(
    tx: Tx,
    today: Date,
    facts: CompanyFacts,
    personIds: ReadonlyMap<string, string>,
    pageIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const admin = facts.personas.find(({ role }) => role === 'admin');
    const adminId = admin && personIds.get(admin.email);
    const maker = adminId ? { ...SYSTEM_ACTOR, personId: adminId } : SYSTEM_ACTOR;
    await this.rules.run(tx, maker, DEMO_RULES, new Date(today.getTime() - RULES_DAYS * DAY_MS));
    const reviewers = reviewersOf(facts).map((email) => idOf(personIds, email));
    const keyOf = new Map([...pageIds].map(([key, id]) => [id, key]));
    const changes = await this.changes.since(new Date(today.getTime() - REVIEWED_DAYS * DAY_MS));
    const reviews = changes.flatMap((change): PastReview[] => {
      const daysAgo = (today.getTime() - change.savedAt.getTime()) / DAY_MS;
      if (change.spaceKey === UNREVIEWED_SPACE)
        return daysAgo < UNREVIEWED_DAYS ? [{ change, decision: null }] : [];
      const key = `${keyOf.get(change.pageId) ?? ''}:${change.number}`;
      return [{ change, decision: decisionOf(change, key, daysAgo, reviewers, today) }];
    });
    await this.past.run(tx, reviews, today);
  }
}

/** A revert that was made is a decision; of the rest the plan decides, as far as there was time for it. */
function decisionOf(
  change: PastChange,
  key: string,
  daysAgo: number,
  reviewers: readonly string[],
  today: Date,
): PastDecision | null {
  const by = (place: number) => {
    const others = reviewers.filter((id) => id !== change.authorId);
    return others[place % Math.max(1, others.length)];
  };
  if (change.takenBack !== null) {
    const byId = by(change.number);
    const [at, madeNumber] = [new Date(change.takenBack.at), change.takenBack.number];
    return byId === undefined ? null : { byId, at, verdict: 'reverted', note: REVERT_NOTE, madeNumber };
  }
  const planned = demoDecisionOf(key, daysAgo, languageOf(change.summary));
  if (planned === null) return null;
  const byId = by(planned.reviewer);
  if (byId === undefined) return null;
  const working = { ...DEFAULT_WORKING_TIME, zone: 'Asia/Taipei' };
  const at = dueInstant(working, change.savedAt, planned.businessHours);
  return at >= today ? null : { byId, at, verdict: planned.verdict, note: planned.note, madeNumber: null };
}

/** Summaries are in their author's language; of none, English. */
const languageOf = (summary: string): DemoLanguage =>
  !/\p{sc=Han}/u.test(summary) ? 'en' : /[补说这个数错删错标页链]/u.test(summary) ? 'zh-Hans' : 'zh-Hant';
