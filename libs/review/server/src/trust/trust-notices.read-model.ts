import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';
import { Trust } from './trust.read-model.js';

/** Kind of subject of notices about trust: the person themselves. */
export const TRUST_SUBJECT = 'review-trust';

/** Where authors see how their contributions are reviewed. */
const OWN_REVIEWS_HREF = '/review/mine';

/** Says in notices that somebody is trusted or no longer is, with the reason that stands. */
@Injectable()
export class TrustNotices implements OnModuleInit {
  constructor(
    private readonly trust: Trust,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(TRUST_SUBJECT, (actor, ids) => this.describe(actor, ids));
    this.kinds.register('review.trust-given', {
      group: 'personal',
      sentences: {
        en: () => 'Your edits are trusted now: most are no longer looked at one by one',
        'zh-Hant': () => '您的編輯已受信任：多數不再逐一審核',
        'zh-Hans': () => '您的编辑已受信任：多数不再逐一审核',
      },
    });
    this.kinds.register('review.trust-withdrawn', {
      group: 'personal',
      sentences: {
        en: () => 'Your edits are looked at one by one again',
        'zh-Hant': () => '您的編輯將再次逐一審核',
        'zh-Hans': () => '您的编辑将再次逐一审核',
      },
    });
  }

  /** The person alone reads it; what was said last is what is quoted. */
  private async describe(actor: Actor, ids: readonly string[]): Promise<Map<string, NoticeSubject>> {
    if (!ids.includes(actor.personId)) return new Map();
    const noted = await this.trust.one(actor.personId);
    return new Map([[actor.personId, { name: '', href: OWN_REVIEWS_HREF, quote: noted?.reason || null }]]);
  }
}
