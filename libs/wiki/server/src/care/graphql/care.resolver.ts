import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid, notFound } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, decodeCursor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { verificationState } from '@wellspring/wiki-domain';
import { PageType } from '../../graphql/page.type.js';
import { PageMarksLoader } from '../../labels/graphql/page-marks.loader.js';
import { CountedPages } from '../../links/graphql/counted-pages.js';
import { CountedPageConnection } from '../../links/graphql/counted-pages.type.js';
import { CarePage } from '../care-page.service.js';
import { CareReport } from '../care-report.read-model.js';
import { mayCare } from '../may-care.js';
import { PageDetailsOfPages } from '../page-details.read-model.js';
import { PageDetailsType, PagesToVerifyArgs, PageVerificationType } from './care.type.js';

@Resolver(() => PageType)
export class CareResolver {
  constructor(
    private readonly care: CarePage,
    private readonly report: CareReport,
    private readonly details: PageDetailsOfPages,
    private readonly marks: PageMarksLoader,
    private readonly persons: PersonLoader,
    private readonly pages: CountedPages,
  ) {}

  @Query(() => CountedPageConnection, {
    description: 'Pages whose verification has expired or ends within 14 days, longest expired first.',
  })
  async pagesToVerify(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, mine, first, after }: PagesToVerifyArgs,
  ): Promise<CountedPageConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const paging = { first: first + 1, after: positionOf(after) };
    const list = await this.report.due(actor, spaceId, mine ? actor.personId : null, paging);
    return this.pages.connection(actor, list, first, (row) => [row.until, row.id]);
  }

  @Mutation(() => PageType, {
    description: 'For managers, the owner, and the maker of a page without owner. Null for no owner.',
  })
  async setPageOwner(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('ownerId', { type: () => ID, nullable: true }) ownerId: string | null | undefined,
  ): Promise<PageType> {
    await this.care.setOwner(actor, pageId, ownerId ?? null);
    return this.pages.one(actor, pageId);
  }

  @Mutation(() => PageType, { description: 'For managers and the owner. Null: nobody vouches any more.' })
  async verifyPage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('until', { type: () => String, nullable: true, description: 'Last day, YYYY-MM-DD.' })
    until: string | null | undefined,
  ): Promise<PageType> {
    await this.care.verify(actor, pageId, until ?? null);
    return this.pages.one(actor, pageId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who looks after the page.' })
  async owner(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PersonType | null> {
    const { ownerId } = await this.marks.load(context, page.id);
    return ownerId === null ? null : this.persons.find(context, ownerId);
  }

  @ResolveField(() => PageVerificationType, { nullable: true })
  async verification(
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<PageVerificationType | null> {
    const { verifiedUntil, verifiedAt, verifiedById } = await this.marks.load(context, page.id);
    const state = verificationState(verifiedUntil, this.report.today());
    if (verifiedUntil === null || verifiedAt === null || state === 'none') return null;
    const verifiedBy = verifiedById === null ? null : await this.persons.find(context, verifiedById);
    return { until: verifiedUntil, state, verifiedAt: new Date(verifiedAt), verifiedBy };
  }

  @ResolveField(() => PageDetailsType, {
    name: 'details',
    description: 'For the page’s details; not for lists.',
  })
  async detailsOfPage(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<PageDetailsType> {
    const found = await loaderOf(context, 'wiki.page-details', (ids: readonly string[]) =>
      this.details.of(actor, ids),
    ).load(page.id);
    if (!found) throw notFound('There is no such page.');
    const { createdById, aliases, ...details } = found;
    const { ownerId } = await this.marks.load(context, page.id);
    return {
      ...details,
      createdBy: await this.persons.load(context, createdById),
      aliases: aliases.map((alias) => ({ ...alias, createdAt: new Date(alias.createdAt) })),
      ...mayCare(actor.personId, { level: page.myLevel, ownerId, createdById }),
    };
  }
}

/** Where a list by date goes on. */
function positionOf(cursor: string | null | undefined): { until: string; id: string } | null {
  if (!cursor) return null;
  const [until, id] = decodeCursor(cursor, 2).map(String);
  if (!isUuid(id ?? '')) throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { until: until ?? '', id: id ?? '' };
}
