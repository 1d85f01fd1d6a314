import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type PersonView } from '../people.read-model.js';
import { type ErasureRefusal, erasureRefusal } from './erase-person-data.service.js';

/** Somebody an administrator may be asked to erase. */
export type ErasablePersonView = Pick<
  PersonView,
  'id' | 'kind' | 'displayName' | 'department' | 'unit' | 'location' | 'title' | 'status'
> & { readonly refusal: ErasureRefusal | null };

const COLUMNS = `id, kind, display_name AS "displayName", department, unit, location, title, status, erased_at AS "erasedAt"`;

/** Finds people for an erasure: unlike the directory's search, also those who have left and imported authors. */
@Injectable()
export class ErasablePeople {
  constructor(private readonly database: Database) {}

  /**
   * Whose name has these letters, or who has this whole address: those who can be erased first, then by name, at most
   * `limit`. Nobody for an empty text. Scans the directory.
   */
  async search(text: string, limit: number): Promise<ErasablePersonView[]> {
    const letters = text.trim();
    if (letters === '') return [];
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM person
       WHERE kind <> 'system' AND erased_at IS NULL AND (display_name ILIKE '%' || $1 || '%'
         OR id IN (SELECT person_id FROM person_address WHERE address = lower($2)))
       ORDER BY kind = 'employee' AND status = 'active', lower(display_name), id LIMIT $3`,
      [letters.replace(/[\\%_]/g, '\\$&'), letters, limit],
    );
    return rows.map(viewOf);
  }

  /** A person with the reason why they can't be erased, or null for nobody. */
  async byId(personId: string): Promise<ErasablePersonView | null> {
    const rows = await this.database.query<Row>(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [personId]);
    return rows.map(viewOf)[0] ?? null;
  }
}

type Row = Omit<ErasablePersonView, 'refusal'> & { readonly erasedAt: Date | null };

const viewOf = ({ erasedAt, ...person }: Row): ErasablePersonView => ({
  ...person,
  refusal: erasureRefusal({ ...person, erasedAt }),
});
