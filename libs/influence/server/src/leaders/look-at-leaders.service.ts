import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { People } from '@wellspring/people-server';
import { mayReadLeaders } from '../influence.policy.js';
import { type LeaderView, Leaders, type SnapshotView } from './leaders.read-model.js';
import { MailRecordings, type MailRecordingView } from '../recording/mail-recording.read-model.js';

/** What an analyst sees; `reason` says why there is nothing. */
export interface LeaderReportView {
  readonly recording: MailRecordingView | null;
  readonly snapshot: SnapshotView | null;
  readonly reason: 'NO_RECORDING' | 'NO_SNAPSHOT' | null;
  readonly leaders: readonly LeaderView[];
}

/** Shows the newest ranking to an analyst under the stated purpose, and records the look at each person shown. */
@Injectable()
export class LookAtLeaders {
  constructor(
    private readonly recordings: MailRecordings,
    private readonly leaders: Leaders,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** At most `limit` people besides those with a tier. FORBIDDEN without the analyst's role. */
  async run(actor: Actor, limit: number): Promise<LeaderReportView> {
    mayReadLeaders(actor);
    const recording = await this.recordings.inForce(systemClock.now());
    if (!recording) return { recording: null, snapshot: null, reason: 'NO_RECORDING', leaders: [] };
    const snapshot = await this.leaders.newestSnapshot();
    if (!snapshot) return { recording, snapshot: null, reason: 'NO_SNAPSHOT', leaders: [] };
    const rows = await this.leaders.people(snapshot.id, limit);
    const leaders = await this.withoutDisplayOptOuts(rows);
    await this.recordLook(actor, snapshot.id, recording.purpose, leaders);
    return { recording, snapshot, reason: null, leaders };
  }

  private async withoutDisplayOptOuts(rows: readonly LeaderView[]): Promise<LeaderView[]> {
    const people = await this.people.byIds(rows.flatMap((row) => row.personId ?? []));
    return rows.map((row) => {
      const person = row.personId === null ? undefined : people.get(row.personId);
      if (person && !person.displayOptOut) return row;
      return {
        ...row,
        personId: null,
        score: null,
        tier: null,
        inclusionProbability: null,
        measures: {},
        reasons: [],
      };
    });
  }

  private async recordLook(
    actor: Actor,
    snapshotId: string,
    purpose: string,
    leaders: readonly LeaderView[],
  ): Promise<void> {
    if (actor.kind === 'system') return;
    const records = leaders.flatMap(({ personId }) =>
      personId === null
        ? []
        : [
            {
              actor,
              action: 'influence.person-viewed',
              subjectKind: 'influence-snapshot',
              subjectId: snapshotId,
              aboutPersonId: personId,
              details: { purpose },
            },
          ],
    );
    await this.unitOfWork.run((tx) => this.audit.record(tx, records));
  }
}
