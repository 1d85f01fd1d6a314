import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { type LabelTrends, pageNodeTypeOf, type PageTrend } from '@wellspring/wiki-server';
import { Trends } from '../trends.service.js';
import { type TrendingPage, TrendsArgs, TrendsType } from './trends.type.js';

@Resolver(() => TrendsType)
export class TrendsResolver {
  constructor(private readonly trendsOf: Trends) {}

  @Query(() => TrendsType, { description: 'What is going on in a space, or in all.' })
  async trends(@CurrentActor() actor: Actor, @Args() { spaceKey, days }: TrendsArgs): Promise<TrendsType> {
    const trends = await this.trendsOf.of(actor, spaceKey ?? null, days);
    return {
      ...trends,
      popular: trends.popular.map(pageTypeOf),
      rising: trends.rising.map(pageTypeOf),
      labels: labelTypesOf(trends.labels),
      newLabels: labelTypesOf(trends.newLabels),
    };
  }
}

const pageTypeOf = (trend: PageTrend): TrendingPage => ({ ...trend, page: pageNodeTypeOf(trend.page) });

const labelTypesOf = (labels: LabelTrends['viewed']) =>
  labels.map(({ label, pages }) => ({ label, pageCount: pages }));
