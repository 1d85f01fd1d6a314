import { type DayNumber, dayNumberOf } from './company-calendar.js';
import { type DemoMail, type DemoMailKind } from './demo-company.js';
import { type Draw } from './draw.js';
import { COMPANY_DOMAIN } from './organisation.js';

/** A message before it has an id. */
export interface Letter {
  readonly at: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly inReplyTo: string | null;
  readonly kind: DemoMailKind;
  readonly listId?: string;
  readonly isAutoSubmitted?: boolean;
}

/** Messages that wait for their day, so that a stream can be in order of time with little in memory. */
export class MailBuckets {
  private readonly byDay = new Map<DayNumber, DemoMail[]>();
  private count = 0;

  constructor(private readonly draw: Draw) {}

  /** Files the letter under its UTC day and gives its message id, as in the header but without angle brackets. */
  put(letter: Letter): string {
    const tail = Math.floor(this.draw.next() * 2 ** 32).toString(36);
    const messageId = `${(++this.count).toString(36)}.${tail}@mail.${COMPANY_DOMAIN}`;
    const day = dayNumberOf(letter.at);
    const mail: DemoMail = {
      messageId,
      sentAt: letter.at,
      from: letter.from,
      to: letter.to,
      cc: letter.cc,
      inReplyTo: letter.inReplyTo,
      listId: letter.listId ?? null,
      isAutoSubmitted: letter.isAutoSubmitted ?? false,
      kind: letter.kind,
    };
    const bucket = this.byDay.get(day);
    if (bucket) bucket.push(mail);
    else this.byDay.set(day, [mail]);
    return messageId;
  }

  /** Takes the messages of a day out, oldest first, ties in the order they were put. */
  takeDay(day: DayNumber): DemoMail[] {
    const mails = this.byDay.get(day) ?? [];
    this.byDay.delete(day);
    return mails.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  }
}
