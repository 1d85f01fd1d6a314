import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import { type LoadingStep } from './loading-steps.js';

/** What the setting `demo.company` says. People's sign-in page reads `state` and `companyName` of it. */
export interface DemoState {
  readonly state: 'loading' | 'loaded' | 'failed';
  /** Null until the company is loaded. */
  readonly companyName: string | null;
  readonly seed: number;
  /** ISO 8601: the instant up to which everything has happened. A loading that goes on keeps the first run's. */
  readonly today: string;
  readonly done: readonly string[];
  /** Why it failed, or null. */
  readonly reason: string | null;
}

const STATE = 'demo.company';
const PAGES = 'demo.company.pages';

/** Remembers how far the demo company is loaded, in the transactions that load it. */
@Injectable()
export class DemoStateRepository {
  constructor(private readonly database: Database) {}

  /** Null where nobody ever began to load a demo company. */
  async read(): Promise<DemoState | null> {
    const rows = await this.database.query<{ value: DemoState }>('SELECT value FROM setting WHERE key = $1', [
      STATE,
    ]);
    return rows[0]?.value ?? null;
  }

  /** Notes that a loading begins, or that one that stopped goes on, with its own seed and day; gives what is noted. */
  async begin(tx: Tx, company: { readonly seed: number; readonly today: Date }): Promise<DemoState> {
    const fresh: DemoState = {
      state: 'loading',
      companyName: null,
      seed: company.seed,
      today: company.today.toISOString(),
      done: [],
      reason: null,
    };
    const rows = await tx.query<{ value: DemoState }>(
      `INSERT INTO setting (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET updated_at = now(), value = setting.value ||
         CASE WHEN setting.value ->> 'state' = 'loaded' THEN '{}' ELSE '{"state": "loading", "reason": null}' END::jsonb
       RETURNING value`,
      [STATE, JSON.stringify(fresh)],
    );
    return rows[0]?.value ?? fresh;
  }

  /**
   * Whether the step is still to be done. The answer holds until the transaction ends: another process that loads too
   * waits for it.
   */
  async claim(tx: Tx, step: LoadingStep): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM setting WHERE key = $1 AND value ->> 'state' = 'loading' AND NOT value -> 'done' ? $2 FOR UPDATE`,
      [STATE, step],
    );
    return rows.length > 0;
  }

  async markDone(tx: Tx, step: LoadingStep): Promise<void> {
    await tx.query(
      `UPDATE setting SET updated_at = now(), value = jsonb_set(value, '{done}', value -> 'done' || to_jsonb($2::text))
       WHERE key = $1 AND NOT value -> 'done' ? $2`,
      [STATE, step],
    );
  }

  /** Notes that the company is there, or why it can't be. */
  async settle(tx: Tx, outcome: Partial<DemoState>): Promise<void> {
    await tx.query('UPDATE setting SET updated_at = now(), value = value || $2::jsonb WHERE key = $1', [
      STATE,
      JSON.stringify(outcome),
    ]);
  }

  /** Keeps which id the pages got, by their keys. */
  async addPageIds(tx: Tx, pageIds: ReadonlyMap<string, string>): Promise<void> {
    await tx.query(
      `INSERT INTO setting (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET updated_at = now(), value = setting.value || excluded.value`,
      [PAGES, JSON.stringify(Object.fromEntries(pageIds))],
    );
  }

  /** Ids of all pages that were written, by their keys. */
  async pageIds(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ value: Record<string, string> }>(
      'SELECT value FROM setting WHERE key = $1',
      [PAGES],
    );
    return new Map(Object.entries(rows[0]?.value ?? {}));
  }
}
