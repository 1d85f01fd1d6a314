import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';

/** Kind of subject of notices about the queue as a whole. */
export const OVERDUE_SUBJECT = 'review-queue';

const QUEUE_HREF = '/review?overdue=1';

/** Says in notices that items of the queue are overdue, to whoever still is a reviewer. */
@Injectable()
export class OverdueNotices implements OnModuleInit {
  constructor(
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(OVERDUE_SUBJECT, (actor, ids) => Promise.resolve(describe(actor, ids)));
    this.kinds.register('review.items-overdue', {
      group: 'duties',
      sentences: {
        en: ({ details }) => `Review: ${countOf(details)} overdue`,
        'zh-Hant': ({ details }) => `審核：${countOf(details)} 項已逾期`,
        'zh-Hans': ({ details }) => `审核：${countOf(details)} 项已逾期`,
      },
    });
  }
}

const countOf = (details: Readonly<Record<string, unknown>>): string => String(Number(details['count'] ?? 0));

const describe = (actor: Actor, ids: readonly string[]): Map<string, NoticeSubject> =>
  hasRole(actor, 'reviewer')
    ? new Map(ids.map((id) => [id, { name: '', href: QUEUE_HREF }]))
    : new Map<string, NoticeSubject>();
