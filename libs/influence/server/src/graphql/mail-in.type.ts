import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { type MailImportRow } from '../mail-in/mail-import.entity.js';

export enum MailImportState {
  WAITING = 'waiting',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
}
registerEnumType(MailImportState, { name: 'MailImportState' });

export enum MailSuggestionReason {
  SAME_NAME_OTHER_DOMAIN = 'SAME_NAME_OTHER_DOMAIN',
  NAME_IN_FULL = 'NAME_IN_FULL',
  INITIAL_AND_NAME = 'INITIAL_AND_NAME',
  SIMILAR_SPELLING = 'SIMILAR_SPELLING',
  ONE_NAME = 'ONE_NAME',
}
registerEnumType(MailSuggestionReason, {
  name: 'MailSuggestionReason',
  description: 'Why a person may be the one behind an address.',
});

@ObjectType({ description: 'Messages that were not kept, and why.' })
export class MailDrop {
  @Field(() => String, {
    description:
      'alreadyThere, list, bulk, automatic, calendar, roleMailbox, self, external, optedOut, dismissed or overflow',
  })
  reason!: string;
  @Field(() => Int)
  messages!: number;
}

@ObjectType({ description: 'A row that was left out.' })
export class MailImportProblem {
  @Field(() => Int, { description: 'from 1; of a mailbox the line where the message starts' })
  line!: number;
  @Field(() => String, { nullable: true, description: 'name of the file inside a folder or archive' })
  entry!: string | null;
  @Field(() => String, { nullable: true, description: 'null when the whole row is wrong' })
  column!: string | null;
  @Field(() => String)
  message!: string;
}

@ObjectType({ description: 'A file of mail metadata, and what became of its rows.' })
export class MailImport {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => String, {
    description: 'csv, edge-list, mbox, message, exchange or postfix; "auto" until it is recognised',
  })
  format!: string;
  @Field(() => MailImportState)
  state!: MailImportState;
  @Field(() => GraphQLISODateTime)
  startedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt!: Date | null;
  @Field(() => Float, { nullable: true, description: 'bytes; null for a file that came by the command line' })
  sizeBytes!: number | null;
  @Field(() => Int)
  messagesRead!: number;
  @Field(() => Int, { description: 'new messages that were stored' })
  messagesKept!: number;
  @Field(() => Int, { description: 'of those kept: wait for an address to be resolved' })
  messagesPending!: number;
  @Field(() => Int, { description: 'different people in the messages of this file' })
  people!: number;
  @Field(() => Int, { description: 'addresses of the company that the directory does not have' })
  unknownAddresses!: number;
  @Field(() => Float, { description: 'recipients outside the company: counted and dropped' })
  externalRecipients!: number;
  @Field(() => [MailDrop])
  dropped!: MailDrop[];
  @Field(() => Int)
  problemCount!: number;
  @Field(() => [MailImportProblem], { description: 'the first hundred' })
  problems!: MailImportProblem[];
  @Field(() => [String], { description: 'columns of the file that were never looked at' })
  ignoredColumns!: string[];
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'the oldest message that was kept' })
  firstSentAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  lastSentAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'why it failed' })
  error!: string | null;
  @Field(() => Boolean, { description: 'failed or cancelled, and its file is still there: it can go on' })
  mayResume!: boolean;
  @Field(() => ID, { nullable: true, description: 'for jobRun(id): progress and cancelling' })
  jobRunId!: string | null;
}

@ObjectType()
export class PersonSuggestion {
  /** For the field resolver; not in the schema. */
  personId!: string;
  @Field(() => Float, { description: '0..1' })
  likenessRatio!: number;
  @Field(() => MailSuggestionReason)
  reason!: MailSuggestionReason;
}

@ObjectType({ description: 'An address of the company that nobody of the directory has.' })
export class UnknownMailAddress {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  address!: string;
  @Field(() => Int, { description: 'messages that wait for it' })
  messages!: number;
  @Field(() => GraphQLISODateTime)
  firstAt!: Date;
  @Field(() => GraphQLISODateTime)
  lastAt!: Date;
  @Field(() => [PersonSuggestion], { description: 'at most three, likeliest first' })
  suggestions!: PersonSuggestion[];
}

@ObjectType()
export class UnknownMailAddressConnection extends Connection(UnknownMailAddress) {
  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'What an import goes by.' })
export class MailInSettings {
  @Field(() => [String], { description: 'mail domains of the company' })
  domains!: string[];
  @Field(() => Boolean, { description: 'whether they are configured; else they are those of the directory' })
  areConfigured!: boolean;
  @Field(() => Float, { description: 'largest upload, bytes' })
  maxBytes!: number;
  @Field(() => [String], { description: 'formats that may be named instead of recognised' })
  formats!: string[];
}

/** A stored import as the API shows it. */
export function mailImportType(row: MailImportRow): MailImport {
  return {
    ...row,
    state: row.state as MailImportState, // the check constraint knows the same words
    sizeBytes: row.sizeBytes === null ? null : Number(row.sizeBytes),
    externalRecipients: Number(row.externalRecipients),
    dropped: Object.entries(row.dropped)
      .filter(([, messages]) => messages > 0)
      .map(([reason, messages]) => ({ reason, messages })),
    problems: row.problems.map((problem) => ({ ...problem, entry: problem.entry ?? null })),
    mayResume: row.hasFile && (row.state === 'failed' || row.state === 'cancelled'),
  };
}
