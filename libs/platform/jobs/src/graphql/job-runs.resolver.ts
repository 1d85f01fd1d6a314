import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { CurrentActor, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { JobRuns } from '../job-runs.service.js';
import { JobRun, toJobRun } from './job-run.type.js';

@Resolver(() => JobRun)
export class JobRunsResolver {
  constructor(private readonly runs: JobRuns) {}

  @Query(() => [JobRun], {
    description: "The newest jobs: an administrator's view of all, everybody's of their own.",
  })
  async jobRuns(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<JobRun[]> {
    if (first < 1 || first > MAX_PAGE_SIZE)
      throw badInput(`first: wants 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
    return (await this.runs.list(actor, first)).map(toJobRun);
  }

  @Query(() => JobRun, { nullable: true })
  async jobRun(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<JobRun> {
    return toJobRun(await this.runs.get(actor, checked(id)));
  }

  @Mutation(() => JobRun, { description: 'Asks a job to stop; it ends as CANCELLED soon after.' })
  async cancelJobRun(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<JobRun> {
    return toJobRun(await this.runs.cancel(actor, checked(id)));
  }
}

function checked(id: string): string {
  if (!isUuid(id)) throw badInput('id: this is no id of a job.', { field: 'id' });
  return id;
}
