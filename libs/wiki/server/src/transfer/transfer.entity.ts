import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An import or export that somebody started in the web app. */
@Entity('transfer')
export class TransferRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  direction!: 'import' | 'export';
  @Column('text', { nullable: true })
  format!: 'markdown' | 'mediawiki' | null;
  @Column('text', { name: 'space_key', nullable: true })
  spaceKey!: string | null;
  @Column('text', { name: 'file_name' })
  fileName!: string;
  /** PostgreSQL's bigint comes as text. */
  @Column('bigint', { name: 'size_bytes', nullable: true })
  sizeBytes!: string | null;
  @Column('jsonb', { default: {} })
  settings!: object;
  @Column('boolean', { name: 'has_file', default: false })
  hasFile!: boolean;
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
  @Column('uuid', { name: 'job_run_id', nullable: true })
  jobRunId!: string | null;
  @Column('jsonb', { nullable: true })
  report!: object | null;
  @Column('uuid', { name: 'requested_by_id' })
  requestedById!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** One line of the report of a transfer. */
@Entity('transfer_entry')
export class TransferEntryRow {
  @PrimaryColumn('uuid', { name: 'transfer_id' })
  transferId!: string;
  @PrimaryColumn('text')
  path!: string;
  @Column('text')
  outcome!: string;
  @Column('text', { array: true, default: [] })
  notes!: string[];
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
}
