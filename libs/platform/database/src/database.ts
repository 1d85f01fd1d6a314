import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takeConnection } from './connections.js';
import { GatheredReads } from './gathered-reads.js';

/** Reading side: read models run their one query a screen here, outside a transaction. Never write through it. */
@Injectable()
export class Database {
  private readonly reads: GatheredReads;

  constructor(readonly dataSource: DataSource) {
    this.reads = new GatheredReads(() => takeConnection(dataSource));
  }

  /**
   * Runs SQL and gives the rows. Statements asked in the same turn of the event loop share a connection and a message,
   * one after the other: ask side by side (`Promise.all`) what does not need each other. Those that were slow before go
   * by themselves, and so do those that are said to be (`isAlone`). Throws the driver's errors untouched.
   */
  async query<Row>(
    sql: string,
    parameters: readonly unknown[] = [],
    { isAlone = false }: { readonly isAlone?: boolean } = {},
  ): Promise<Row[]> {
    return (await this.reads.ask(sql, parameters, isAlone)) as Row[]; // the row type is the caller's SQL
  }
}
