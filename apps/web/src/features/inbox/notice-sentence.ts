import type { InboxScreenQuery } from '@wellspring/web-graphql';
import type { TFunction } from 'i18next';

type Notice = InboxScreenQuery['notices']['nodes'][number];

/** Kinds that have a sentence here, also for subjects that are closed by now. */
const KINDS = {
  'wiki.page-edited': 'around.notices.wiki_page_edited',
  'wiki.page-created': 'around.notices.wiki_page_created',
  'wiki.page-commented': 'around.notices.wiki_page_commented',
  'wiki.comment-replied': 'around.notices.wiki_comment_replied',
  'wiki.mentioned': 'around.notices.wiki_mentioned',
  'wiki.page-sent': 'around.notices.wiki_page_sent',
  'contributions.revision-thanked': 'around.notices.revision_thanked',
  'wiki.page-verification-due': 'around.notices.wiki_page_verification_due',
} as const;

const isKnown = (kind: string): kind is keyof typeof KINDS => kind in KINDS;

/** What happened, in one sentence; the server's for all other kinds. */
export function noticeSentence(
  t: TFunction,
  notice: Pick<Notice, 'kind' | 'sentence' | 'subjectName' | 'actor'>,
): string {
  if (!isKnown(notice.kind)) return notice.sentence;
  return t(KINDS[notice.kind], {
    actor: notice.actor?.displayName ?? t('around.notices.somebody'),
    subject: notice.subjectName ?? t('around.notices.closed'),
  });
}

/** Path of the comparison that shows what somebody edited, or null where there is nothing to compare. */
export function changesHref(notice: Pick<Notice, 'kind' | 'href' | 'detailsJson'>): string | null {
  if (notice.kind !== 'wiki.page-edited' || !notice.href) return null;
  const { fromNumber, toNumber } = numbersOf(notice.detailsJson);
  return fromNumber !== null && toNumber !== null && fromNumber >= 1 && toNumber > fromNumber
    ? `${notice.href}/history/${fromNumber}/${toNumber}`
    : null;
}

function numbersOf(detailsJson: string): { fromNumber: number | null; toNumber: number | null } {
  const details: unknown = JSON.parse(detailsJson);
  const numberAt = (key: string): number | null => {
    const value: unknown =
      typeof details === 'object' && details !== null ? Reflect.get(details, key) : undefined;
    return typeof value === 'number' && Number.isInteger(value) ? value : null;
  };
  return { fromNumber: numberAt('fromNumber'), toNumber: numberAt('toNumber') };
}
