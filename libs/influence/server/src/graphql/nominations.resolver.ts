import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { type NominationRoundRow } from '../leaders/nomination.entity.js';
import { EvaluateNominations } from '../leaders/nominations.service.js';
import { SnapshotArgs } from './leader-report.type.js';
import { snapshotType } from './leader-values.js';
import { NominationEvaluation, NominationRound, NominationsReason } from './nominations.type.js';

/** What fits into a request beside everything else: about 10,000 lines. */
const CSV_MAX_CHARS = 700_000;

@Resolver(() => NominationEvaluation)
export class NominationsResolver {
  constructor(private readonly nominations: EvaluateNominations) {}

  @Mutation(() => NominationRound, {
    description:
      'Takes in whom people say they ask: CSV with the columns nominator and one to five of nominees, mail addresses. For analysts.',
  })
  async importNominations(
    @CurrentActor() actor: Actor,
    @Args('csv', { type: () => String }) csv: string,
  ): Promise<NominationRound> {
    if (csv.length > CSV_MAX_CHARS)
      throw badInput(`csv: more than ${CSV_MAX_CHARS} characters.`, { field: 'csv' });
    return roundType(await this.nominations.import(actor, csv));
  }

  @Query(() => NominationEvaluation, {
    description: 'The newest nominations against a snapshot. For analysts; nobody is named.',
  })
  async nominationEvaluation(
    @CurrentActor() actor: Actor,
    @Args({ type: () => SnapshotArgs }) { snapshotId = null }: SnapshotArgs,
  ): Promise<NominationEvaluation> {
    const view = await this.nominations.run(actor, snapshotId);
    return {
      ...view,
      snapshot: view.snapshot && snapshotType(view.snapshot),
      round: view.round && roundType(view.round),
      reason: view.reason && NominationsReason[view.reason],
    };
  }
}

const roundType = ({ importedAt, report }: NominationRoundRow): NominationRound => ({
  importedAt,
  ...report,
});
