import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from './tx.js';

/** Reading side: read models run their one query a screen here, outside a transaction. Never write through it. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs SQL on a connection of the pool and gives the rows. Throws UNAVAILABLE-mapped driver errors untouched. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.dataSource.query(sql, [...parameters]));
  }
}
