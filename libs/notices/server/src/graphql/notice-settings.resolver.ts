import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { MailRecipients } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { CurrentActor } from '@wellspring/platform-graphql';
import { ChangeNoticeSettings } from '../change-notice-settings.service.js';
import { DEFAULT_NOTICE_SETTINGS, NoticeSettings } from '../notice-settings.read-model.js';
import { NoticeSettingsInput, NoticeSettingsType } from './notice-settings.type.js';

/** What people hear of, decided by themselves. */
@Resolver()
export class NoticeSettingsResolver {
  constructor(
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
    private readonly settings: NoticeSettings,
    private readonly change: ChangeNoticeSettings,
    private readonly recipients: MailRecipients,
  ) {}

  @Query(() => NoticeSettingsType, { description: 'My own.' })
  async noticeSettings(@CurrentActor() actor: Actor): Promise<NoticeSettingsType> {
    const settings = (await this.settings.of([actor.personId])).get(actor.personId);
    const recipient = await this.recipients.find(actor.personId);
    return {
      ...(settings ?? DEFAULT_NOTICE_SETTINGS),
      mailAvailable: this.config.mail !== null,
      address: recipient?.address ?? null,
    };
  }

  @Mutation(() => NoticeSettingsType)
  async setNoticeSettings(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => NoticeSettingsInput }) input: NoticeSettingsInput,
  ): Promise<NoticeSettingsType> {
    await this.change.run(actor, input);
    return this.noticeSettings(actor);
  }
}
