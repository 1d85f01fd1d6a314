import { Field, ID, ObjectType } from '@nestjs/graphql';
import { slugOf } from '@wellspring/wiki-domain';
import { type PageNodeView } from '../page-sql.js';

/** A page in a tree, breadcrumb or list of hits. */
@ObjectType('PageNode')
export class PageNodeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  urlId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Readable part of the address; decoration.' })
  slug!: string;

  @Field(() => Boolean)
  hasChildren!: boolean;
}

/** A page with the space that it is in. For types that say more about it. */
@ObjectType({ isAbstract: true })
export abstract class PageInSpaceType {
  @Field(() => PageNodeType)
  page!: PageNodeType;

  @Field(() => String)
  spaceKey!: string;

  @Field(() => String)
  spaceName!: string;
}

/** A node as GraphQL shows it. */
export const pageNodeTypeOf = (node: PageNodeView): PageNodeType => ({ ...node, slug: slugOf(node.title) });
