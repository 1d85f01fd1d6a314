import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { openSql } from '../page-sql.js';
import { EVERYONE_ID } from '../readable-sets.js';

/** A page that every employee may read. */
export interface EveryonesPage {
  readonly pageId: string;
  readonly spaceId: string;
}

const PAGES = `
  SELECT p.id AS "pageId", p.space_id AS "spaceId" FROM page AS p
  WHERE ${openSql('p', '$1')} AND NOT p.is_template
    AND NOT EXISTS (SELECT FROM access_set AS cold WHERE cold.id = p.access_set_id AND cold.frozen)
  ORDER BY p.space_id, p.id`;

/** Lists what says nothing to an employee that they could not read. */
@Injectable()
export class EveryonesPages {
  constructor(private readonly database: Database) {}

  /** All published pages open to every employee, space by space; templates and archived spaces left out. One query. */
  async list(): Promise<EveryonesPage[]> {
    return this.database.query<EveryonesPage>(PAGES, [[EVERYONE_ID]]);
  }
}
