import { Injectable } from '@nestjs/common';
import { unauthenticated } from '@wellspring/kernel';
import { GroupDirectory, type GroupView } from '@wellspring/people-server';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { SpaceDirectory } from '../../spaces/space-directory.read-model.js';
import { type PageAccessFacts } from '../page-access-sql.js';
import { type GrantView, WhoCanSee } from '../who-can-see.read-model.js';

/** Batches what fields ask about access: each kind of thing of a request in one query. */
@Injectable()
export class AccessLoaders {
  constructor(
    private readonly whoCanSee: WhoCanSee,
    private readonly directory: SpaceDirectory,
    private readonly groups: GroupDirectory,
  ) {}

  /** Where the page's rules come from; null where the actor may not read it. */
  facts(context: GraphqlContext, pageId: string): Promise<PageAccessFacts | null> {
    return this.factsLoader(context).load(pageId);
  }

  /** Puts what the page screen's one query gave in front. */
  prime(context: GraphqlContext, pageId: string, facts: PageAccessFacts): void {
    this.factsLoader(context).prime(pageId, facts);
  }

  /** The lines of a rule set; none of one that the actor may not read. */
  async grants(context: GraphqlContext, accessSetId: string): Promise<readonly GrantView[]> {
    const load = loaderOf(context, 'wiki.access-grants', (ids: readonly string[]) =>
      this.whoCanSee.grants(actorOf(context), ids),
    );
    return (await load.load(accessSetId)) ?? [];
  }

  /** A space's rule set; null where the actor may not read the space. */
  setOfSpace(context: GraphqlContext, spaceId: string): Promise<string | null> {
    return loaderOf(context, 'wiki.space-access-set', (ids: readonly string[]) =>
      this.directory.accessSets(actorOf(context), ids),
    ).load(spaceId);
  }

  /** The group that a grant names. */
  group(context: GraphqlContext, groupId: string): Promise<GroupView | null> {
    return loaderOf(context, 'wiki.grant-group', (ids: readonly string[]) => this.groups.byIds(ids)).load(
      groupId,
    );
  }

  private factsLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.page-access', (ids: readonly string[]) =>
      this.whoCanSee.ofPages(actorOf(context), ids),
    );
  }
}

/** Fields are reached through a query that has asked for the actor already. */
function actorOf(context: GraphqlContext) {
  if (!context.actor) throw unauthenticated();
  return context.actor;
}
