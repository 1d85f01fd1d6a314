import { Module } from '@nestjs/common';
import { PeopleModule } from '@wellspring/people-server';
import { ChangeNoticeSettings } from './change-notice-settings.service.js';
import { MeNoticesResolver } from './graphql/me-notices.resolver.js';
import { NoticeSettingsResolver } from './graphql/notice-settings.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { Inbox } from './inbox.read-model.js';
import { mailProviders } from './mail/providers.js';
import { StopMailsController } from './mail/stop-mails.controller.js';
import { MarkNoticesRead } from './mark-notices-read.service.js';
import { NoticeKinds } from './notice-kinds.js';
import { NoticeSettingRepository } from './notice-setting.repository.js';
import { NoticeSettings } from './notice-settings.read-model.js';
import { NoticeSubjects } from './notice-subjects.js';
import { NoticeRepository } from './notice.repository.js';
import { Notices } from './notices.service.js';

/** The inbox: other scopes publish, everybody reads their own. */
@Module({
  imports: [PeopleModule],
  controllers: [StopMailsController],
  providers: [
    NoticeRepository,
    Notices,
    NoticeSubjects,
    NoticeKinds,
    Inbox,
    MarkNoticesRead,
    NoticeSettings,
    NoticeSettingRepository,
    ChangeNoticeSettings,
    ...mailProviders,
    NoticesResolver,
    NoticeSettingsResolver,
    MeNoticesResolver,
  ],
  exports: [Notices, NoticeKinds, NoticeSubjects, NoticeSettings, Inbox],
})
export class NoticesModule {}
