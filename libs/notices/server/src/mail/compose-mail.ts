import { type MailLocale } from '../notice-kinds.js';
import { MAIL_WORDS } from './mail-words.js';

/** A notice as a mail tells it. */
export interface MailItem {
  /** What happened, plain text. */
  readonly sentence: string;
  /** Words that belong to it, or null. */
  readonly quote: string | null;
  /** Whole address. */
  readonly url: string;
  readonly createdAt: Date;
}

/** Where a mail leads beside its notices; whole addresses. */
export interface MailLinks {
  readonly settingsUrl: string;
  readonly stopUrl: string;
}

/** A mail's subject and its text in both forms. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Longest subject in characters; mail programs cut earlier. */
const SUBJECT_MAX_CHARS = 150;

/** Writes the mail of one notice, or the digest of several, in one language. Times are in the reader's zone. */
export function composeMail(
  kind: 'single' | 'digest',
  items: readonly MailItem[],
  reader: { readonly locale: MailLocale; readonly timeZone: string },
  links: MailLinks,
): ComposedMail {
  const words = MAIL_WORDS[reader.locale];
  const first = items[0]?.sentence ?? '';
  const time = new Intl.DateTimeFormat(reader.locale, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: reader.timeZone },
  });
  const lead = kind === 'digest' ? words.digestLead(items.length) : null;
  const subject = kind === 'digest' ? words.digestSubject(items.length) : first;
  return {
    subject: shortened(subject),
    text: asText(items, lead, words, links, time),
    html: asHtml(items, lead, words, links, time, reader.locale),
  };
}

function asText(
  items: readonly MailItem[],
  lead: string | null,
  words: (typeof MAIL_WORDS)[MailLocale],
  links: MailLinks,
  time: Intl.DateTimeFormat,
): string {
  const blocks = items.map(({ sentence, quote, url, createdAt }) =>
    [
      sentence,
      ...(quote === null ? [] : quote.split('\n').map((line) => `> ${line}`)),
      time.format(createdAt),
      url,
    ].join('\n'),
  );
  const foot = [words.why, `${words.settings}: ${links.settingsUrl}`, `${words.stop}: ${links.stopUrl}`];
  return [...(lead === null ? [] : [lead]), ...blocks, ['-- ', ...foot].join('\n')].join('\n\n') + '\n';
}

function asHtml(
  items: readonly MailItem[],
  lead: string | null,
  words: (typeof MAIL_WORDS)[MailLocale],
  links: MailLinks,
  time: Intl.DateTimeFormat,
  locale: MailLocale,
): string {
  const blocks = items.map(
    ({ sentence, quote, url, createdAt }) =>
      `<div style="padding:14px 0;border-bottom:1px solid #e2dfd6">` +
      `<a href="${escaped(url)}" style="color:#0e6766;font-weight:600">${escaped(sentence)}</a>` +
      (quote === null
        ? ''
        : `<div style="margin:8px 0;padding-left:10px;border-left:3px solid #b9b5a9">${lines(quote)}</div>`) +
      `<div style="color:#586467;font-size:13px">${escaped(time.format(createdAt))}</div></div>`,
  );
  const foot =
    `<p style="color:#586467;font-size:13px">${escaped(words.why)}<br>` +
    `<a href="${escaped(links.settingsUrl)}" style="color:#586467">${escaped(words.settings)}</a> · ` +
    `<a href="${escaped(links.stopUrl)}" style="color:#586467">${escaped(words.stop)}</a></p>`;
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head>` +
    `<body style="margin:0;padding:20px;background:#fbfaf7;color:#1c2527;font:16px/1.5 system-ui,sans-serif">` +
    `<div style="max-width:560px;margin:0 auto">${lead === null ? '' : `<p>${escaped(lead)}</p>`}` +
    `${blocks.join('')}${foot}</div></body></html>`
  );
}

/** One line, cut between characters: a subject never breaks out of its header. */
function shortened(subject: string): string {
  const line = Array.from(subject.replace(/[\p{Cc}\s]+/gu, ' ').trim());
  return line.length <= SUBJECT_MAX_CHARS
    ? line.join('')
    : `${line.slice(0, SUBJECT_MAX_CHARS - 1).join('')}…`;
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
