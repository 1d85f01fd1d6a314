import { type NoticeSubject } from './notice-subjects.js';

/**
 * A short English sentence from the kind and, where the reader may see it, the subject: `wiki.page-changed` gives
 * "Page changed: Onboarding". The web app says it in its own language from kind and details.
 */
export function noticeTitle(kind: string, subject: NoticeSubject | null): string {
  const words = kind.slice(kind.indexOf('.') + 1).replaceAll('-', ' ');
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return subject === null ? sentence : `${sentence}: ${subject.name}`;
}
