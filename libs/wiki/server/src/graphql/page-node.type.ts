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

/** A node as GraphQL shows it. */
export const pageNodeTypeOf = (node: PageNodeView): PageNodeType => ({ ...node, slug: slugOf(node.title) });
