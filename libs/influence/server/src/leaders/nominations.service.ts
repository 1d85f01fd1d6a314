import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Band, type NominationReport } from '@wellspring/influence-domain';
import { type Actor, badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
import { mayReadLeaders } from '../influence.policy.js';
import { type EvaluationInput } from './evaluate-nominations.thread.js';
import { Leaders } from './leaders.read-model.js';
import { type NominationRoundReport, type NominationRoundRow } from './nomination.entity.js';
import { Nominations } from './nominations.repository.js';
import { readNominations } from './read-nominations.js';
import { type Sight, SightOfLeaders } from './sight-of-leaders.service.js';

/** Problems that are told one by one. */
const REPORTED_PROBLEMS = 100;

/** A figure of the ranking beside plainer orders. */
export interface NominationScoreView {
  readonly name: 'precisionAtK' | 'recallAtK' | 'averagePrecision';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly random: Band;
  readonly contacts: number;
  readonly sent: number;
}

export interface NominationEvaluationView extends Pick<Sight, 'snapshot'> {
  readonly round: NominationRoundRow | null;
  readonly reason:
    'NO_SNAPSHOT' | 'PURPOSE_NEEDED' | 'PSEUDONYMOUS' | 'NO_NOMINATIONS' | 'TOO_FEW_NOMINATORS' | null;
  readonly nominators: number;
  readonly nominees: number;
  readonly nominations: number;
  readonly k: number | null;
  readonly scores: readonly NominationScoreView[];
}

/** The customer's own truth: whom people say they ask. */
@Injectable()
export class EvaluateNominations {
  constructor(
    private readonly nominations: Nominations,
    private readonly sight: SightOfLeaders,
    private readonly leaders: Leaders,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly pool: WorkerPool,
  ) {}

  /**
   * Takes in a CSV text: `nominator` and one to five further columns of nominees, all mail addresses of the directory.
   * Unknown people, oneself, repetitions and who opted out of recording are counted and left out. BAD_INPUT for a text
   * without such columns and while recording is off. For analysts; audited.
   */
  async import(actor: Actor, csv: string): Promise<NominationRoundRow> {
    mayReadLeaders(actor);
    if ((await this.sight.of(actor, null)).reason === 'NO_RECORDING')
      throw badInput('Mail recording is off: there is no stated purpose in force.');
    const lines = readNominations(csv);
    const known = await this.people.byAddress(
      lines.flatMap(({ nominator, nominees }) => [nominator, ...nominees]),
    );
    const now = systemClock.now();
    return this.unitOfWork.run(async (tx) => {
      // Whoever opts out now waits for the end of this, and finds what it wrote.
      await tx.query(`LOCK TABLE mail_recording_opt_out IN SHARE MODE`);
      const optOuts = await tx.query<{ id: string }>(`SELECT person_id AS id FROM mail_recording_opt_out`);
      const { pairs, report } = chosen(lines, known, new Set(optOuts.map(({ id }) => id)));
      if (pairs.length === 0)
        throw badInput('csv: no nomination of people of the directory is in it.', { field: 'csv' });
      const round = { id: uuidv7(now, secureRandom), importedAt: now, importedById: actor.personId, report };
      await this.nominations.add(tx, round, pairs);
      await this.audit.record(tx, {
        ...{
          actor,
          action: 'influence.nominations-imported',
          subjectKind: 'nomination-round',
          subjectId: round.id,
        },
        details: { rows: report.rows, kept: report.kept },
      });
      return round;
    });
  }

  /**
   * The newest import against a snapshot (null: the newest). Nobody is named; fewer than five nominators are not evaluated. The
   * analyst made the file: with one nominee the average precision is that person's rank. So it is a look at each nominee,
   * after a stated purpose; who does not want to be shown is left out, and in pseudonymous mode there is none.
   */
  async run(actor: Actor, snapshotId: string | null): Promise<NominationEvaluationView> {
    const sight = await this.sight.of(actor, snapshotId);
    const { snapshot } = sight;
    const round = await this.nominations.newestRound();
    const nothing = { snapshot, round, nominators: 0, nominees: 0, nominations: 0, k: null, scores: [] };
    if (snapshot === null) return { ...nothing, reason: 'NO_SNAPSHOT' };
    if (sight.reason !== null) return { ...nothing, reason: 'PURPOSE_NEEDED' };
    if (sight.isPseudonymous) return { ...nothing, reason: 'PSEUDONYMOUS' };
    if (round === null) return { ...nothing, reason: 'NO_NOMINATIONS' };
    const [rows, all] = await Promise.all([
      this.leaders.people(snapshot.id, snapshot.peopleCount),
      this.nominations.of(round.id),
    ]);
    const nominees = await this.sight.wantingToBeShown([...new Set(all.map(({ nominee }) => nominee))]);
    const nominations = all.filter(({ nominee }) => nominees.has(nominee));
    await this.sight.record(actor, snapshot.id, [...nominees], {
      ...{ what: 'nominations', isPseudonymous: false },
      ...(sight.purpose === null ? {} : { purpose: sight.purpose }),
    });
    const ranked = rows.flatMap(({ personId, measures }) =>
      personId === null
        ? []
        : [{ key: personId, contacts: measures.contacts ?? 0, sent: measures.sent ?? 0 }],
    );
    const report = await this.pool.run<EvaluationInput, NominationReport>({
      module: new URL('./evaluate-nominations.thread.js', import.meta.url),
      input: { ranked, nominations, k: snapshot.method.topCount },
    });
    const { nominators, k } = report;
    if (report.isTooFew) return { ...nothing, reason: 'TOO_FEW_NOMINATORS' };
    const names = ['precisionAtK', 'recallAtK', 'averagePrecision'] as const;
    return {
      ...{ snapshot, round, reason: null, nominators, k },
      ...{ nominees: report.nominees, nominations: report.nominations },
      scores: names.flatMap((name) => {
        const score = report[name];
        return score === null ? [] : [{ name, ...score }];
      }),
    };
  }
}

function chosen(
  lines: ReturnType<typeof readNominations>,
  known: ReadonlyMap<string, string>,
  optedOut: ReadonlySet<string>,
): { pairs: { nominatorId: string; nomineeId: string }[]; report: NominationRoundReport } {
  const pairs = new Map<string, { nominatorId: string; nomineeId: string }>();
  const problems: { line: number; message: string }[] = [];
  const counts = { unknownPeople: 0, selfNominations: 0, repeated: 0, optedOut: 0 };
  const tell = (line: number, message: string) => {
    if (problems.length < REPORTED_PROBLEMS) problems.push({ line, message });
  };
  for (const { line, nominator, nominees } of lines) {
    const nominatorId = known.get(nominator);
    if (nominatorId === undefined) {
      counts.unknownPeople += 1;
      tell(line, 'the nominator is not in the directory');
      continue;
    }
    for (const nominee of nominees) {
      const nomineeId = known.get(nominee);
      if (nomineeId === undefined) {
        counts.unknownPeople += 1;
        tell(line, 'a nominee is not in the directory');
      } else if (nomineeId === nominatorId) counts.selfNominations += 1;
      else if (optedOut.has(nominatorId) || optedOut.has(nomineeId)) counts.optedOut += 1;
      else if (pairs.has(`${nominatorId}/${nomineeId}`)) counts.repeated += 1;
      else pairs.set(`${nominatorId}/${nomineeId}`, { nominatorId, nomineeId });
    }
  }
  return {
    pairs: [...pairs.values()],
    report: { rows: lines.length, kept: pairs.size, ...counts, problems },
  };
}
