import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { Purposes } from '@wellspring/contributions-server';
import { type Actor, notFound, systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { mayReadLeaders } from '../influence.policy.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';
import { InfluencePolicies } from '../recording/influence-policies.service.js';
import { MailRecordings, type MailRecordingView } from '../recording/mail-recording.read-model.js';
import { Leaders, type LeaderView, type SnapshotView } from './leaders.read-model.js';
import { pseudonymOf } from './pseudonyms.js';

/** Why nobody is shown. */
export type NoLeadersReason = 'NO_RECORDING' | 'NO_SNAPSHOT' | 'PURPOSE_NEEDED';

/** What an analyst looks at. */
export interface Sight {
  readonly recording: MailRecordingView | null;
  readonly snapshot: SnapshotView | null;
  /** Why the looking analyst sees no people; figures of the company need a snapshot alone. */
  readonly reason: NoLeadersReason | null;
  /** Why the analyst looks; null where the system does, or nothing is to be seen. */
  readonly purpose: string | null;
  readonly isPseudonymous: boolean;
}

/** Somebody as an analyst sees them: `personId` is null for whoever is gone, does not want to be shown, or has a pseudonym. */
export type ShownLeader = LeaderView & { readonly pseudonym: string | null };

/** What was looked at, for the person's own list of looks. */
export type LookedAt =
  'ranking' | 'map' | 'neighbourhood' | 'coverage' | 'comparison' | 'nominations' | 'download' | 'reports';

/** Who may see people of snapshots, and how: analysts who said why, and every look is written down. */
@Injectable()
export class SightOfLeaders {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly recordings: MailRecordings,
    private readonly leaders: Leaders,
    private readonly purposes: Purposes,
    private readonly policies: InfluencePolicies,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** FORBIDDEN without the analyst's role; NOT_FOUND for an id that no snapshot has. Null is the newest. */
  async of(actor: Actor, snapshotId: string | null): Promise<Sight> {
    mayReadLeaders(actor);
    const [recording, snapshot, stated, policy] = await Promise.all([
      this.recordings.inForce(systemClock.now()),
      snapshotId === null ? this.leaders.newestSnapshot() : this.leaders.snapshot(snapshotId),
      this.purposes.current(actor),
      this.policies.current(),
    ]);
    const common = { recording, isPseudonymous: policy.pseudonymous };
    if (recording === null) return { ...common, snapshot: null, reason: 'NO_RECORDING', purpose: null };
    if (snapshotId !== null && snapshot === null) throw notFound('There is no such snapshot.');
    if (snapshot === null) return { ...common, snapshot, reason: 'NO_SNAPSHOT', purpose: null };
    if (stated === null && actor.kind !== 'system')
      return { ...common, snapshot, reason: 'PURPOSE_NEEDED', purpose: null };
    return { ...common, snapshot, reason: null, purpose: stated?.purpose ?? null };
  }

  /**
   * Shows people of a snapshot by name, or by pseudonym where the policy says so, and writes down each look: who is
   * shown reads who looked, when, why and at what. Who opted out of display stays without name and figures.
   */
  async show(
    actor: Actor,
    { isPseudonymous, purpose }: Pick<Sight, 'isPseudonymous' | 'purpose'>,
    snapshotId: string,
    rows: readonly LeaderView[],
    what: LookedAt,
  ): Promise<ShownLeader[]> {
    const wanting = await this.wantingToBeShown(rows.flatMap((row) => row.personId ?? []));
    await this.record(actor, snapshotId, [...wanting], {
      ...{ what, isPseudonymous },
      ...(purpose === null ? {} : { purpose }),
    });
    const told = isPseudonymous ? await this.leaders.departmentsFrom(snapshotId, MIN_GROUP_PEOPLE) : null;
    return rows.map((row) => {
      if (row.personId === null || !wanting.has(row.personId)) return { ...NOTHING, position: row.position };
      return told === null
        ? { ...row, pseudonym: null }
        : withoutName(row, this.pseudonym(row.personId), told);
    });
  }

  /** Of these people, those who do not mind to be shown by name in figures. */
  async wantingToBeShown(personIds: readonly string[]): Promise<Set<string>> {
    const people = await this.people.byIds(personIds);
    return new Set(personIds.filter((id) => people.get(id)?.displayOptOut === false));
  }

  pseudonym(personId: string): string {
    return pseudonymOf(this.settings.messageIdKey, personId);
  }

  /**
   * One entry for each person, but for looks at oneself. A screen that asks again within ten minutes is the same look; every
   * download is one of its own. What the command line shows is a look of the system's.
   */
  async record(
    actor: Actor,
    snapshotId: string,
    personIds: readonly string[],
    given: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    const ids = personIds.filter((id) => id !== actor.personId);
    if (ids.length === 0) return;
    const details = actor.kind === 'system' ? { ...given, what: 'command-line' } : given;
    const records = ids.map((aboutPersonId) => ({
      ...{ actor, aboutPersonId, details, action: 'influence.person-viewed' },
      ...{ subjectKind: 'influence-snapshot', subjectId: snapshotId },
    }));
    await this.unitOfWork.run((tx) =>
      details['what'] === 'download' ? this.audit.record(tx, records) : this.audit.recordLooks(tx, records),
    );
  }
}

/**
 * A row under a pseudonym. A department of a few, and a place in the organisation chart, are as good as a name, in reasons
 * too; `told` are the departments that are big enough.
 */
function withoutName(row: LeaderView, pseudonym: string, told: ReadonlySet<string>): ShownLeader {
  const isTold = (name: unknown) => typeof name === 'string' && told.has(name);
  const { formalRank: _formalRank, differsFrom: _differsFrom, ...details } = row.details;
  return {
    ...{ ...row, personId: null, pseudonym, details },
    department: isTold(row.department) ? row.department : null,
    reasons: row.reasons.filter(
      ({ code, params }) =>
        code !== 'HIGHER_THAN_FORMAL' &&
        (code !== 'DEPARTMENT_BRIDGE' || (isTold(params['from']) && isTold(params['to']))),
    ),
  };
}

/** A row without anybody. */
export const NOTHING: Omit<ShownLeader, 'position'> = {
  ...{ personId: null, pseudonym: null, score: null, tier: null, inclusionProbability: null, measures: {} },
  ...{ reasons: [], department: null, community: null, roles: [], details: {} },
};
