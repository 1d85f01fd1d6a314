import { Field, ID, ObjectType } from '@nestjs/graphql';
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

  @Field(() => AccessLevelEnum)
  myLevel!: AccessLevel;
}

/** A space as GraphQL shows it. */
export const spaceTypeOf = ({ openness, level, ...space }: SpaceView): SpaceType => ({
  ...space,
  access: openness,
  myLevel: level,
});
