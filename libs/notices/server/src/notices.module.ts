import { Module } from '@nestjs/common';
import { PeopleModule } from '@wellspring/people-server';
import { MeNoticesResolver } from './graphql/me-notices.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { Inbox } from './inbox.read-model.js';
import { MarkNoticesRead } from './mark-notices-read.service.js';
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
    NoticesResolver,
    MeNoticesResolver,
  ],
  exports: [Notices, NoticeSubjects, Inbox],
})
export class NoticesModule {}
