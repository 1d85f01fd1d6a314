import { LeadersResolver, RecordingOptOutResolver } from './graphql/leaders.resolver.js';
import { MailImportRow } from './mail-import.entity.js';
import { MailMessageRow } from './mail-message.entity.js';
import { MailRecipientRow } from './mail-recipient.entity.js';
import { MailRecordingRow } from './mail-recording.entity.js';
import { RecordingOptOutRow } from './recording-opt-out.entity.js';
import { ScoreRow } from './score.entity.js';
import { SnapshotRow } from './snapshot.entity.js';

export { AnalyseMail } from './analyse-mail.job.js';
export {
  ImportMail,
  type MailImportOptions,
  type MailImportReport,
  type MailProblem,
} from './import-mail.service.js';
export { InfluenceModule } from './influence.module.js';
export { type InfluenceSettings } from './influence.settings.js';
export { Leaders, type LeaderView, type SnapshotView } from './leaders.read-model.js';
export { LookAtLeaders, type LeaderReportView } from './look-at-leaders.service.js';
export { MailRecordings, type MailRecordingView } from './mail-recording.read-model.js';
export { OptOutOfRecording } from './opt-out-of-recording.service.js';
export { MAIL_DAYS, RetainInfluenceData, SNAPSHOT_DAYS } from './retain-influence-data.service.js';
export { StartMailRecording, type RecordingStatement } from './start-mail-recording.service.js';

/** Rows of this scope, for the composition root. */
export const influenceEntities = [
  MailRecordingRow,
  MailImportRow,
  MailMessageRow,
  MailRecipientRow,
  RecordingOptOutRow,
  SnapshotRow,
  ScoreRow,
];
/** Resolvers of this scope, for the schema. */
export const influenceResolvers = [LeadersResolver, RecordingOptOutResolver];
