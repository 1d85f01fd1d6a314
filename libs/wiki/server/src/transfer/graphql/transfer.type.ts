import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { type TransferView } from '../transfers.read-model.js';

export enum TransferDirectionEnum {
  IMPORT = 'import',
  EXPORT = 'export',
}
registerEnumType(TransferDirectionEnum, { name: 'TransferDirection' });

export enum TransferFormatEnum {
  MARKDOWN = 'markdown',
  MEDIAWIKI = 'mediawiki',
}
registerEnumType(TransferFormatEnum, { name: 'TransferFormat' });

export enum TransferMarkupEnum {
  AUTO = 'auto',
  MARKDOWN = 'markdown',
  WIKITEXT = 'wikitext',
}
registerEnumType(TransferMarkupEnum, { name: 'TransferMarkup' });

export enum TransferOutcomeEnum {
  ADDED = 'added',
  CHANGED = 'changed',
  UNCHANGED = 'unchanged',
  REFUSED = 'refused',
  NOTED = 'noted',
}
registerEnumType(TransferOutcomeEnum, {
  name: 'TransferOutcome',
  description: 'NOTED: a file that nothing was made of, or a place that was not taken over as it is.',
});

/** An import or export. */
@ObjectType('Transfer')
export class TransferType {
  @Field(() => ID)
  id!: string;
  @Field(() => TransferDirectionEnum)
  direction!: TransferDirectionEnum;
  @Field(() => TransferFormatEnum)
  format!: TransferFormatEnum;
  @Field(() => String, { nullable: true, description: 'Null for every space.' })
  spaceKey!: string | null;
  @Field(() => String)
  fileName!: string;
  @Field(() => Float, { nullable: true, description: 'bytes' })
  sizeBytes!: number | null;
  @Field(() => Boolean, { description: 'Told what would happen, and changed nothing.' })
  isDryRun!: boolean;
  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt!: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the file goes; null where there is none.',
  })
  expiresAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where its maker gets the file of a finished export.' })
  downloadHref!: string | null;
  @Field(() => Boolean, {
    description: 'The uploaded file is there, so that the import can be started again.',
  })
  canStart!: boolean;
  @Field(() => TransferCountsType, { nullable: true, description: 'Null until it has ended well.' })
  counts!: TransferCountsType | null;

  /** For field resolvers; not in the schema. */
  requestedById!: string;
  jobRunId!: string | null;
}

/** Pages by what came of them. */
@ObjectType('TransferCounts')
export class TransferCountsType {
  @Field(() => Int)
  added!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int)
  refused!: number;
  @Field(() => Int)
  noted!: number;
  @Field(() => Int, { nullable: true, description: 'Files that pages brought along.' })
  files!: number | null;
  @Field(() => Int, { nullable: true, description: 'Revisions that are new here.' })
  revisions!: number | null;
  @Field(() => Int, { nullable: true, description: 'Pages that went out.' })
  pages!: number | null;
}

/** What came of one page or file. */
@ObjectType('TransferEntry')
export class TransferEntryType {
  @Field(() => String)
  path!: string;
  @Field(() => TransferOutcomeEnum)
  outcome!: TransferOutcomeEnum;
  @Field(() => [String])
  notes!: readonly string[];

  /** For field resolvers; not in the schema. */
  pageId!: string | null;
}

@ObjectType()
export class TransferEntryConnection extends Connection(TransferEntryType) {}

/** A transfer as GraphQL shows it. */
export function transferTypeOf(view: TransferView): TransferType {
  const { direction, format, report, isMine, hasFile, expiresAt, ...rest } = view;
  const isThere = hasFile && isMine;
  return {
    ...rest,
    // the enums' values are those of the rows
    direction: direction as TransferDirectionEnum,
    format: format as TransferFormatEnum,
    expiresAt: isThere ? expiresAt : null,
    downloadHref: isThere && direction === 'export' ? `/transfers/${view.id}/file` : null,
    canStart: isThere && direction === 'import',
    counts: report && countsOf(report),
  };
}

function countsOf(report: Readonly<Record<string, number>>): TransferCountsType {
  const { added = 0, changed = 0, unchanged = 0, refused = 0, noted = 0 } = report;
  const { files = null, revisions = null, pages = null } = report;
  return { added, changed, unchanged, refused, noted, files, revisions, pages };
}
