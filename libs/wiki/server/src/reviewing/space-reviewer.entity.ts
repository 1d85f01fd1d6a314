import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody came to patrol a space: named by its managers, or signed up. */
export type SpaceReviewerKind = 'assigned' | 'volunteer';

/** Somebody who patrols a space, besides those who hold the role of reviewer. */
@Entity('space_reviewer')
export class SpaceReviewerRow {
  @PrimaryColumn('uuid', { name: 'space_id' })
  spaceId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text')
  kind!: SpaceReviewerKind;
  @Column('timestamptz')
  since!: Date;
  @Column('uuid', { name: 'added_by_id' })
  addedById!: string;
}
