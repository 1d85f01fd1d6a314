import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { PeopleModule } from '@wellspring/people-server';
import { AnalyseMail } from './analysis/analyse-mail.job.js';
import { RecordingOptOutResolver, RecordingResolver } from './graphql/recording.resolver.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from './influence.settings.js';
import { ExportTies } from './leaders/export-ties.service.js';
import { Leaders } from './leaders/leaders.read-model.js';
import { LookAtLeaders } from './leaders/look-at-leaders.service.js';
import { leaderProviders, leaderResolvers } from './leaders/providers.js';
import { ExportMyMailRecord } from './mine/export-my-mail-record.service.js';
import { mineProviders, mineResolvers } from './mine/providers.js';
import { EndMailRecording } from './recording/end-mail-recording.service.js';
import { EraseMailOfPerson } from './recording/erase-mail-of-person.service.js';
import { ForgetMailOfPerson } from './recording/forget-mail-of-person.service.js';
import { InfluencePolicies } from './recording/influence-policies.service.js';
import { MailRecordings } from './recording/mail-recording.read-model.js';
import { mailInProviders, mailInPublic } from './mail-in/providers.js';
import { OptOutOfRecording } from './recording/opt-out-of-recording.service.js';
import { RankedPeople } from './analysis/ranked-people.read-model.js';
import { RankOnThreads } from './analysis/rank-on-threads.service.js';
import { RecordedMail } from './analysis/recorded-mail.read-model.js';
import { RetainInfluenceData } from './recording/retain-influence-data.service.js';
import { SnapshotRepository } from './analysis/snapshot.repository.js';
import { StartMailRecording } from './recording/start-mail-recording.service.js';

@Module({})
export class InfluenceModule {
  static forRoot(settings: InfluenceSettings): DynamicModule {
    return {
      module: InfluenceModule,
      imports: [PeopleModule, AuditModule, ContributionsModule],
      providers: [
        { provide: INFLUENCE_SETTINGS, useValue: settings },
        MailRecordings,
        ...mailInProviders,
        RecordedMail,
        RankedPeople,
        RankOnThreads,
        SnapshotRepository,
        InfluencePolicies,
        StartMailRecording,
        EndMailRecording,
        AnalyseMail,
        OptOutOfRecording,
        ForgetMailOfPerson,
        EraseMailOfPerson,
        RetainInfluenceData,
        ...leaderProviders,
        ...leaderResolvers,
        ...mineProviders,
        ...mineResolvers,
        RecordingResolver,
        RecordingOptOutResolver,
      ],
      exports: [
        RetainInfluenceData,
        StartMailRecording,
        EndMailRecording,
        ...mailInPublic,
        AnalyseMail,
        EraseMailOfPerson,
        ForgetMailOfPerson,
        InfluencePolicies,
        LookAtLeaders,
        ExportTies,
        ExportMyMailRecord,
        MailRecordings,
        Leaders,
      ],
    };
  }
}
