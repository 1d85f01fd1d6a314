import { RecordingOptOutResolver, RecordingResolver } from './graphql/recording.resolver.js';
import { NominationRoundRow, NominationRow } from './leaders/nomination.entity.js';
import { leaderResolvers } from './leaders/providers.js';
import { mineResolvers } from './mine/providers.js';
import { InfluencePolicyRow } from './recording/influence-policy.entity.js';
import { MailImportRow } from './mail-in/mail-import.entity.js';
import { MailMessageRow } from './mail-in/mail-message.entity.js';
import { MailRecipientRow } from './mail-in/mail-recipient.entity.js';
import { mailInResolvers } from './mail-in/providers.js';
import { PendingPartyRow, UnknownAddressRow } from './mail-in/unknown-address.entity.js';
import { CondensedMessageRow, WeekTieRow } from './mail-in/week-tie.entity.js';
import { MailRecordingRow } from './recording/mail-recording.entity.js';
import { RecordingOptInRow, RecordingOptOutRow } from './recording/recording-opt-out.entity.js';
import { ScoreRow } from './analysis/score.entity.js';
import { SnapshotRow } from './analysis/snapshot.entity.js';
import { TieRow } from './analysis/tie.entity.js';

export { influenceTraces } from './recording/person-traces.js';
export { AnalyseMail } from './analysis/analyse-mail.job.js';
export { CondenseMail, TIE_MONTHS } from './mail-in/condense-mail.service.js';
export { ImportMail, type MailImportOptions } from './mail-in/import-mail.service.js';
export { type MailImportReport, type MailProblem } from './mail-in/import-report.js';
export { registerMailInRoutes } from './mail-in/mail-in.routes.js';
export { RunMailImport } from './mail-in/run-mail-import.job.js';
export { SettleUnknownAddress } from './mail-in/settle-unknown-address.service.js';
export { type MailDropReason } from './mail-in/sort-message.js';
export {
  type MailUpload,
  StartMailImport,
  type StartedMailImport,
} from './mail-in/start-mail-import.service.js';
export { type InfluenceRouteServices, registerInfluenceRoutes } from './influence.routes.js';
export { ExportTies } from './leaders/export-ties.service.js';
export { ExportMyMailRecord } from './mine/export-my-mail-record.service.js';
export { InfluenceModule } from './influence.module.js';
export { type InfluenceSettings } from './influence.settings.js';
export { Leaders, type LeaderView, type SnapshotView } from './leaders/leaders.read-model.js';
export { LookAtLeaders, type LeaderReportView } from './leaders/look-at-leaders.service.js';
export { MailRecordings, type MailRecordingView } from './recording/mail-recording.read-model.js';
export { InfluencePolicies } from './recording/influence-policies.service.js';
export { EndMailRecording } from './recording/end-mail-recording.service.js';
export { EraseMailOfPerson } from './recording/erase-mail-of-person.service.js';
export { ForgetMailOfPerson } from './recording/forget-mail-of-person.service.js';
export { OptOutOfRecording } from './recording/opt-out-of-recording.service.js';
export { MAIL_DAYS, RetainInfluenceData, SNAPSHOT_DAYS } from './recording/retain-influence-data.service.js';
export { RETENTION_DAYS } from './recording/retain-influence-data.service.js';
export { StartMailRecording, type RecordingStatement } from './recording/start-mail-recording.service.js';

/** Rows of this scope, for the composition root. */
export const influenceEntities = [
  MailRecordingRow,
  MailImportRow,
  MailMessageRow,
  MailRecipientRow,
  UnknownAddressRow,
  PendingPartyRow,
  WeekTieRow,
  CondensedMessageRow,
  RecordingOptOutRow,
  RecordingOptInRow,
  SnapshotRow,
  ScoreRow,
  TieRow,
  NominationRoundRow,
  NominationRow,
  InfluencePolicyRow,
];
/** Resolvers of this scope, for the schema. */
export const influenceResolvers = [
  ...mailInResolvers,
  ...leaderResolvers,
  ...mineResolvers,
  RecordingResolver,
  RecordingOptOutResolver,
];
