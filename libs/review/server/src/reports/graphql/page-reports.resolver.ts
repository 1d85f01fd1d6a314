import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, isUuid, notFound } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  loaderOf,
  PageArgs,
} from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { enumOf } from '../../levels/graphql/review-words.enum.js';
import { ReviewItemType } from '../../queue/graphql/review-item.type.js';
import { PageReports, type PageReportView } from '../page-reports.read-model.js';
import { ReportPage } from '../report-page.service.js';
import { PageReport, PageReportConnection, ReportPageInput } from './page-report.type.js';

@Resolver(() => PageReport)
export class PageReportsResolver {
  constructor(
    private readonly report: ReportPage,
    private readonly reports: PageReports,
    private readonly wiki: WikiLoaders,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => PageReport, {
    description:
      'Tells the reviewers that something is wrong with a page. Whoever may read it may; again, one’s report is corrected.',
  })
  async reportPage(@CurrentActor() actor: Actor, @Args('input') input: ReportPageInput): Promise<PageReport> {
    const own = await this.reports.own(actor, await this.report.run(actor, input));
    if (!own) throw notFound('There is no such report.');
    return reportType(own);
  }

  @Query(() => PageReportConnection, { description: 'Your own, the newest first, with what came of them.' })
  async myPageReports(
    @CurrentActor() actor: Actor,
    @Args() { first, after = null }: PageArgs,
  ): Promise<PageReportConnection> {
    const afterId = after === null ? null : String(decodeCursor(after, 1)[0]);
    if (afterId !== null && !isUuid(afterId)) decodeCursor('', 1);
    const rows = await this.reports.mine(actor, afterId, first + 1);
    return connectionOf(rows, first, ({ id }) => [id], reportType);
  }

  @ResolveField(() => PageNodeType, {
    nullable: true,
    description: 'Null once it is closed to you or deleted.',
  })
  async page(
    @Parent() { pageId }: PageReport,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = await this.wiki.node(context, pageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: PageReport, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }
}

/** Reports of an item, for its reviewers: the author of a text does not learn who reported it. */
@Resolver(() => ReviewItemType)
export class ReviewItemReportsResolver {
  constructor(private readonly list: PageReports) {}

  @ResolveField(() => [PageReport], { description: 'Of reports by readers; the oldest first.' })
  async reports(
    @Parent() { id, source, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<PageReport[]> {
    if (source !== 'REPORT' || !isReviewed) return [];
    const reports = await loaderOf(context, 'review.reports', (ids: readonly string[]) =>
      this.list.ofItems(ids),
    ).load(id);
    return (reports ?? []).map(reportType);
  }
}

const reportType = ({ verdict, ...report }: PageReportView): PageReport => ({
  ...report,
  verdict: verdict && enumOf(verdict),
});
