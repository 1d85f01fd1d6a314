import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  state!: 'running' | 'done' | 'failed';
  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
  @Column('integer', { name: 'messages_read', default: 0 })
  messagesRead!: number;
  @Column('integer', { name: 'messages_kept', default: 0 })
  messagesKept!: number;
  /** Reason → count. */
  @Column('jsonb', { default: {} })
  dropped!: Readonly<Record<string, number>>;
  /** The first bad lines, without contents or addresses. */
  @Column('jsonb', { default: [] })
  problems!: readonly { line: number; column: string | null; message: string }[];
}
