import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place in a revision that a rehearsed rule would have hit. */
export interface RehearsedHit {
  readonly pageId: string;
  readonly number: number;
  readonly authorId: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** What was found, each type once. */
  readonly types: readonly string[];
}

/** What came of a rehearsal. */
export interface RehearsalResult {
  /** Revisions that were looked at. */
  readonly revisions: number;
  /** Revisions in the same time on pages that the asker could not open: not looked at. */
  readonly unseen: number;
  /** Revisions that would have been hit, and how many people wrote them. */
  readonly hits: number;
  readonly authors: number;
  /** The newest hits. */
  readonly examples: readonly RehearsedHit[];
}

/** What a rule would have hit among the newest revisions. */
@Entity('review_rehearsal')
export class ReviewRehearsalRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('uuid', { name: 'job_run_id' })
  jobRunId!: string;
  @Column('jsonb')
  detector!: object;
  @Column('bytea', { name: 'detector_hash' })
  detectorHash!: Buffer;
  /** Null: everywhere. */
  @Column('uuid', { name: 'space_ids', array: true, nullable: true })
  spaceIds!: string[] | null;
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
  @Column('jsonb', { nullable: true })
  result!: RehearsalResult | null;
}
