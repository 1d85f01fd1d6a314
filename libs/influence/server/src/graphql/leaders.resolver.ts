import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Shares } from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { JobRun, JobRuns, toJobRun } from '@wellspring/platform-jobs';
import { MeType, PersonLoader, PersonType } from '@wellspring/people-server';
import { AnalyseMail } from '../analysis/analyse-mail.job.js';
import { type LeaderView, type SnapshotView } from '../leaders/leaders.read-model.js';
import { LookAtLeaders } from '../leaders/look-at-leaders.service.js';
import { OptOutOfRecording } from '../recording/opt-out-of-recording.service.js';
import { StartMailRecording } from '../recording/start-mail-recording.service.js';
import {
  InfluenceSnapshot,
  Leader,
  LeaderReport,
  LeaderReportReason,
  MailRecording,
} from './leader-report.type.js';
import { StartMailRecordingInput } from './start-mail-recording.input.js';

/** People shown besides those with a tier. */
const LISTED_PEOPLE = 50;

@Resolver(() => Leader)
export class LeadersResolver {
  constructor(
    private readonly lookAtLeaders: LookAtLeaders,
    private readonly analyse: AnalyseMail,
    private readonly recording: StartMailRecording,
    private readonly runs: JobRuns,
    private readonly personLoader: PersonLoader,
    private readonly shares: Shares,
  ) {}

  @Query(() => LeaderReport, { description: 'The newest ranking. For analysts; each look is recorded.' })
  async leaderReport(@CurrentActor() actor: Actor): Promise<LeaderReport> {
    const { recording, snapshot, reason, leaders } = await this.lookAtLeaders.run(actor, LISTED_PEOPLE);
    return {
      recording,
      snapshot: snapshot && snapshotType(snapshot),
      reason: reason && LeaderReportReason[reason],
      leaders: leaders.map(leaderType),
    };
  }

  @Mutation(() => MailRecording, {
    description: 'States purpose, legal basis and end of mail recording. For administrators.',
  })
  async startMailRecording(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartMailRecordingInput,
  ): Promise<MailRecording> {
    return this.recording.run(actor, input);
  }

  @Mutation(() => JobRun, { description: 'Computes a new snapshot in the background. For analysts.' })
  async analyseMail(@CurrentActor() actor: Actor): Promise<JobRun> {
    return toJobRun(await this.runs.get(actor, await this.analyse.start(actor)));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'null after an opt-out' })
  async person(@Parent() leader: Leader, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return leader.personId === null ? null : this.personLoader.find(context, leader.personId);
  }

  @ResolveField(() => Int, { description: 'words of theirs that stand in the wiki now' })
  async survivingWords(@Parent() leader: Leader, @Context() context: GraphqlContext): Promise<number> {
    if (leader.personId === null) return 0;
    const batch = (ids: readonly string[]) => this.shares.survivingWordsOf(ids);
    return Math.round(
      (await loaderOf(context, 'influence.survivingWords', batch).load(leader.personId)) ?? 0,
    );
  }
}

@Resolver(() => MeType)
export class RecordingOptOutResolver {
  constructor(private readonly optOut: OptOutOfRecording) {}

  @Mutation(() => Boolean, {
    description:
      'Stops (or allows again) the recording of mail metadata about oneself; deletes what is kept.',
  })
  async optOutOfMailRecording(
    @CurrentActor() actor: Actor,
    @Args('value', { type: () => Boolean }) value: boolean,
  ): Promise<boolean> {
    return this.optOut.run(actor, value);
  }

  @ResolveField(() => Boolean)
  async mailRecordingOptOut(@Parent() me: MeType): Promise<boolean> {
    return this.optOut.isOptedOut(me.personId);
  }
}

function snapshotType({ method, ...snapshot }: SnapshotView): InfluenceSnapshot {
  return { ...snapshot, methodVersion: method.version, methodJson: JSON.stringify(method) };
}

function leaderType({ measures, reasons, ...leader }: LeaderView): Leader {
  return {
    ...leader,
    measures: Object.entries(measures).map(([name, value]) => ({ name, value })),
    reasons: reasons.map(({ code, text, params }) => ({ code, text, paramsJson: JSON.stringify(params) })),
  };
}
