import { Injectable } from '@nestjs/common';
import { type NoticeDetails } from './notice.entity.js';
import { noticeTitle } from './notice-title.js';

/** What people switch mail on and off for: what concerns them alone, what they watch, what they have to do. */
export type NoticeGroup = 'personal' | 'watched' | 'duties';

/** Languages in which Wellspring writes. */
export const MAIL_LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type MailLocale = (typeof MAIL_LOCALES)[number];

/** What a sentence says. */
export interface NoticeFacts {
  /** Name of who did it; null for the system. */
  readonly actor: string | null;
  /** What the subject is called. */
  readonly subject: string;
  readonly details: NoticeDetails;
}

/** A kind of notice: which switch it hangs on, and its sentence in every language. Plain text without a full stop. */
export interface NoticeKind {
  readonly group: NoticeGroup;
  readonly sentences: Readonly<Record<MailLocale, (facts: NoticeFacts) => string>>;
  /** Where it leads, where that is not the subject itself. */
  readonly hrefOf?: (subjectHref: string, details: NoticeDetails) => string;
}

/** What kinds of notices there are. The scope that publishes a kind registers it in its module. */
@Injectable()
export class NoticeKinds {
  private readonly kinds = new Map<string, NoticeKind>();

  /** Registers a kind. Throws if it is taken. */
  register(kind: string, definition: NoticeKind): void {
    if (this.kinds.has(kind)) throw new Error(`Notice kind ${kind} is taken.`);
    this.kinds.set(kind, definition);
  }

  /** The kind; for one that nobody registered a personal one with the English sentence of its name. */
  of(kind: string): NoticeKind {
    const known = this.kinds.get(kind);
    if (known) return known;
    const sentence = ({ subject }: NoticeFacts) => noticeTitle(kind, { name: subject, href: '' });
    return { group: 'personal', sentences: { en: sentence, 'zh-Hant': sentence, 'zh-Hans': sentence } };
  }
}

/** The language of ours that is nearest to a tag; English without one. Chinese without a script goes by region. */
export function mailLocaleOf(tag: string | null): MailLocale {
  const parts = (tag ?? '').toLowerCase().split('-');
  if (parts[0] !== 'zh') return 'en';
  if (parts.includes('hans')) return 'zh-Hans';
  return ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
