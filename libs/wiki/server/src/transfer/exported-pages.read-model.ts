import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { readableSql, subjectIdsOf } from '../readable-sets.js';
import { exportTree, type PageInArea, type TreePage } from './export-tree.js';

/** A space whose pages go out. */
export interface ExportedSpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Which pages go out. */
export interface ExportArea {
  /** Null for every space. */
  readonly spaceKey: string | null;
  /** Whose eyes decide what goes out: the system's see everything. */
  readonly reader: Actor;
}

/** The pages of an export. Memory: about 500 bytes a page. */
@Injectable()
export class ExportedPages {
  constructor(private readonly database: Database) {}

  /** The spaces of the area that the reader may see, by key. NOT_FOUND where the one that is asked for is not among them. */
  async spaces({ spaceKey, reader }: ExportArea): Promise<ExportedSpace[]> {
    const spaces = await this.database.query<ExportedSpace>(
      `SELECT id, key, name FROM space WHERE ($1::text IS NULL OR key = $1) AND ${readableSql('access_set_id', '$2')} ORDER BY key`,
      [spaceKey, subjectIdsOf(reader)],
    );
    if (spaceKey !== null && spaces.length === 0) throw notFound('There is no such space.');
    return spaces;
  }

  /** The pages of a space that the reader may read, in the order of the tree. One query. */
  async ofSpace(space: ExportedSpace, reader: Actor): Promise<TreePage[]> {
    const pages = await this.database.query<Omit<PageInArea, 'spaceKey' | 'spaceId'>>(
      `SELECT p.id, p.url_id AS "urlId", p.parent_id AS "parentId", p.title, p.source, p.source_key AS "sourceKey",
         p.source_title AS "sourceTitle", p.source_path AS "sourcePath", p.source_space_id AS "sourceSpaceId", p.published_number AS "publishedNumber", p.created_at AS "createdAt",
         (p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL AND ${readableSql('p.access_set_id', '$2')}) AS included
       FROM page AS p WHERE p.space_id = $1 ORDER BY p.position, p.id`,
      [space.id, subjectIdsOf(reader)],
    );
    return exportTree(pages.map((page) => ({ ...page, spaceId: space.id, spaceKey: space.key })));
  }
}
