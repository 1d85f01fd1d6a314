import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the notices of one group reach a person by mail; the inbox shows them all. */
export type MailDelivery = 'all' | 'digest' | 'off';

/** What a person wants to hear of; no row means the defaults. */
@Entity('notice_setting')
export class NoticeSettingRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_setting_pkey' })
  personId!: string;
  @Column('text', { default: 'all' })
  personal!: MailDelivery;
  @Column('text', { default: 'all' })
  watched!: MailDelivery;
  @Column('text', { default: 'all' })
  duties!: MailDelivery;
  @Column('boolean', { name: 'minor_edits', default: false })
  minorEdits!: boolean;
  @Column('boolean', { name: 'watch_created', default: true })
  watchCreated!: boolean;
  @Column('uuid', { name: 'stop_token' })
  stopToken!: string;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
