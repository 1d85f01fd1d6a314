import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, forbidden, hasRole } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { JobRun, JobRuns, toJobRun } from '@wellspring/platform-jobs';
import { Reindex } from '../reindex.service.js';
import { SearchState } from '../search-state.read-model.js';
import { type DriftOutcomeEnum, SearchStateType } from './search-state.type.js';

@Resolver(() => SearchStateType)
export class SearchUpkeepResolver {
  constructor(
    private readonly state: SearchState,
    private readonly reindex: Reindex,
    private readonly runs: JobRuns,
  ) {}

  @Query(() => SearchStateType, { description: 'How search is doing. For administrators.' })
  async searchState(@CurrentActor() actor: Actor): Promise<SearchStateType> {
    const { rebuild, lastDriftCheck: check, ...state } = await this.state.current(actor);
    return {
      ...state,
      rebuild: rebuild && toJobRun(rebuild),
      // the enum's values are the outcomes of the row
      lastDriftCheck: check && { ...check, outcome: check.outcome as DriftOutcomeEnum },
    };
  }

  @Mutation(() => JobRun, {
    description:
      'Has the search index made anew beside the one that is asked, or gives the job that does so already. For administrators.',
  })
  async rebuildSearchIndex(@CurrentActor() actor: Actor): Promise<JobRun> {
    if (!hasRole(actor, 'admin')) throw forbidden('Administrators have the search index made anew.');
    return toJobRun(await this.runs.get(actor, await this.reindex.start(actor)));
  }
}
