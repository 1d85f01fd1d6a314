import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Shares } from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { JobRun, JobRuns, toJobRun } from '@wellspring/platform-jobs';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { AnalyseMail } from '../analysis/analyse-mail.job.js';
import { LookAtLeaders } from '../leaders/look-at-leaders.service.js';
import { Leader, LeaderReport, LeaderReportArgs } from './leader-report.type.js';
import { leaderType, reasonType, snapshotType } from './leader-values.js';

@Resolver(() => Leader)
export class LeadersResolver {
  constructor(
    private readonly lookAtLeaders: LookAtLeaders,
    private readonly analyse: AnalyseMail,
    private readonly runs: JobRuns,
    private readonly personLoader: PersonLoader,
    private readonly shares: Shares,
  ) {}

  @Query(() => LeaderReport, {
    description: 'A ranking, for analysts who said why they look; each look at a person is recorded.',
  })
  async leaderReport(
    @CurrentActor() actor: Actor,
    @Args({ type: () => LeaderReportArgs }) args: LeaderReportArgs,
  ): Promise<LeaderReport> {
    const view = await this.lookAtLeaders.run(actor, args);
    return {
      recording: view.recording,
      snapshot: view.snapshot && snapshotType(view.snapshot),
      reason: reasonType(view.reason),
      isPseudonymous: view.isPseudonymous,
      leaders: view.leaders.map(leaderType),
      departments: [...view.departments],
      locations: [...view.locations],
    };
  }

  @Mutation(() => JobRun, {
    description: 'Computes a new snapshot in the background, cancelled with cancelJobRun. For analysts.',
  })
  async analyseMail(@CurrentActor() actor: Actor): Promise<JobRun> {
    return toJobRun(await this.runs.get(actor, await this.analyse.start(actor)));
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'null after an opt-out, and in pseudonymous mode',
  })
  async person(@Parent() leader: Leader, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return leader.personId === null ? null : this.personLoader.find(context, leader.personId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'words of theirs that stand in the wiki now; null where nobody is named',
  })
  async survivingWords(@Parent() leader: Leader, @Context() context: GraphqlContext): Promise<number | null> {
    if (leader.personId === null) return null;
    const batch = (ids: readonly string[]) => this.shares.survivingWordsOf(ids);
    return Math.round(
      (await loaderOf(context, 'influence.survivingWords', batch).load(leader.personId)) ?? 0,
    );
  }
}
