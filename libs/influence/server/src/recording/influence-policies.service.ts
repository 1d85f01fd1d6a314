import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, systemClock } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { mayStateRecording } from '../influence.policy.js';

/** What administrators decided; both are off until they do. */
export interface InfluencePolicyView {
  /** Line managers see their own reports by name. */
  readonly managersSeeReports: boolean;
  /** Analysts see pseudonyms for names. */
  readonly pseudonymous: boolean;
  /** Null: nobody changed anything. */
  readonly changedAt: Date | null;
}

const OFF: InfluencePolicyView = { managersSeeReports: false, pseudonymous: false, changedAt: null };

/** Who may see more or less of people than usual. */
@Injectable()
export class InfluencePolicies {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async current(): Promise<InfluencePolicyView> {
    const [row] = await this.database.query<InfluencePolicyView>(
      `SELECT managers_see_reports AS "managersSeeReports", pseudonymous, changed_at AS "changedAt" FROM influence_policy`,
    );
    return row ?? OFF;
  }

  /** FORBIDDEN for others than administrators. Audited. */
  async change(
    actor: Actor,
    { managersSeeReports, pseudonymous }: Omit<InfluencePolicyView, 'changedAt'>,
  ): Promise<InfluencePolicyView> {
    mayStateRecording(actor);
    const changedAt = systemClock.now();
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO influence_policy (is_there, managers_see_reports, pseudonymous, changed_by_id, changed_at)
         VALUES (true, $1, $2, $3, $4)
         ON CONFLICT (is_there) DO UPDATE SET managers_see_reports = $1, pseudonymous = $2, changed_by_id = $3, changed_at = $4`,
        [managersSeeReports, pseudonymous, actor.personId, changedAt],
      );
      await this.audit.record(tx, {
        ...{
          actor,
          action: 'influence.policy-changed',
          subjectKind: 'influence-policy',
          subjectId: 'company',
        },
        details: { managersSeeReports, pseudonymous },
      });
    });
    return { managersSeeReports, pseudonymous, changedAt };
  }
}
