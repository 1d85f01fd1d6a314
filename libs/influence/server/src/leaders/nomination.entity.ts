import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was left out of a file of nominations. */
export interface NominationRoundReport {
  readonly rows: number;
  readonly kept: number;
  readonly unknownPeople: number;
  readonly selfNominations: number;
  readonly repeated: number;
  readonly optedOut: number;
  /** The first ones, without addresses. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** One import of nominations. */
@Entity('nomination_round')
export class NominationRoundRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
  @Column('uuid', { name: 'imported_by_id' })
  importedById!: string;
  @Column('jsonb')
  report!: NominationRoundReport;
}

/** Somebody says that they ask somebody. */
@Entity('nomination')
export class NominationRow {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('uuid', { name: 'nominator_id' })
  nominatorId!: string;
  @PrimaryColumn('uuid', { name: 'nominee_id' })
  nomineeId!: string;
}
