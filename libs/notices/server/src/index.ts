import { MeNoticesResolver } from './graphql/me-notices.resolver.js';
import { NoticeSettingsResolver } from './graphql/notice-settings.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { NoticeSettingRow } from './notice-setting.entity.js';
import { NoticeRow } from './notice.entity.js';

export { noticesTraces } from './person-traces.js';
export { NoticeType } from './graphql/notice.type.js';
export { Inbox, type InboxPage, type NoticeView } from './inbox.read-model.js';
export { type NoticeFacts, type NoticeGroup, type NoticeKind, NoticeKinds } from './notice-kinds.js';
export { NoticeSettings, type NoticeSettingsView } from './notice-settings.read-model.js';
export { NoticeSubjects, type DescribeSubjects, type NoticeSubject } from './notice-subjects.js';
export { type NoticeDetails } from './notice.entity.js';
export { NoticesModule } from './notices.module.js';
export { Notices, type NoticeDraft } from './notices.service.js';

/** For the composition root's data source and the drift test alone. */
export const noticesEntities = [NoticeRow, NoticeSettingRow];
/** For the schema dump. */
export const noticesResolvers = [NoticesResolver, NoticeSettingsResolver, MeNoticesResolver];
