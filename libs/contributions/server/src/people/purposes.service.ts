import { Injectable } from '@nestjs/common';
import {
  type Actor,
  badInput,
  forbidden,
  hasRole,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { type LookPurposeRow } from '../recognition/look-purpose.entity.js';

/** Shortest and longest purpose. Ours: a word is no reason, and a reason is no essay. The table holds the same. */
export const PURPOSE_MIN_CHARS = 10;
export const PURPOSE_MAX_CHARS = 500;
/** A working day: who still looks tomorrow says again why. Longer makes it a formality, shorter a nuisance. */
export const PURPOSE_HOURS = 8;

/** Why somebody looks at people, and how long that holds. */
export type StatedPurpose = Pick<LookPurposeRow, 'purpose' | 'statedAt' | 'until'>;

/** Purposes of analysts: nobody is named before one is stated, and each look is written down beside it. */
@Injectable()
export class Purposes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the actor said last, while it holds; null for nothing, and for whoever is no analyst. One query. */
  async current(actor: Actor): Promise<StatedPurpose | null> {
    if (!hasRole(actor, 'analyst')) return null;
    const [purpose] = await this.database.query<StatedPurpose>(
      `SELECT purpose, stated_at AS "statedAt", until FROM look_purpose
       WHERE person_id = $1 AND until > $2 ORDER BY stated_at DESC LIMIT 1`,
      [actor.personId, systemClock.now()],
    );
    return purpose ?? null;
  }

  /** States why the actor looks at people, from now on. FORBIDDEN for others than analysts; BAD_INPUT where it is too short or long. */
  async state(actor: Actor, text: string): Promise<StatedPurpose> {
    if (!hasRole(actor, 'analyst')) throw forbidden('Only analysts look at people by name.');
    const purpose = text.trim();
    const length = [...purpose].length;
    if (length < PURPOSE_MIN_CHARS || length > PURPOSE_MAX_CHARS)
      throw badInput(`purpose: wants ${PURPOSE_MIN_CHARS} to ${PURPOSE_MAX_CHARS} characters.`, {
        field: 'purpose',
      });
    const statedAt = systemClock.now();
    const until = new Date(statedAt.getTime() + PURPOSE_HOURS * 3_600_000);
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO look_purpose (id, person_id, purpose, stated_at, until) VALUES ($1, $2, $3, $4, $5)`,
        [uuidv7(statedAt, secureRandom), actor.personId, purpose, statedAt, until],
      ),
    );
    return { purpose, statedAt, until };
  }
}
