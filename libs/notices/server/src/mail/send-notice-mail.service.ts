import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { secureRandom, unavailable, uuidv7 } from '@wellspring/kernel';
import { type MailRecipient, MailRecipients, People } from '@wellspring/people-server';
import { type MailServer, WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { mailLocaleOf, NoticeKinds } from '../notice-kinds.js';
import { NoticeSettingRepository } from '../notice-setting.repository.js';
import { NoticeSettings } from '../notice-settings.read-model.js';
import { type NoticeSubject, NoticeSubjects } from '../notice-subjects.js';
import { composeMail, type MailItem } from './compose-mail.js';
import { MailAddresses } from './mail-addresses.js';
import { NoticeMailRepository, type OpenNoticeRow } from './notice-mail.repository.js';
import { planMail } from './plan-mail.js';
import { SmtpMailer } from './smtp-mailer.service.js';

/** A notice whose subject the person may see now. */
interface TellableNotice extends OpenNoticeRow {
  readonly subject: NoticeSubject;
}

/** Mails a person's notices by the rule of plan-mail.ts. */
@Injectable()
export class SendNoticeMail {
  constructor(
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: NoticeMailRepository,
    private readonly settings: NoticeSettings,
    private readonly settingRows: NoticeSettingRepository,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
    private readonly recipients: MailRecipients,
    private readonly people: People,
    private readonly mailer: SmtpMailer,
    private readonly addresses: MailAddresses,
  ) {}

  /**
   * Decides about everything that is open for the person at `now`, and hands over what is due. Access is asked at this
   * moment. Each mail is marked before it is handed over and after; one that the server can't take now is put back, and
   * UNAVAILABLE is thrown, so that the job comes again. Jobs of one person run one after the other.
   */
  async run(personId: string, now: Date): Promise<void> {
    const server = this.config.mail;
    if (server === null) return;
    await this.unitOfWork.run((tx) => this.mails.giveUpInterrupted(tx, personId));
    const open = await this.mails.open(personId);
    if (open.length === 0) return;
    const recipient = await this.recipients.find(personId);
    const tellable = recipient ? await this.tellable(recipient, open) : new Map<string, TellableNotice>();
    const settings = (await this.settings.of([personId])).get(personId);
    const plan = planMail(
      open.map((notice) => ({
        ...notice,
        group: this.kinds.of(notice.kind).group,
        isRead: notice.readAt !== null,
        isVisible: tellable.has(notice.id),
      })),
      settings ?? { personal: 'off', watched: 'off', duties: 'off' },
      await this.mails.singlesInWindow(personId, now),
      now,
    );
    await this.unitOfWork.run(async (tx) => {
      await this.mails.put(tx, plan.drop, 'dropped');
      await this.mails.put(tx, plan.defer, 'digest');
    });
    if (!recipient) return;
    const chosen = (ids: readonly string[]) => ids.flatMap((id) => tellable.get(id) ?? []);
    for (const notice of chosen(plan.single))
      await this.mail(server, personId, recipient, 'single', [notice], now);
    const digest = chosen(plan.digest);
    if (digest.length > 0) await this.mail(server, personId, recipient, 'digest', digest, now);
  }

  private async mail(
    server: MailServer,
    personId: string,
    recipient: MailRecipient,
    as: 'single' | 'digest',
    notices: readonly TellableNotice[],
    now: Date,
  ): Promise<void> {
    const id = uuidv7(now, secureRandom);
    const items = await this.items(recipient, notices);
    const stopToken = await this.unitOfWork.run(async (tx) => {
      const ids = notices.map((notice) => notice.id);
      await this.mails.claim(tx, ids, { id, as, at: now });
      return this.settingRows.stopTokenOf(tx, personId, randomUUID(), now);
    });
    const stopUrl = this.addresses.stop(stopToken);
    const reader = {
      locale: mailLocaleOf(recipient.locale),
      timeZone: recipient.timeZone ?? this.config.timeZone,
    };
    const outcome = await this.mailer.send(server, {
      ...composeMail(as, items, reader, { settingsUrl: this.addresses.settings(), stopUrl }),
      to: { name: recipient.displayName, address: recipient.address },
      messageId: this.addresses.messageId(id),
      stopUrl,
    });
    await this.unitOfWork.run((tx) =>
      outcome === 'later'
        ? this.mails.release(tx, id)
        : this.mails.finish(tx, id, outcome === 'refused' ? 'failed' : outcome),
    );
    // The message says nothing of whom or what: it is logged.
    if (outcome === 'later') throw unavailable('The mail server does not take mails now.');
  }

  private async items(recipient: MailRecipient, notices: readonly TellableNotice[]): Promise<MailItem[]> {
    const locale = mailLocaleOf(recipient.locale);
    const actorIds = notices.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
    const actors = await this.people.byIds([...new Set(actorIds)]);
    return notices.map(({ kind, actorId, subject, details, createdAt }) => {
      const { sentences, hrefOf } = this.kinds.of(kind);
      const actor = actorId === null ? null : (actors.get(actorId)?.displayName ?? null);
      return {
        sentence: sentences[locale]({ actor, subject: subject.name, details }),
        quote: subject.quote ?? null,
        url: this.addresses.of(hrefOf?.(subject.href, details) ?? subject.href),
        createdAt,
      };
    });
  }

  private async tellable(
    recipient: MailRecipient,
    open: readonly OpenNoticeRow[],
  ): Promise<Map<string, TellableNotice>> {
    const found = new Map<string, TellableNotice>();
    for (const subjectKind of new Set(open.map((notice) => notice.subjectKind))) {
      const notices = open.filter((notice) => notice.subjectKind === subjectKind);
      const ids = [...new Set(notices.map((notice) => notice.subjectId))];
      const subjects = await this.subjects.describe(recipient.actor, subjectKind, ids);
      for (const notice of notices) {
        const subject = subjects.get(notice.subjectId);
        if (subject) found.set(notice.id, { ...notice, subject });
      }
    }
    return found;
  }
}
