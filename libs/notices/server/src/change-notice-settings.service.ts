import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { NoticeSettingRepository } from './notice-setting.repository.js';
import { type NoticeSettingsView } from './notice-settings.read-model.js';

/** Lets people decide what they hear of. */
@Injectable()
export class ChangeNoticeSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: NoticeSettingRepository,
  ) {}

  /** Puts the actor's own settings in the place of the earlier ones. */
  async run(actor: Actor, settings: NoticeSettingsView): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.settings.put(tx, actor.personId, settings, randomUUID(), systemClock.now()),
    );
  }

  /**
   * Ends all mails to the person whose mails carry this token: the one click that a mail program offers, without a
   * sign-in. The inbox stays as it is. NOT_FOUND for a token of nobody.
   */
  async stopMails(token: string): Promise<void> {
    const isKnown =
      isUuid(token) &&
      (await this.unitOfWork.run((tx) => this.settings.stopMails(tx, token, systemClock.now())));
    if (!isKnown) throw notFound('This address to end mails is not known.');
  }
}
