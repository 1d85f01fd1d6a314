import { AuditEntries } from '@wellspring/audit-server';
import { type PersonMeasures, type Tier } from '@wellspring/influence-domain';
import {
  AnalyseMail,
  LookAtLeaders,
  type LeaderReportView,
  type LeaderView,
} from '@wellspring/influence-server';
import { badInput, SYSTEM_ACTOR } from '@wellspring/kernel';
import { AddressBook, People } from '@wellspring/people-server';
import { type LeaderJson, type LeadersJson } from '../leaders/leaders-output.js';
import { waitForRun } from './wait-for-run.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

/** Everybody is listed. */
const EVERYBODY = 2_147_483_647;

/**
 * The ranking of this Wellspring's mail: the newest snapshot, or a fresh one when there is none, when mail came in since,
 * or on request. BAD_INPUT while no purpose is in force. Whoever opted out is not in it.
 */
export async function leadersOfWellspring(refresh: boolean, options: SessionOptions): Promise<LeadersJson> {
  return withWellspring(options, async (session) => {
    const look = session.wellspring.get(LookAtLeaders);
    let report = await look.run(SYSTEM_ACTOR, { besides: EVERYBODY });
    if (report.reason === 'NO_RECORDING')
      throw badInput(
        'Mail recording is off: state a purpose first (import-mail --purpose … --basis … --until …).',
      );
    if (refresh || (await isOutOfDate(session, report))) {
      const runId = await session.wellspring.get(AnalyseMail).start(SYSTEM_ACTOR);
      await waitForRun(session, runId, 'Ranking');
      report = await look.run(SYSTEM_ACTOR, { besides: EVERYBODY });
    }
    return inPublicShape(session, report);
  });
}

/** No snapshot, or mail that came in after it. */
async function isOutOfDate({ wellspring }: Session, { snapshot }: LeaderReportView): Promise<boolean> {
  if (snapshot === null) return true;
  const since = { action: 'influence.mail-imported', since: snapshot.publishedAt };
  const imports = await wellspring.get(AuditEntries).entries(since, { limit: 1_000, after: null });
  return imports.some(({ details }) => Number(details['messagesKept'] ?? 0) > 0);
}

async function inPublicShape(
  session: Session,
  { snapshot, leaders }: LeaderReportView,
): Promise<LeadersJson> {
  if (snapshot === null) throw new Error('The analysis left no snapshot.');
  const { wellspring } = session;
  const emails = new Map(
    (await wellspring.get(AddressBook).employees()).map(({ personId, addresses }) => [
      personId,
      addresses[0] ?? '',
    ]),
  );
  const people = await wellspring.get(People).byIds(leaders.flatMap(({ personId }) => personId ?? []));
  return {
    method: snapshot.method,
    people: leaders.flatMap((leader) => {
      const person = people.get(leader.personId ?? '');
      // Whoever opted out leaves a gap in the list, without name or figures.
      if (!person || leader.score === null) return [];
      return [
        {
          email: emails.get(person.id) ?? '',
          name: person.displayName,
          department: person.department,
          ...figuresOf(leader, leader.score),
        },
      ];
    }),
    snapshot: { id: snapshot.id, publishedAt: snapshot.publishedAt.toISOString() },
  };
}

const figuresOf = (
  { tier, inclusionProbability, measures, reasons }: LeaderView,
  score: number,
): Omit<LeaderJson, 'email' | 'name' | 'department'> => ({
  score,
  tier: tier as Tier, // the column holds what the analysis gave
  inclusionRatio: inclusionProbability,
  measures: measures as PersonMeasures, // empty only where a person was redacted
  reasons: reasons.map(({ text }) => text),
  reasonCodes: reasons.map(({ code, params }) => ({ code, params })),
});
