import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type AttributedBatch, roundedWords } from './attribute-batch.js';
import { METHOD_VERSION, type PageHead } from './page-heads.read-model.js';

/** Keeps what attribution found. */
@Injectable()
export class PageAuthorshipRepository {
  /**
   * Stores a batch behind the state that it was computed from, as one: parts, shares, credits of revisions, passages.
   * False where the page's state is another one by now; nothing is stored then.
   */
  async store(
    tx: Tx,
    head: PageHead,
    batch: AttributedBatch,
    upToNumber: number,
    at: Date,
  ): Promise<boolean> {
    if (!(await this.advance(tx, head, batch, upToNumber, at))) return false;
    const { pageId, version } = head;
    if (version.revisionNumber === 0 && version.stampMs !== null) this.forgetPage(tx, pageId);
    this.storePart(tx, pageId, batch.part, upToNumber);
    this.storeShares(tx, pageId, batch.shares);
    this.storeCredits(tx, pageId, batch.credits);
    this.storeLasting(tx, pageId, batch.lasting);
    this.storePassages(tx, pageId, batch.passages);
    return true;
  }

  /** Writes of revisions what is decided of them now. */
  storeLasting(tx: Tx, pageId: string, lasting: AttributedBatch['lasting']): void {
    if (lasting.length === 0) return;
    void tx.send(
      `UPDATE revision_credit SET lasting_words = decided.words
       FROM unnest($2::integer[], $3::float8[]) AS decided(number, words)
       WHERE page_id = $1 AND revision_number = decided.number`,
      [pageId, lasting.map((row) => row.number), lasting.map((row) => roundedWords(row.words))],
    );
  }

  /**
   * Marks pages, or (null) all, as attributed by an older method: they are computed anew from their first revision and
   * keep their figures until then. The time moves so that nobody who computes now stores over the mark.
   */
  async markOutdated(tx: Tx, pageIds: readonly string[] | null): Promise<void> {
    await tx.query(
      `UPDATE page_authorship SET method_version = 0, attributed_at = attributed_at + interval '1 millisecond'
       WHERE $1::uuid[] IS NULL OR page_id = ANY($1::uuid[])`,
      [pageIds],
    );
  }

  /** Whoever comes second finds another time than the one that they began with, or a row where there was none. */
  private async advance(
    tx: Tx,
    { pageId, version }: PageHead,
    { survivingWords, currentCredits }: AttributedBatch,
    upToNumber: number,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO page_authorship AS known
         (page_id, method_version, revision_number, surviving_words, current_credits, attributed_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (page_id) DO UPDATE SET method_version = excluded.method_version,
         revision_number = excluded.revision_number, surviving_words = excluded.surviving_words,
         current_credits = excluded.current_credits, attributed_at = excluded.attributed_at
       WHERE known.attributed_at = $7 RETURNING page_id`,
      [
        ...[pageId, METHOD_VERSION, upToNumber, survivingWords, Buffer.from(currentCredits), at],
        version.stampMs === null ? null : new Date(version.stampMs),
      ],
    );
    return rows.length > 0;
  }

  private forgetPage(tx: Tx, pageId: string): void {
    for (const table of ['page_authorship_part', 'page_share', 'revision_credit', 'known_passage'])
      void tx.send(`DELETE FROM ${table} WHERE page_id = $1`, [pageId]);
  }

  private storePart(
    tx: Tx,
    pageId: string,
    { afterNumber, content }: AttributedBatch['part'],
    upToNumber: number,
  ): void {
    void tx.send(`DELETE FROM page_authorship_part WHERE page_id = $1 AND up_to_number > $2`, [
      ...[pageId, afterNumber],
    ]);
    void tx.send(`INSERT INTO page_authorship_part (page_id, up_to_number, content) VALUES ($1, $2, $3)`, [
      ...[pageId, upToNumber, Buffer.from(content)],
    ]);
  }

  private storeShares(tx: Tx, pageId: string, shares: AttributedBatch['shares']): void {
    void tx.send(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT $1, * FROM unnest($2::uuid[], $3::integer[], $4::float8[], $5::float8[], $6::float8[])
       ON CONFLICT (page_id, person_id) DO UPDATE SET edits = excluded.edits, added_words = excluded.added_words,
         surviving_words = excluded.surviving_words, copied_words = excluded.copied_words`,
      [
        pageId,
        shares.map((share) => share.authorId),
        shares.map((share) => share.edits),
        shares.map((share) => roundedWords(share.addedWords)),
        shares.map((share) => roundedWords(share.survivingWords)),
        shares.map((share) => roundedWords(share.copiedWords)),
      ],
    );
    const gone = shares.filter((share) => share.edits === 0 && share.survivingWords === 0);
    if (gone.length > 0)
      void tx.send(`DELETE FROM page_share WHERE page_id = $1 AND person_id = ANY($2::uuid[])`, [
        ...[pageId, gone.map((share) => share.authorId)],
      ]);
  }

  private storeCredits(tx: Tx, pageId: string, credits: AttributedBatch['credits']): void {
    const added = credits.flatMap((row) => (row.savedAtMs === null ? [] : [{ ...row, ms: row.savedAtMs }]));
    const older = credits.filter((row) => row.savedAtMs === null);
    if (added.length > 0)
      void tx.send(
        `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words,
           surviving_words, revert_of_number, reverted_by_number)
         SELECT $1, * FROM unnest($2::integer[], $3::uuid[], $4::timestamptz[], $5::float8[], $6::float8[], $7::float8[],
           $8::integer[], $9::integer[])`,
        [
          pageId,
          added.map((row) => row.number),
          added.map((row) => row.authorId),
          added.map((row) => new Date(row.ms)),
          added.map((row) => row.addedWords),
          added.map((row) => row.removedWords),
          added.map((row) => row.survivingWords),
          added.map((row) => row.revertOfNumber),
          added.map((row) => row.revertedByNumber),
        ],
      );
    if (older.length > 0)
      void tx.send(
        `UPDATE revision_credit SET surviving_words = now.words, reverted_by_number = now.reverter
         FROM unnest($2::integer[], $3::float8[], $4::integer[]) AS now(number, words, reverter)
         WHERE page_id = $1 AND revision_number = now.number
           AND (surviving_words, reverted_by_number) IS DISTINCT FROM (now.words, now.reverter)`,
        [
          pageId,
          older.map((row) => row.number),
          older.map((row) => row.survivingWords),
          older.map((row) => row.revertedByNumber),
        ],
      );
  }

  private storePassages(tx: Tx, pageId: string, passages: AttributedBatch['passages']): void {
    if (passages.length === 0) return;
    void tx.send(
      `INSERT INTO known_passage (fingerprint, page_id, revision_number, person_id, saved_at, source_page_id)
       SELECT fingerprint, $1, number, person_id, saved_at, source.page_id
       FROM unnest($2::bigint[], $3::integer[], $4::uuid[], $5::timestamptz[], $6::uuid[])
         AS passage(fingerprint, number, person_id, saved_at, source_page_id)
       -- one that was purged meanwhile is none
       LEFT JOIN page_authorship AS source ON source.page_id = passage.source_page_id
       ON CONFLICT DO NOTHING`,
      [
        pageId,
        passages.map((row) => String(row.fingerprint)),
        passages.map((row) => row.revisionNumber),
        passages.map((row) => row.personId),
        passages.map((row) => new Date(row.savedAtMs)),
        passages.map((row) => row.sourcePageId),
      ],
    );
  }
}
