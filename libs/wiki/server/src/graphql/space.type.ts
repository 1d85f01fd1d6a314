import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { type AccessLevel, type SpaceOpenness } from '@wellspring/wiki-domain';
import { type SpaceView } from '../space.read-model.js';
import { AccessLevelEnum, SpaceAccessEnum } from './access.enums.js';

/** A space of the wiki. */
@ObjectType('Space')
export class SpaceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => SpaceAccessEnum)
  access!: SpaceOpenness;

  @Field(() => AccessLevelEnum, { description: 'No more than READ once it is archived.' })
  myLevel!: AccessLevel;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Read-only and out of lists since then.' })
  archivedAt!: Date | null;

  @Field(() => Boolean, { description: 'You may change the space itself, archived or not.' })
  mayManage!: boolean;
}

/** A space as GraphQL shows it. */
export const spaceTypeOf = ({ openness, level, ...space }: SpaceView): SpaceType => ({
  ...space,
  access: openness,
  myLevel: level,
});
