import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Survival } from '@wellspring/contributions-server';
import { systemClock } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { LASTING_EDITS, trustOf } from '@wellspring/review-domain';
import { TRUST_SUBJECT } from './trust-notices.read-model.js';

/** What a night changed. */
export interface EarnedReport {
  readonly earned: number;
  readonly lost: number;
}

/** Every night: who has come to be trusted by what lasted of their words, and who no longer is. */
@Injectable()
export class EarnTrust implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly survival: Survival,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.registry.daily('review.earn-trust', async () => {
      await this.run(systemClock.now());
    });
  }

  /**
   * What a person granted or withdrew stays as it is. A second run changes nothing. Imported authors and bots earn
   * nothing: nobody asks them to write better.
   */
  async run(now: Date): Promise<EarnedReport> {
    const trusted = (await this.survival.withEdits(LASTING_EDITS)).filter(
      (survival) => trustOf({ survival, kind: null }).isTrusted,
    );
    return this.unitOfWork.run(async (tx) => {
      const earned = await tx.query<{ personId: string }>(
        `INSERT INTO review_trust (person_id, kind, since, edits, survival_ratio)
         SELECT person.id, 'earned', $1, new.edits, new.ratio
         FROM unnest($2::uuid[], $3::integer[], $4::float8[]) AS new(id, edits, ratio)
         JOIN person ON person.id = new.id AND person.kind IN ('employee', 'guest') AND NOT person.is_bot
         ON CONFLICT (person_id) DO NOTHING RETURNING person_id AS "personId"`,
        [
          now,
          trusted.map((one) => one.personId),
          trusted.map((one) => one.edits),
          trusted.map((one) => one.ratio),
        ],
      );
      await tx.query(
        `UPDATE review_trust AS noted SET edits = new.edits, survival_ratio = new.ratio
         FROM unnest($1::uuid[], $2::integer[], $3::float8[]) AS new(id, edits, ratio)
         WHERE noted.person_id = new.id AND noted.kind = 'earned'`,
        [
          trusted.map((one) => one.personId),
          trusted.map((one) => one.edits),
          trusted.map((one) => one.ratio),
        ],
      );
      const lost = await tx.query<{ personId: string }>(
        `DELETE FROM review_trust WHERE kind = 'earned' AND NOT person_id = ANY($1::uuid[])
         RETURNING person_id AS "personId"`,
        [trusted.map((one) => one.personId)],
      );
      const told = [
        ...earned.map(({ personId }) => ({ personId, kind: 'review.trust-given' })),
        ...lost.map(({ personId }) => ({ personId, kind: 'review.trust-withdrawn' })),
      ];
      await this.notices.publish(
        tx,
        told.map(({ personId, kind }) => ({
          ...{ personId, kind, actorId: null, subjectKind: TRUST_SUBJECT, subjectId: personId, details: {} },
          dedupeKey: `${kind}:${personId}:${now.getTime()}`,
        })),
      );
      return { earned: earned.length, lost: lost.length };
    });
  }
}
