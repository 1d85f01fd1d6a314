import { Injectable } from '@nestjs/common';
import { Survival, type SurvivalOf } from '@wellspring/contributions-server';
import { DAY_MS } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { Trust } from '../trust/trust.read-model.js';

/** What the score of a change wants to know of its author. */
export interface AuthorFacts {
  /** Edits before, counted to {@link MOST_EDITS}; null for people without an account. */
  readonly edits: number | null;
  readonly accountAgeDays: number | null;
  readonly survival: SurvivalOf | null;
  readonly isTrusted: boolean;
  /** A bot, or somebody who was imported: their changes are not looked at. */
  readonly isLeftOut: boolean;
}

/** Enough to tell a newcomer from others. */
const MOST_EDITS = 10;

/** Reads what is known of authors. */
@Injectable()
export class AuthorFactsOf {
  constructor(
    private readonly database: Database,
    private readonly survival: Survival,
    private readonly trust: Trust,
  ) {}

  /** Of these authors, as of an instant. Three queries, an index step each author. */
  async of(personIds: readonly string[], asOf: Date): Promise<Map<string, AuthorFacts>> {
    const [rows, survival, trusted] = await Promise.all([
      this.database.query<{ id: string; accountSince: Date | null; edits: number; isLeftOut: boolean }>(
        `SELECT person.id, account.created_at AS "accountSince", person.is_bot OR person.kind IN ('imported', 'system') AS "isLeftOut",
           (SELECT count(*) FROM (SELECT FROM revision WHERE author_id = person.id AND idempotency_key IS NOT NULL
              AND saved_at < $2 LIMIT $3) AS counted)::integer AS edits
         FROM person LEFT JOIN account ON account.person_id = person.id WHERE person.id = ANY($1::uuid[])`,
        [personIds, asOf, MOST_EDITS],
      ),
      this.survival.of(personIds),
      this.trust.of(personIds),
    ]);
    return new Map(
      rows.map(({ id, accountSince, edits, isLeftOut }) => [
        id,
        {
          edits: accountSince && edits,
          accountAgeDays: accountSince && Math.max(0, (asOf.getTime() - accountSince.getTime()) / DAY_MS),
          survival: survival.get(id) ?? null,
          isTrusted: trusted.has(id),
          isLeftOut,
        },
      ]),
    );
  }
}
