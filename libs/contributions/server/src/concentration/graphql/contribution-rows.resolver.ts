import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { connectionOf, CurrentActor, decodeCursor, type GraphqlContext } from '@wellspring/platform-graphql';
import { slugOf } from '@wellspring/wiki-domain';
import { type ContributionRowView, type RowCursor } from '../row-kinds.js';
import { LookAtContributionRows } from '../look-at-contribution-rows.service.js';
import { PeopleHidden } from './contribution-report.type.js';
import {
  ContributionRow,
  ContributionRowConnection,
  ContributionRowsArgs,
} from './contribution-rows.type.js';

@Resolver(() => ContributionRow)
export class ContributionRowsResolver {
  constructor(
    private readonly look: LookAtContributionRows,
    private readonly personLoader: PersonLoader,
  ) {}

  @Query(() => ContributionRowConnection, {
    description: 'What a number of a contribution report counts: same scope, same days, same permissions.',
  })
  async contributionRows(
    @CurrentActor() actor: Actor,
    @Args() { first, after, ...question }: ContributionRowsArgs,
  ): Promise<ContributionRowConnection> {
    const page = { after: cursorOf(after), limit: first };
    const { rows, hidden, ...totals } = await this.look.run(actor, question, page);
    return {
      ...connectionOf(rows, first, ({ key, id }) => [key, id], rowType),
      ...totals,
      peopleHidden: hidden && PeopleHidden[hidden],
    };
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'who; null for a page, and for somebody who does not want to be shown',
  })
  async person(
    @Parent() { personId }: ContributionRow,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return personId === null ? null : this.personLoader.load(context, personId);
  }
}

/** The row after which a list goes on. BAD_INPUT for no cursor of ours. */
export function cursorOf(after: string | null | undefined): RowCursor | null {
  if (after === null || after === undefined) return null;
  const [key, id] = decodeCursor(after, 2);
  if (typeof key !== 'number' || typeof id !== 'string')
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { key, id };
}

const rowType = (row: ContributionRowView): ContributionRow => ({
  personId: row.isPersonHidden ? null : row.personId,
  ...{ pageUrlId: row.pageUrlId, pageTitle: row.pageTitle, spaceKey: row.spaceKey, spaceName: row.spaceName },
  pageSlug: row.pageTitle === null ? null : slugOf(row.pageTitle),
  revisionNumber: row.revisionNumber,
  savedAt: row.savedAt === null ? null : new Date(row.savedAt),
  ...{ value: row.value, ofValue: row.ofValue },
});
