import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { type JobRun, JobRunRow, toJobRun } from '@wellspring/platform-jobs';
import { In } from 'typeorm';
import { type PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { nodeSql, openSql, type PageNodeView } from '../../page-sql.js';
import { subjectIdsOf } from '../../readable-sets.js';

/** Batches what lists of imports and exports show besides. */
@Injectable()
export class TransferLoaders {
  constructor(private readonly database: Database) {}

  /** The job of a transfer that the request may see; null where its row is gone. */
  job(context: GraphqlContext, id: string): Promise<JobRun | null> {
    const loader = loaderOf(context, 'wiki.transfer-job', async (ids: readonly string[]) => {
      const rows = await this.database.dataSource.getRepository(JobRunRow).findBy({ id: In([...ids]) });
      return new Map(rows.map((row) => [row.id, toJobRun(row)]));
    });
    return loader.load(id);
  }

  /** The page, where the actor may open it. */
  async page(context: GraphqlContext, actor: Actor, id: string): Promise<PageNodeType | null> {
    const loader = loaderOf(context, 'wiki.transfer-page', async (ids: readonly string[]) => {
      const rows = await this.database.query<{ id: string; node: PageNodeView }>(
        `SELECT p.id, ${nodeSql('p', '$2')} AS node FROM page AS p WHERE p.id = ANY($1::uuid[]) AND ${openSql('p', '$2')}`,
        [ids, subjectIdsOf(actor)],
      );
      return new Map(rows.map((row) => [row.id, row.node]));
    });
    const node = await loader.load(id);
    return node && pageNodeTypeOf(node);
  }
}
