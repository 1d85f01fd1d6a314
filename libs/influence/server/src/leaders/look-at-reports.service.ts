import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, systemClock } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { InfluencePolicies } from '../recording/influence-policies.service.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { Leaders, type SnapshotView } from './leaders.read-model.js';
import { type NoLeadersReason, type ShownLeader, SightOfLeaders } from './sight-of-leaders.service.js';

/** A line manager's own people. */
export interface ReportsView {
  readonly snapshot: SnapshotView | null;
  readonly reason: NoLeadersReason | null;
  readonly reports: readonly ShownLeader[];
}

/** Shows line managers their direct reports by name, where the company's policy allows it. Each look is recorded. */
@Injectable()
export class LookAtReports {
  constructor(
    private readonly policies: InfluencePolicies,
    private readonly recordings: MailRecordings,
    private readonly leaders: Leaders,
    private readonly sight: SightOfLeaders,
    private readonly database: Database,
  ) {}

  /**
   * Reports who do not want to be shown are left out: among a few a gap would be a name. FORBIDDEN unless the policy allows
   * it, and in pseudonymous mode; BAD_INPUT for a purpose of fewer than 10 or more than 500 characters.
   */
  async run(actor: Actor, purpose: string): Promise<ReportsView> {
    const policy = await this.policies.current();
    if (!policy.managersSeeReports)
      throw forbidden('The policy of this company shows line managers nobody by name.');
    // Among a handful of reports a pseudonym is none.
    if (policy.pseudonymous)
      throw forbidden('The policy of this company shows pseudonyms, and managers nobody.');
    const why = purpose.trim();
    if ([...why].length < 10 || [...why].length > 500)
      throw badInput('purpose: wants 10 to 500 characters.', { field: 'purpose' });
    const [recording, snapshot] = await Promise.all([
      this.recordings.inForce(systemClock.now()),
      this.leaders.newestSnapshot(),
    ]);
    if (recording === null) return { snapshot: null, reason: 'NO_RECORDING', reports: [] };
    if (snapshot === null) return { snapshot, reason: 'NO_SNAPSHOT', reports: [] };
    const reports = await this.database.query<{ id: string }>(
      `SELECT id FROM person WHERE manager_id = $1 AND status = 'active'`,
      [actor.personId],
    );
    const rows = await this.leaders.of(
      snapshot.id,
      reports.map(({ id }) => id),
    );
    const shown = await this.sight.show(
      ...([
        actor,
        { isPseudonymous: policy.pseudonymous, purpose: why },
        snapshot.id,
        rows,
        'reports',
      ] as const),
    );
    return { snapshot, reason: null, reports: shown.filter(({ personId }) => personId !== null) };
  }
}
