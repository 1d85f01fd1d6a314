import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** Where an imported author comes from. */
export interface ImportedAuthorOrigin {
  readonly source: string;
  /** The name exactly as it was there. */
  readonly name: string;
}

/** Tells imported authors from people of the directory, for exports that must say the same as the import read. */
@Injectable()
export class ImportedAuthors {
  constructor(private readonly database: Database) {}

  /** The origins of those of the persons who were imported, by id. One query. */
  async origins(personIds: readonly string[]): Promise<Map<string, ImportedAuthorOrigin>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<ImportedAuthorOrigin & { id: string }>(
      `SELECT id, source, source_key AS name FROM person WHERE id = ANY($1::uuid[]) AND kind = 'imported'`,
      [personIds],
    );
    return new Map(rows.map(({ id, ...origin }) => [id, origin]));
  }
}
