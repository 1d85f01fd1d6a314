import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { type DeletedPage } from '../deleted-pages.read-model.js';
import { type PurgeReport } from '../purge-page.service.js';

/** A page in the bin, for those who may bring it back or purge it. */
@ObjectType('DeletedPage')
export class DeletedPageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  urlId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  deletedAt!: Date;

  @Field(() => Int)
  revisionCount!: number;

  @Field(() => PageNodeType, {
    nullable: true,
    description: 'Where it comes back to; null for the top of the space.',
  })
  parent!: PageNodeType | null;

  @Field(() => Boolean)
  mayRestore!: boolean;

  @Field(() => Boolean)
  mayPurge!: boolean;

  /** For field resolvers; not in the schema. */
  deletedById!: string | null;
  spaceId!: string;
}

/** A deleted page as GraphQL shows it. */
export const deletedPageTypeOf = ({ parent, ...page }: DeletedPage): DeletedPageType => ({
  ...page,
  parent: parent && pageNodeTypeOf(parent),
});

@ObjectType()
export class DeletedPageConnection extends Connection(DeletedPageType) {}

/** What a purge took away. */
@ObjectType('PurgeReport')
export class PurgeReportType implements PurgeReport {
  @Field(() => Int)
  revisions!: number;

  @Field(() => Int, { description: 'Texts that no other page uses.' })
  texts!: number;

  @Field(() => Int)
  drafts!: number;

  @Field(() => Int)
  views!: number;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int)
  notices!: number;

  @Field(() => Int)
  files!: number;
}
