import { Injectable } from '@nestjs/common';
import { type LeaderAnalysis, sentenceOf } from '@wellspring/influence-domain';
import { type Tx } from '@wellspring/platform-database';
import { ScoreRow } from './score.entity.js';
import { SnapshotRow } from './snapshot.entity.js';

const BATCH_ROWS = 500;

/** Writes snapshots. */
@Injectable()
export class SnapshotRepository {
  /** Publishes an analysis; `personOf` gives the person of an analysis key. */
  async publish(
    tx: Tx,
    id: string,
    recordingId: string,
    analysis: LeaderAnalysis,
    personOf: ReadonlyMap<string, string>,
    publishedAt: Date,
  ): Promise<void> {
    // Keys are mail addresses: they stay out of the snapshot.
    const { excluded: _excluded, ...method } = analysis.method;
    const asOf = new Date(method.window.asOf);
    await tx.manager.getRepository(SnapshotRow).insert({
      id,
      recordingId,
      publishedAt,
      asOf,
      windowStart: method.window.from === null ? asOf : new Date(method.window.from),
      method,
      peopleCount: analysis.people.length,
      messageCount: method.input.messagesUsed,
    });
    const rows: ScoreRow[] = analysis.people.map((person, index) => ({
      snapshotId: id,
      position: index + 1,
      personId: personOf.get(person.key) ?? null,
      score: person.score,
      tier: person.tier,
      inclusionProbability: person.inclusionRatio,
      measures: person.measures,
      reasons: person.reasonCodes.map((reason) => ({ ...reason, text: sentenceOf(reason) })),
    }));
    for (let from = 0; from < rows.length; from += BATCH_ROWS) {
      await tx.manager.getRepository(ScoreRow).insert(rows.slice(from, from + BATCH_ROWS));
    }
  }

  /** Takes a person out of every published snapshot: name, figures and reasons; the position stays as a gap. */
  async redactPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE influence_score SET person_id = NULL, score = NULL, tier = NULL, inclusion_probability = NULL,
         measures = '{}', reasons = '[]' WHERE person_id = $1`,
      [personId],
    );
  }
}
