import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { mayStateRecording } from '../influence.policy.js';
import { MailImportRow } from './mail-import.entity.js';

/** Files that were taken in, with what became of their rows. For administrators. */
@Injectable()
export class MailImports {
  constructor(private readonly database: Database) {}

  /** The newest first, at most `limit`. */
  async list(actor: Actor, limit: number): Promise<MailImportRow[]> {
    mayStateRecording(actor);
    return this.repository.find({ order: { startedAt: 'DESC', id: 'DESC' }, take: limit });
  }

  /** One import. NOT_FOUND when there is none. */
  async get(actor: Actor, id: string): Promise<MailImportRow> {
    mayStateRecording(actor);
    const row = await this.repository.findOneBy({ id });
    if (!row) throw notFound('There is no such import.');
    return row;
  }

  private get repository() {
    return this.database.dataSource.getRepository(MailImportRow);
  }
}
