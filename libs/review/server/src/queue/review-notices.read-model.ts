import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type NoticeKind, NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';
import { Database } from '@wellspring/platform-database';
import { Access } from '@wellspring/wiki-server';

/** Kind of subject that notices of decisions are about. */
export const REVIEW_ITEM_SUBJECT = 'review-item';

/** Kind of subject of the notice that changes were found good: reviewer and day. */
export const FOUND_GOOD_SUBJECT = 'review-found-good';

/** Where authors find their own changes. */
const MINE = '/review/mine';

const personal = (
  en: (actor: string, subject: string) => string,
  hant: (actor: string, subject: string) => string,
  hans: (actor: string, subject: string) => string,
): NoticeKind => ({
  group: 'personal',
  sentences: {
    en: ({ actor, subject }) => en(actor ?? 'Somebody', subject),
    'zh-Hant': ({ actor, subject }) => hant(actor ?? '有人', subject),
    'zh-Hans': ({ actor, subject }) => hans(actor ?? '有人', subject),
  },
});

/** Notices of what was decided, to whoever wrote the text. */
export const REVIEW_NOTICE_KINDS: readonly (readonly [string, NoticeKind])[] = [
  [
    'review.published',
    personal(
      (actor, subject) => `${actor} reviewed and published your change of ${subject}`,
      (actor, subject) => `${actor} 審核並發布了您對 ${subject} 的修改`,
      (actor, subject) => `${actor} 审核并发布了您对 ${subject} 的修改`,
    ),
  ],
  [
    'review.found-good',
    personal(
      (actor, subject) => `${actor} reviewed your change of ${subject}`,
      (actor, subject) => `${actor} 審核了您對 ${subject} 的修改`,
      (actor, subject) => `${actor} 审核了您对 ${subject} 的修改`,
    ),
  ],
  [
    'review.changes-found-good',
    {
      group: 'personal',
      sentences: {
        en: ({ actor, details }) =>
          details['count'] === 1
            ? `${actor ?? 'Somebody'} looked at a change of yours and found it good`
            : `${actor ?? 'Somebody'} looked at ${details['count']} of your changes and found them good`,
        'zh-Hant': ({ actor, details }) =>
          `${actor ?? '有人'} 審核了您的 ${details['count']} 項修改，認為沒有問題`,
        'zh-Hans': ({ actor, details }) =>
          `${actor ?? '有人'} 审核了您的 ${details['count']} 项修改，认为没有问题`,
      },
    },
  ],
  [
    'review.mended',
    personal(
      (actor, subject) => `${actor} reviewed and improved your change of ${subject}`,
      (actor, subject) => `${actor} 審核並修訂了您對 ${subject} 的修改`,
      (actor, subject) => `${actor} 审核并修订了您对 ${subject} 的修改`,
    ),
  ],
  [
    'review.returned',
    personal(
      (actor, subject) => `${actor} returned your change of ${subject} to you as a draft`,
      (actor, subject) => `${actor} 將您對 ${subject} 的修改退回為草稿`,
      (actor, subject) => `${actor} 将您对 ${subject} 的修改退回为草稿`,
    ),
  ],
  [
    'review.reverted',
    personal(
      (actor, subject) => `${actor} reverted your change of ${subject}`,
      (actor, subject) => `${actor} 還原了您對 ${subject} 的修改`,
      (actor, subject) => `${actor} 还原了您对 ${subject} 的修改`,
    ),
  ],
  [
    'review.hidden',
    personal(
      (actor, subject) => `${actor} hid the text of your change of ${subject}`,
      (actor, subject) => `${actor} 隱藏了您對 ${subject} 所作修改的內容`,
      (actor, subject) => `${actor} 隐藏了您对 ${subject} 所作修改的内容`,
    ),
  ],
  [
    'review.report-answered',
    personal(
      (actor, subject) => `${actor} looked at your report of ${subject}`,
      (actor, subject) => `${actor} 處理了您對 ${subject} 的檢舉`,
      (actor, subject) => `${actor} 处理了您对 ${subject} 的举报`,
    ),
  ],
  [
    'review.appeal-upheld',
    personal(
      (actor, subject) => `${actor} looked at your appeal about ${subject}: the decision stands`,
      (actor, subject) => `${actor} 審理了您就 ${subject} 提出的申訴：維持原決定`,
      (actor, subject) => `${actor} 审理了您就 ${subject} 提出的申诉：维持原决定`,
    ),
  ],
  [
    'review.appeal-overturned',
    personal(
      (actor, subject) =>
        `${actor} decided your appeal about ${subject} in your favour: you can save your text`,
      (actor, subject) => `${actor} 認可了您就 ${subject} 提出的申訴：您可以儲存您的內容`,
      (actor, subject) => `${actor} 认可了您就 ${subject} 提出的申诉：您可以保存您的内容`,
    ),
  ],
  [
    'review.appeal-published',
    personal(
      (actor, subject) =>
        `${actor} decided your appeal about ${subject} in your favour: your text is published`,
      (actor, subject) => `${actor} 認可了您就 ${subject} 提出的申訴：您的內容已發布`,
      (actor, subject) => `${actor} 认可了您就 ${subject} 提出的申诉：您的内容已发布`,
    ),
  ],
  [
    'review.appeal-closed',
    personal(
      (_actor, subject) =>
        `Your appeal about ${subject} is closed: the text has changed since. You can appeal again`,
      (_actor, subject) => `您就 ${subject} 提出的申訴已結案：內容在此之後有了變動。您可以再次申訴`,
      (_actor, subject) => `您就 ${subject} 提出的申诉已结案：内容在此之后有了变动。您可以再次申诉`,
    ),
  ],
];

interface SubjectRow {
  readonly id: string;
  /** Of the reader's own text; null where none of it is theirs. */
  readonly ownTitle: string | null;
  /** The page that the reader reported; else null. */
  readonly reportedPageId: string | null;
  readonly pageTitle: string | null;
  readonly note: string;
}

// What the item is about, and of an appeal what the decision was about: of both the reader's own words alone.
const SUBJECTS = `
  SELECT i.id, i.note, p.title AS "pageTitle",
    coalesce(
      (SELECT r.title FROM review_item AS looked JOIN revision AS r ON r.page_id = looked.page_id
         AND r.number BETWEEN looked.from_number AND looked.to_number AND r.author_id = $2
       WHERE looked.id IN (i.id, i.about_item_id) ORDER BY r.number DESC LIMIT 1),
      (SELECT d.title FROM review_refusal AS refusal JOIN draft AS d ON d.id = refusal.draft_id AND d.person_id = $2
       WHERE refusal.id = i.refusal_id),
      CASE WHEN i.source = 'appeal' AND i.author_id = $2 THEN '' END) AS "ownTitle",
    (SELECT i.page_id FROM review_report AS told WHERE told.item_id = i.id AND told.person_id = $2) AS "reportedPageId"
  FROM review_item AS i LEFT JOIN page AS p ON p.id = i.page_id AND p.published_number > 0 WHERE i.id = ANY($1::uuid[])`;

/**
 * Says what notices of decisions are about, with the reason: to authors their own change by the title that they gave, which
 * needs no access to the page, as they may have lost that; to who reported a page the page, while they may read it.
 */
@Injectable()
export class ReviewNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(REVIEW_ITEM_SUBJECT, (actor, ids) => this.describe(actor, ids));
    // Names no page: whoever got it may read it for ever.
    this.subjects.register(FOUND_GOOD_SUBJECT, (_actor, ids) =>
      Promise.resolve(new Map(ids.map((id) => [id, { name: '', href: MINE }]))),
    );
    for (const [kind, definition] of REVIEW_NOTICE_KINDS) this.kinds.register(kind, definition);
  }

  private async describe(actor: Actor, ids: readonly string[]): Promise<Map<string, NoticeSubject>> {
    const rows = await this.database.query<SubjectRow>(SUBJECTS, [ids, actor.personId]);
    const reported = rows.flatMap((row) => row.reportedPageId ?? []);
    const readable = await this.access.canRead(actor, reported);
    return new Map(
      rows.flatMap(({ id, ownTitle, reportedPageId, pageTitle, note }) => {
        const mayName = reportedPageId !== null && readable.has(reportedPageId);
        const name = ownTitle ?? (mayName ? pageTitle : null);
        return name === null ? [] : [[id, { name, href: MINE, quote: note || null }] as const];
      }),
    );
  }
}
