import { Module } from '@nestjs/common';
import { PeopleModule } from '@wellspring/people-server';
import { MeNoticesResolver } from './graphql/me-notices.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { Inbox } from './inbox.read-model.js';
import { ChangeNoticeSettings } from './change-notice-settings.service.js';
import { MarkNoticesRead } from './mark-notices-read.service.js';
import { NoticeSettingRepository } from './notice-setting.repository.js';
import { NoticeSettings } from './notice-settings.read-model.js';
import { NoticeSubjects } from './notice-subjects.js';
import { NoticeRepository } from './notice.repository.js';
import { Notices } from './notices.service.js';

/** The inbox: other scopes publish, everybody reads their own. */
@Module({
  imports: [PeopleModule],
  providers: [
    NoticeRepository,
    Notices,
    NoticeSubjects,
    Inbox,
    MarkNoticesRead,
    NoticeSettings,
    NoticeSettingRepository,
    ChangeNoticeSettings,
    NoticesResolver,
    MeNoticesResolver,
  ],
  exports: [Notices, NoticeSubjects, NoticeSettings, Inbox],
})
export class NoticesModule {}
