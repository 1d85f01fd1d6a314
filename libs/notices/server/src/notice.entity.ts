import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Small facts for the sentence; never contents, titles of pages or mail addresses. */
export type NoticeDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Where a notice stands on its way into a mail; the migration says what each means. */
export type MailState =
  'none' | 'waiting' | 'digest' | 'sending' | 'sent' | 'dropped' | 'failed' | 'uncertain';

/** Something that one person should know. */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text')
  kind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;
  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;
  @Column('text', { name: 'subject_id' })
  subjectId!: string;
  @Column('jsonb', { default: {} })
  details!: NoticeDetails;
  @Column('text', { name: 'dedupe_key', nullable: true })
  dedupeKey!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
  @Column('text', { name: 'mail_state', default: 'none' })
  mailState!: MailState;
  /** The mail that holds it. */
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId!: string | null;
  @Column('text', { name: 'mailed_as', nullable: true })
  mailedAs!: 'single' | 'digest' | null;
  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;
}
