import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MailFormat } from '@wellspring/influence-formats';

/** How the reader of a file was told to read it. */
export interface MailReadSettings {
  /** Left out: recognised by the content. */
  readonly format?: MailFormat;
  /** IANA zone or offset of times that carry none. */
  readonly zone?: string;
  /** ISO 8601: where second 0 of an edge list lies. */
  readonly epoch?: string;
}

/** One file that was taken in, and what became of its rows. */
@Entity('mail_import')
export class MailImportRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'recording_id' })
  recordingId!: string;
  @Column('text', { name: 'file_name' })
  fileName!: string;
  @Column('text')
  format!: string;
  @Column('text')
  state!: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
  /** Rows that are dealt with; PostgreSQL's bigint comes as text. */
  @Column('bigint', { name: 'rows_done', default: 0 })
  rowsDone!: string;
  @Column('integer', { name: 'messages_read', default: 0 })
  messagesRead!: number;
  @Column('integer', { name: 'messages_kept', default: 0 })
  messagesKept!: number;
  /** Of those kept: wait for an address to be resolved. */
  @Column('integer', { name: 'messages_pending', default: 0 })
  messagesPending!: number;
  @Column('integer', { default: 0 })
  people!: number;
  @Column('integer', { name: 'unknown_addresses', default: 0 })
  unknownAddresses!: number;
  @Column('bigint', { name: 'external_recipients', default: 0 })
  externalRecipients!: string;
  /** Reason → messages. */
  @Column('jsonb', { default: {} })
  dropped!: Readonly<Record<string, number>>;
  @Column('integer', { name: 'problem_count', default: 0 })
  problemCount!: number;
  /** The first bad lines, without contents or addresses. */
  @Column('jsonb', { default: [] })
  problems!: readonly { line: number; column: string | null; message: string; entry?: string | undefined }[];
  @Column('text', { name: 'ignored_columns', array: true, default: [] })
  ignoredColumns!: string[];
  @Column('timestamptz', { name: 'first_sent_at', nullable: true })
  firstSentAt!: Date | null;
  @Column('timestamptz', { name: 'last_sent_at', nullable: true })
  lastSentAt!: Date | null;
  @Column('jsonb', { default: {} })
  settings!: MailReadSettings;
  @Column('bigint', { name: 'size_bytes', nullable: true })
  sizeBytes!: string | null;
  @Column('boolean', { name: 'has_file', default: false })
  hasFile!: boolean;
  @Column('uuid', { name: 'requested_by_id', nullable: true })
  requestedById!: string | null;
  @Column('uuid', { name: 'job_run_id', nullable: true })
  jobRunId!: string | null;
  /** Why it failed, in words. */
  @Column('text', { nullable: true })
  error!: string | null;
}
