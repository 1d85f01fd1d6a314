import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Somebody who saved a page. */
@ObjectType('PageAuthor')
export class PageAuthorType {
  @Field(() => Int, { description: 'Revisions of theirs that you may see.' })
  revisionCount!: number;

  /** For field resolvers; not in the schema. */
  personId!: string;
}
