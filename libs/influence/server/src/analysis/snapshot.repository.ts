import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type LeaderAnalysis, type RankedPerson, sentenceOf } from '@wellspring/influence-domain';
import { type Tx } from '@wellspring/platform-database';
import { ScoreRow } from './score.entity.js';
import { type Findings, SnapshotRow } from './snapshot.entity.js';

const BATCH_ROWS = 500;
/** Ties of one statement: three arrays of a few hundred kilobytes. */
const BATCH_TIES = 20_000;

/** An analysis that is about to be published. */
export interface Publication {
  readonly id: string;
  readonly recordingId: string;
  readonly publishedAt: Date;
  readonly analysis: LeaderAnalysis;
  /** Places of the people on the map, by their position; null: none were computed. */
  readonly layout: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> } | null;
  /** The person of an analysis key. */
  readonly personOf: ReadonlyMap<string, string>;
}

/** Writes snapshots. */
@Injectable()
export class SnapshotRepository {
  /**
   * Publishes an analysis: no name and no address is stored, people stand by id once and by position else. Of whoever
   * opted out while it was computed nothing is left when `tx` commits: the same trigger takes them out of every count that
   * takes out those who go later. Who does so now waits for the end of `tx`, and is taken out then.
   */
  async publish(tx: Tx, publication: Publication): Promise<void> {
    const { id, analysis, layout, personOf } = publication;
    await tx.query(`LOCK TABLE mail_recording_opt_out IN SHARE MODE`);
    const optOuts = await tx.query<{ person_id: string }>(`SELECT person_id FROM mail_recording_opt_out`);
    const optedOut = new Set(optOuts.map((row) => row.person_id));
    const written = analysis.people.map((person, index) => {
      const personId = personOf.get(person.key) ?? null;
      return personId === null
        ? { ...EMPTY, snapshotId: id, position: index + 1 }
        : scoreOf(id, person, index, personId, layout);
    });
    const rows = written.map((row) =>
      row.personId === null || optedOut.has(row.personId)
        ? { ...EMPTY, snapshotId: id, position: row.position }
        : row,
    );
    const isGone = (position: number) => rows[position]?.personId === null;
    const ties = analysis.ties.rows.filter(([a, b]) => !isGone(a) && !isGone(b));
    const snapshot = snapshotOf(publication, optedOut.size, isGone);
    const digest = digestOf(snapshot, rows, ties);
    await tx.manager.getRepository(SnapshotRow).insert({ ...snapshot, digest });
    for (let from = 0; from < rows.length; from += BATCH_ROWS) {
      await tx.manager.getRepository(ScoreRow).insert(written.slice(from, from + BATCH_ROWS));
    }
    await this.insertTies(tx, id, analysis.ties.rows);
    await tx.query(
      `UPDATE influence_score SET person_id = NULL WHERE snapshot_id = $1 AND person_id = ANY($2::uuid[])`,
      [id, [...optedOut]],
    );
  }

  /**
   * Takes a person out of every published snapshot: name, figures, reasons, ties and the place in the set that reaches
   * most; the position stays as a gap. The table's trigger does all but the name.
   */
  async redactPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`UPDATE influence_score SET person_id = NULL WHERE person_id = $1`, [personId]);
  }

  private async insertTies(tx: Tx, snapshotId: string, ties: LeaderAnalysis['ties']['rows']): Promise<void> {
    for (let from = 0; from < ties.length; from += BATCH_TIES) {
      const batch = ties.slice(from, from + BATCH_TIES);
      await tx.query(
        `INSERT INTO influence_tie (snapshot_id, a, b, strength)
         SELECT $1, * FROM unnest($2::integer[], $3::integer[], $4::float8[])`,
        [
          snapshotId,
          batch.map(([a]) => a + 1),
          batch.map(([, b]) => b + 1),
          batch.map(([, , strength]) => strength),
        ],
      );
    }
  }
}

function snapshotOf(
  { id, recordingId, publishedAt, analysis }: Publication,
  optedOutCount: number,
  isGone: (position: number) => boolean,
) {
  // Keys are mail addresses: they stay out of the snapshot.
  const { excluded: _excluded, ...method } = analysis.method;
  const { rows: _rows, ...ties } = analysis.ties;
  const { stability, sweep, departmentMatrix, filters } = analysis;
  const { people, quota, ...curves } = analysis.coverage;
  const left = (positions: readonly number[]) =>
    positions.map((position) => (isGone(position) ? null : position));
  const coverage = {
    ...curves,
    people: left(people),
    quota: quota && { ...quota, people: left(quota.people) },
  };
  const findings: Findings = { coverage, stability, sweep, departmentMatrix, filters, ties };
  const asOf = new Date(method.window.asOf);
  return {
    ...{ id, recordingId, publishedAt, asOf, method, findings, optedOutCount },
    windowStart: method.window.from === null ? asOf : new Date(method.window.from),
    peopleCount: analysis.people.length,
    messageCount: method.input.messagesUsed,
  };
}

function scoreOf(
  snapshotId: string,
  person: RankedPerson,
  index: number,
  personId: string,
  layout: Publication['layout'],
): ScoreRow {
  const { rank, rankInterval, secondOpinionRank, contactsRank, sentRank, formalRank, differsFrom } = person;
  return {
    ...{ snapshotId, position: index + 1, personId },
    score: person.score,
    tier: person.tier,
    inclusionProbability: person.inclusionRatio,
    measures: person.measures,
    reasons: person.reasonCodes.map((reason) => ({ ...reason, text: sentenceOf(reason) })),
    department: person.department,
    community: person.community,
    roles: [...person.roles],
    details: { rank, rankInterval, secondOpinionRank, contactsRank, sentRank, formalRank, differsFrom },
    x: layout?.x[index] ?? null,
    y: layout?.y[index] ?? null,
  };
}

const EMPTY = {
  ...{
    personId: null,
    score: null,
    tier: null,
    inclusionProbability: null,
    measures: {},
    reasons: [],
    department: null,
  },
  ...{ community: null, roles: [], details: {}, x: null, y: null },
};

/** Of everything but when it was published and under which id: the same mail and people give the same. */
function digestOf(
  { id: _id, publishedAt: _publishedAt, ...snapshot }: ReturnType<typeof snapshotOf>,
  rows: readonly ScoreRow[],
  ties: LeaderAnalysis['ties']['rows'],
): string {
  const hash = createHash('sha256').update(JSON.stringify(snapshot));
  for (const { snapshotId: _snapshotId, ...row } of rows) hash.update(JSON.stringify(row));
  return hash.update(JSON.stringify(ties)).digest('hex');
}
