import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { IsString, MaxLength } from 'class-validator';
import { SpaceListArgs } from '../../links/graphql/counted-pages.type.js';

/** A label, and on how many pages that you may open it stands. */
@ObjectType('Label')
export class LabelType {
  @Field(() => String)
  label!: string;

  @Field(() => Int)
  pageCount!: number;
}

@ObjectType()
export class LabelConnection extends Connection(LabelType) {
  @Field(() => Int)
  totalCount!: number;
}

@ArgsType()
export class LabelsArgs extends SpaceListArgs {
  @Field(() => String, { defaultValue: '', description: 'Labels that have this inside.' })
  @IsString()
  @MaxLength(200)
  text!: string;
}

@ArgsType()
export class PagesWithLabelArgs extends SpaceListArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  label!: string;
}
