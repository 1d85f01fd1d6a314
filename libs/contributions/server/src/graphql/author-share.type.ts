import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Who wrote how much of what stands on a page.' })
export class AuthorShare {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Int)
  survivingWords!: number;
  @Field(() => Float, { description: '0..1 of the page' })
  shareRatio!: number;
}
