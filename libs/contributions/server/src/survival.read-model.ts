import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** What of somebody's words lasted. */
export interface SurvivalOf {
  /** Edits that added words of which it is known whether they lasted. */
  readonly edits: number;
  /** What lasted of the words that these added, 0..1. */
  readonly ratio: number;
}

/** A person with it. */
export interface SurvivalOfPerson extends SurvivalOf {
  readonly personId: string;
}

const SUMS = `person_id AS "personId", count(*)::integer AS edits, sum(lasting_words) / sum(added_words) AS ratio
  FROM revision_credit WHERE lasting_words IS NOT NULL AND added_words > 0`;

/** Reads whose words last (docs/methods/authorship.md says when words have lasted). One query a call. */
@Injectable()
export class Survival {
  constructor(private readonly database: Database) {}

  /** Of these people; those of whom nothing is known yet are left out. */
  async of(personIds: readonly string[]): Promise<Map<string, SurvivalOf>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<SurvivalOfPerson>(
      `SELECT ${SUMS} AND person_id = ANY($1::uuid[]) GROUP BY person_id`,
      [personIds],
    );
    return new Map(rows.map(({ personId, ...survival }) => [personId, survival]));
  }

  /** Everybody with at least so many edits, by id. Cost: a scan of all credits; for nights. */
  async withEdits(minEdits: number): Promise<SurvivalOfPerson[]> {
    return this.database.query<SurvivalOfPerson>(
      `SELECT ${SUMS} GROUP BY person_id HAVING count(*) >= $1 ORDER BY person_id`,
      [minEdits],
    );
  }
}
