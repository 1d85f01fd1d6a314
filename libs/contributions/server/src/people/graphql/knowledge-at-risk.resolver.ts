import { Injectable } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader } from '@wellspring/people-server';
import { connectionOf, CurrentActor, type GraphqlContext, PageArgs } from '@wellspring/platform-graphql';
import { slugOf } from '@wellspring/wiki-domain';
import { PeopleHidden } from '../../concentration/graphql/contribution-report.type.js';
import { cursorOf } from '../../concentration/graphql/contribution-rows.resolver.js';
import { type RowCursor } from '../../concentration/row-kinds.js';
import { type AuthorOf } from '../knowledge-at-risk.read-model.js';
import { LookAtKnowledgeAtRisk } from '../look-at-knowledge-at-risk.service.js';
import {
  type AuthorAtRisk,
  KnowledgeAtRisk,
  LossIfLeaves,
  PageAtRiskConnection,
  PageOfLeaverConnection,
  PagesAtRiskArgs,
} from './knowledge-at-risk.type.js';

/** Names authors, but for those who do not want to be shown. */
@Injectable()
export class AuthorsAtRisk {
  constructor(private readonly persons: PersonLoader) {}

  of(context: GraphqlContext, authors: readonly AuthorOf[]): Promise<AuthorAtRisk[]> {
    return Promise.all(
      authors.map(async ({ personId, isHidden, shareRatio }) => ({
        person: isHidden ? null : await this.persons.load(context, personId),
        shareRatio,
      })),
    );
  }
}

@Resolver(() => KnowledgeAtRisk)
export class KnowledgeAtRiskResolver {
  constructor(
    private readonly look: LookAtKnowledgeAtRisk,
    private readonly authors: AuthorsAtRisk,
  ) {}

  @Query(() => KnowledgeAtRisk, {
    description: 'What hangs on one or two people: for analysts, and of a space for its managers.',
  })
  async knowledgeAtRisk(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String, nullable: true }) spaceKey: string | null = null,
  ): Promise<KnowledgeAtRisk> {
    const view = await this.look.run(actor, spaceKey);
    const { totals, spaces, hidden } = view;
    return { view, totals, spaces, peopleHidden: hidden && PeopleHidden[hidden] };
  }

  @ResolveField(() => PageAtRiskConnection, {
    description:
      'Read pages that hang on so many people or fewer, most words × views first; those that you may open.',
  })
  async pages(
    @Parent() { view }: KnowledgeAtRisk,
    @Context() context: GraphqlContext,
    @Args({ type: () => PagesAtRiskArgs }) { absenceFactor, first, after }: PagesAtRiskArgs,
  ): Promise<PageAtRiskConnection> {
    const rows = await view.pages(absenceFactor, { after: cursorOf(after), limit: first + 1 });
    const named = new Map(
      await Promise.all(
        rows.map(async (row) => [row.id, await this.authors.of(context, row.authors)] as const),
      ),
    );
    return connectionOf(rows, first, cursorKeyOf, ({ key, id, ...row }) => ({
      ...row,
      ...{ slug: slugOf(row.title), words: Math.round(row.words), weight: key, authors: named.get(id) ?? [] },
    }));
  }
}

@Resolver(() => LossIfLeaves)
export class LossIfLeavesResolver {
  constructor(
    private readonly look: LookAtKnowledgeAtRisk,
    private readonly authors: AuthorsAtRisk,
  ) {}

  @Query(() => LossIfLeaves, { description: 'What is lost if this person leaves, and who else knows.' })
  async lossIfLeaves(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<LossIfLeaves> {
    const view = await this.look.ofPerson(actor, personId);
    const { person, spaces, hidden } = view;
    return { view, person, spaces, peopleHidden: hidden && PeopleHidden[hidden] };
  }

  @ResolveField(() => PageOfLeaverConnection, { description: 'Pages that they carry, and who else knows.' })
  async pages(
    @Parent() { view }: LossIfLeaves,
    @Context() context: GraphqlContext,
    @Args({ type: () => PageArgs }) { first, after }: PageArgs,
  ): Promise<PageOfLeaverConnection> {
    const { rows, count, hiddenCount } = await view.pages({ after: cursorOf(after), limit: first + 1 });
    const named = new Map(
      await Promise.all(
        rows.map(async (row) => [row.id, await this.authors.of(context, row.others)] as const),
      ),
    );
    return {
      ...{ count, hiddenCount },
      ...connectionOf(rows, first, cursorKeyOf, ({ key, id, others: _others, ...row }) => ({
        ...row,
        ...{
          slug: slugOf(row.title),
          words: Math.round(row.words),
          weight: key,
          authors: named.get(id) ?? [],
        },
      })),
    };
  }
}

const cursorKeyOf = ({ key, id }: RowCursor): readonly (string | number)[] => [key, id];
