import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type SpaceOpenness } from '@wellspring/wiki-domain';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsString, Min } from 'class-validator';
import { SpaceAccessEnum } from './access.enums.js';

@InputType()
export class CreateSpaceInput {
  @Field(() => String, { description: '2 to 32 of A–Z, 0–9, "_", "-"; the first one a letter.' })
  @IsString()
  key!: string;

  @Field(() => String)
  @IsString()
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  description!: string;

  @Field(() => SpaceAccessEnum)
  @IsIn(Object.values(SpaceAccessEnum))
  access!: SpaceOpenness;
}

/** What every save of a text says, of a new page as of one that is there. */
@InputType({ isAbstract: true })
abstract class TextToSave {
  @Field(() => String)
  @IsString()
  title!: string;

  @Field(() => String)
  @IsString()
  text!: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  summary!: string;

  @Field(() => String, { description: 'Made by the client for this one save.' })
  @IsString()
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The editor’s draft of this text, gone once it is saved.' })
  @IsOptional()
  @IsString()
  draftId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose text it is. UNAUTHENTICATED where somebody else is signed in by now.',
  })
  @IsOptional()
  @IsString()
  authorId?: string | null;
}

@InputType()
export class CreatePageInput extends TextToSave {
  @Field(() => [ID], {
    nullable: true,
    description: 'Files that you uploaded for this page; those that its text names are taken without it.',
  })
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(200)
  attachmentIds?: string[];

  @Field(() => String)
  @IsString()
  spaceKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Null for the top of the space, which is for its managers.',
  })
  @IsOptional()
  @IsString()
  parentId?: string | null;
}

@InputType()
export class SavePageInput extends TextToSave {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => Int, { description: 'The revision that the author had in front of them.' })
  @IsInt()
  @Min(1)
  baseNumber!: number;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  isMinor!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where the text settles a conflict: the author’s own base. baseNumber is then the revision that it was joined with.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  conflictBaseNumber?: number | null;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Made by the editor, once. Left out by clients that keep one draft a page.',
  })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Left out for a page that is to be made.' })
  @IsOptional()
  @IsString()
  pageId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where a new page is to go.' })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;

  @Field(() => ID, { nullable: true, description: 'What a new page is to go below.' })
  @IsOptional()
  @IsString()
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that the author had in front of them.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  baseNumber?: number | null;

  @Field(() => String)
  @IsString()
  title!: string;

  @Field(() => String)
  @IsString()
  text!: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  summary!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Counted by the editor, so that an older version that comes late changes nothing.',
  })
  @IsInt()
  @Min(0)
  sequence!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose text it is. UNAUTHENTICATED where somebody else is signed in by now.',
  })
  @IsOptional()
  @IsString()
  authorId?: string | null;
}

@InputType()
export class RestoreRevisionInput {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  number!: number;

  @Field(() => String, { description: 'Made by the client for this one save.' })
  @IsString()
  idempotencyKey!: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Why; where it is blank, which revision was restored.',
  })
  @IsString()
  summary!: string;
}

@InputType()
export class MovePageInput {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Null for the top of the space, which is for its managers.',
  })
  @IsOptional()
  @IsString()
  parentId?: string | null;

  @Field(() => String)
  @IsString()
  spaceKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The sibling to come after; null for the first place, left out for the last one.',
  })
  @IsOptional()
  @IsString()
  afterId?: string | null;
}
