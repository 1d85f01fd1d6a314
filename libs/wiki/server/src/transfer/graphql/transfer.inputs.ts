import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@wellspring/platform-graphql';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { TransferFormatEnum, TransferMarkupEnum, TransferOutcomeEnum } from './transfer.type.js';

@InputType()
export class StartImportInput {
  @Field(() => ID, { description: 'Of a file that was sent to /transfers.' })
  @IsString()
  uploadId!: string;

  @Field(() => TransferFormatEnum)
  @IsIn(Object.values(TransferFormatEnum))
  format!: TransferFormatEnum;

  @Field(() => String, { description: 'Made, open to every employee, where it is missing.' })
  @IsString()
  spaceKey!: string;

  @Field(() => TransferMarkupEnum, {
    nullable: true,
    description: 'For MediaWiki exports. Null: as this file was started with before, else AUTO.',
  })
  @IsOptional()
  @IsIn(Object.values(TransferMarkupEnum))
  markup?: TransferMarkupEnum | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Tells folders of Markdown apart that come into one space. Null: as this file was started with before, else none.',
  })
  @IsOptional()
  @IsString()
  sourceName?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  isDryRun!: boolean;
}

@InputType()
export class StartExportInput {
  @Field(() => TransferFormatEnum)
  @IsIn(Object.values(TransferFormatEnum))
  format!: TransferFormatEnum;

  @Field(() => String, { nullable: true, description: 'Null for every space; for administrators.' })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An administrator gives a reason to take out what they may not read; it is recorded.',
  })
  @IsOptional()
  @IsString()
  reason?: string | null;
}

@ArgsType()
export class TransferEntryArgs extends PageArgs {
  @Field(() => TransferOutcomeEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TransferOutcomeEnum))
  outcome?: TransferOutcomeEnum | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Leaves out what there is nothing to say about.',
  })
  @IsBoolean()
  withNotesOnly!: boolean;
}
