import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type JobRunState } from './job-run.js';

/** A long job that a screen shows. */
@Entity('job_run')
export class JobRunRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  kind!: string;
  /** What the screen calls it; no contents, no addresses. */
  @Column('text')
  label!: string;
  @Column('text')
  state!: JobRunState;
  @Column('integer', { default: 0 })
  done!: number;
  @Column('integer', { nullable: true })
  total!: number | null;
  @Column('text', { default: '' })
  unit!: string;
  @Column('text', { default: '' })
  message!: string;
  @Column('jsonb', { nullable: true })
  result!: object | null;
  @Column('text', { nullable: true })
  error!: string | null;
  @Column('boolean', { name: 'cancel_requested', default: false })
  cancelRequested!: boolean;
  @Column('uuid', { name: 'requested_by_id' })
  requestedById!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
