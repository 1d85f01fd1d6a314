import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '@wellspring/people-server';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { Inbox } from '../inbox.read-model.js';

/** Adds the number on the bell to people's Me. */
@Resolver(() => MeType)
export class MeNoticesResolver {
  constructor(private readonly inbox: Inbox) {}

  @ResolveField(() => Int)
  async unreadNoticeCount(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<number> {
    const loader = loaderOf(context, 'notices.unread', (ids: readonly string[]) =>
      this.inbox.unreadCounts(ids),
    );
    return (await loader.load(me.personId)) ?? 0;
  }
}
