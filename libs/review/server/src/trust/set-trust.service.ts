import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { Survival } from '@wellspring/contributions-server';
import { type Actor, badInput, forbidden, hasRole, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { People } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { trustOf } from '@wellspring/review-domain';
import { TRUST_SUBJECT } from './trust-notices.read-model.js';

/** Longest reason. */
export const TRUST_REASON_MAX_CHARS = 500;

/** What somebody decides of another's trust: `as-earned` takes back what anybody decided. */
export type TrustDecision = 'granted' | 'withdrawn' | 'as-earned';

/** Grants trust to authors and withdraws it; the author is told why. */
@Injectable()
export class SetTrust {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly survival: Survival,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * For reviewers by role and administrators, never of oneself (FORBIDDEN); audited. Withdrawing wants a reason. BAD_INPUT
   * for who is nobody with an account here, NOT_FOUND for nobody at all. `now` is a parameter for the demo's past.
   */
  async run(
    actor: Actor,
    input: { readonly personId: string; readonly decision: TrustDecision; readonly reason: string },
    now = systemClock.now(),
  ): Promise<void> {
    requireTrustKeeper(actor);
    const { personId, decision } = input;
    const reason = input.reason.trim();
    if (personId === actor.personId) throw forbidden('Nobody decides about trust in themselves.');
    if ([...reason].length > TRUST_REASON_MAX_CHARS)
      throw badInput(`reason: at most ${TRUST_REASON_MAX_CHARS} characters.`, { field: 'reason' });
    if (decision === 'withdrawn' && reason === '')
      throw badInput('reason: whoever loses trust is told why.', { field: 'reason' });
    const person = isUuid(personId) ? (await this.people.byIds([personId])).get(personId) : undefined;
    if (!person) throw notFound('There is no such person.');
    if ((person.kind !== 'employee' && person.kind !== 'guest') || person.isBot)
      throw badInput('personId: only who writes here can be trusted.', { field: 'personId' });
    const earned = (await this.survival.of([personId])).get(personId);
    await this.unitOfWork.run(async (tx) => {
      // Two who decide about the same person come one after the other, whether or not there is a row yet.
      await tx.query(`SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
      const [before] = await tx.query<{ kind: string }>(
        `SELECT kind FROM review_trust WHERE person_id = $1 FOR UPDATE`,
        [personId],
      );
      const wasTrusted = before !== undefined && before.kind !== 'withdrawn';
      const stays = decision === 'as-earned' && trustOf({ survival: earned ?? null, kind: null }).isTrusted;
      if (decision === 'as-earned' && !stays)
        await tx.query(`DELETE FROM review_trust WHERE person_id = $1`, [personId]);
      else
        await tx.query(
          `INSERT INTO review_trust (person_id, kind, since, by_id, reason, edits, survival_ratio)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, since = excluded.since, by_id = excluded.by_id,
             reason = excluded.reason, edits = excluded.edits, survival_ratio = excluded.survival_ratio`,
          [
            ...[personId, stays ? 'earned' : decision, now, stays ? null : actor.personId],
            ...[stays ? '' : reason, earned?.edits ?? null, earned?.ratio ?? null],
          ],
        );
      const isNow = decision === 'granted' || stays;
      await this.record(tx, actor, personId, decision);
      if (isNow !== wasTrusted) await this.tell(tx, actor, personId, isNow, now);
    });
  }

  private async record(tx: Tx, actor: Actor, personId: string, decision: TrustDecision): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action: 'review.trust-changed', subjectKind: 'person', subjectId: personId },
      ...{ aboutPersonId: personId, details: { decision } },
    });
  }

  private async tell(tx: Tx, actor: Actor, personId: string, isNow: boolean, now: Date): Promise<void> {
    const kind = isNow ? 'review.trust-given' : 'review.trust-withdrawn';
    await this.notices.publish(tx, [
      {
        ...{ personId, kind, actorId: actor.personId, subjectKind: TRUST_SUBJECT, subjectId: personId },
        ...{ details: {}, dedupeKey: `${kind}:${personId}:${now.getTime()}` },
      },
    ]);
  }
}

/** FORBIDDEN for others than reviewers by role and administrators. */
export function requireTrustKeeper(actor: Actor): void {
  if (!hasRole(actor, 'reviewer') && !hasRole(actor, 'admin'))
    throw forbidden('Trust in authors is for reviewers and administrators.');
}
