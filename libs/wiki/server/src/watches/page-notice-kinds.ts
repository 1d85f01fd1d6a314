import { type NoticeFacts, type NoticeGroup, type NoticeKind } from '@wellspring/notices-server';

/** The wiki's notices: on which switch each hangs, and what a mail says in three languages. */
export const PAGE_NOTICE_KINDS: ReadonlyMap<string, NoticeKind> = new Map([
  [
    'wiki.page-edited',
    {
      ...kind(
        'watched',
        ({ actor, subject }) => `${actor ?? 'Somebody'} edited ${subject}`,
        ({ actor, subject }) => `${actor ?? '有人'} 編輯了 ${subject}`,
        ({ actor, subject }) => `${actor ?? '有人'} 编辑了 ${subject}`,
      ),
      hrefOf: (href, { fromNumber, toNumber }) =>
        Number(fromNumber) >= 1 ? `${href}/history/${String(fromNumber)}/${String(toNumber)}` : href,
    },
  ],
  [
    'wiki.page-created',
    kind(
      'watched',
      ({ actor, subject }) => `${actor ?? 'Somebody'} wrote a new page: ${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 撰寫了新頁面：${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 编写了新页面：${subject}`,
    ),
  ],
  [
    'wiki.page-commented',
    kind(
      'watched',
      ({ actor, subject }) => `${actor ?? 'Somebody'} commented on ${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 在 ${subject} 留言`,
      ({ actor, subject }) => `${actor ?? '有人'} 评论了 ${subject}`,
    ),
  ],
  [
    'wiki.comment-replied',
    kind(
      'personal',
      ({ actor, subject }) => `${actor ?? 'Somebody'} replied on ${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 在 ${subject} 回覆了討論`,
      ({ actor, subject }) => `${actor ?? '有人'} 在 ${subject} 回复了讨论`,
    ),
  ],
  [
    'wiki.mentioned',
    kind(
      'personal',
      ({ actor, subject }) => `${actor ?? 'Somebody'} mentioned you on ${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 在 ${subject} 提到您`,
      ({ actor, subject }) => `${actor ?? '有人'} 在 ${subject} 提到您`,
    ),
  ],
  [
    'wiki.page-sent',
    kind(
      'personal',
      ({ actor, subject }) => `${actor ?? 'Somebody'} sent you ${subject}`,
      ({ actor, subject }) => `${actor ?? '有人'} 傳送了 ${subject} 給您`,
      ({ actor, subject }) => `${actor ?? '有人'} 给您发送了 ${subject}`,
    ),
  ],
  [
    'wiki.page-verification-due',
    kind(
      'duties',
      ({ subject }) => `Please look whether ${subject} is still right`,
      ({ subject }) => `請確認 ${subject} 是否仍然正確`,
      ({ subject }) => `请确认 ${subject} 是否仍然正确`,
    ),
  ],
]);

type Sentence = (facts: NoticeFacts) => string;

function kind(group: NoticeGroup, en: Sentence, hant: Sentence, hans: Sentence): NoticeKind {
  return { group, sentences: { en, 'zh-Hant': hant, 'zh-Hans': hans } };
}
