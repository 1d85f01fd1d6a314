import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsString, Min } from 'class-validator';
import { DiffHunkType } from '../../graphql/revision-diff.type.js';
import { type ChangesPreview } from '../changes-preview.service.js';

@InputType()
export class PreviewChangesInput {
  @Field(() => String)
  @IsString()
  urlId!: string;

  @Field(() => Int, { description: 'Number of the revision to compare with.' })
  @IsInt()
  @Min(1)
  against!: number;

  @Field(() => String)
  @IsString()
  text!: string;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  ignoreWhitespace!: boolean;
}

/** What a save would change. */
@ObjectType('ChangesPreview')
export class ChangesPreviewType {
  @Field(() => [DiffHunkType])
  hunks!: DiffHunkType[];

  @Field(() => Int)
  addedChars!: number;

  @Field(() => Int)
  removedChars!: number;

  /** For field resolvers; not in the schema. */
  preview!: ChangesPreview;
}
