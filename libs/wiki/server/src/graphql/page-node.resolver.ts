import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext } from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf } from './page-node.type.js';
import { WikiLoaders } from './wiki.loaders.js';

@Resolver(() => PageNodeType)
export class PageNodeResolver {
  constructor(private readonly loaders: WikiLoaders) {}

  @ResolveField(() => [PageNodeType], { description: 'One level; empty costs nothing.' })
  async children(@Parent() node: PageNodeType, @Context() context: GraphqlContext): Promise<PageNodeType[]> {
    if (!node.hasChildren) return [];
    return (await this.loaders.children(context, node.id)).map(pageNodeTypeOf);
  }
}
