import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { type ConcentrationView, LookAtContributions } from '../look-at-contributions.service.js';
import {
  ConcentrationFigures,
  ContributionReport,
  ContributorRow,
  NoFiguresReason,
  PeopleHidden,
} from './contribution-report.type.js';

/** Named people of a report: the few, not a league of everybody. */
const NAMED_PEOPLE = 50;

@Resolver(() => ContributorRow)
export class ContributionsResolver {
  constructor(
    private readonly lookAtContributions: LookAtContributions,
    private readonly personLoader: PersonLoader,
  ) {}

  @Query(() => ContributionReport, {
    description: 'How contributions to a space or the whole wiki are spread.',
  })
  async contributionReport(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String, nullable: true }) spaceKey: string | null,
  ): Promise<ContributionReport> {
    const report = await this.lookAtContributions.run(actor, spaceKey ?? null, NAMED_PEOPLE);
    const { rows, rowsHidden, reason, survivingTokens, edits, ...figures } = report;
    return {
      ...figures,
      survivingTokens: survivingTokens && figuresType(survivingTokens),
      edits: edits && figuresType(edits),
      reason: reason && NoFiguresReason[reason],
      people: [...rows],
      peopleHidden: rowsHidden && PeopleHidden[rowsHidden],
    };
  }

  @ResolveField(() => PersonType)
  person(@Parent() row: ContributorRow, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.personLoader.load(context, row.personId);
  }
}

function figuresType({ topShareRatio, ...figures }: ConcentrationView): ConcentrationFigures {
  const shares = Object.entries(topShareRatio).map(([percent, shareRatio]) => ({
    percent: Number(percent),
    shareRatio,
  }));
  return { ...figures, topShareRatio: shares };
}
