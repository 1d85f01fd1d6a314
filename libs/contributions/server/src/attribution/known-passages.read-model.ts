import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type PassageOrigin } from './attribute-batch.js';
import { METHOD_VERSION } from './page-heads.read-model.js';

/** Passages whose first page is asked for in one statement. */
const PASSAGES_PER_QUERY = 5_000;

/** Reads where passages of 20 words and more stood first. */
@Injectable()
export class KnownPassages {
  constructor(private readonly database: Database) {}

  /**
   * Where each passage stood first of all other pages, present and deleted ones alike, at the same time on the page whose
   * id comes first; passages that stood nowhere else are left out. An index step a passage.
   */
  async origins(pageId: string, fingerprints: readonly bigint[]): Promise<Map<bigint, PassageOrigin>> {
    const origins = new Map<bigint, PassageOrigin>();
    for (let at = 0; at < fingerprints.length; at += PASSAGES_PER_QUERY) {
      const rows = await this.database.query<
        Omit<PassageOrigin, 'savedAtMs'> & { fingerprint: string; savedAt: Date }
      >(
        `SELECT asked.fingerprint, earliest.page_id AS "pageId", earliest.revision_number AS "revisionNumber",
           earliest.person_id AS "personId", earliest.saved_at AS "savedAt"
         FROM unnest($2::bigint[]) AS asked(fingerprint) CROSS JOIN LATERAL (
           SELECT * FROM known_passage AS known WHERE known.fingerprint = asked.fingerprint AND known.page_id <> $1
           ORDER BY saved_at, page_id LIMIT 1) AS earliest`,
        [pageId, fingerprints.slice(at, at + PASSAGES_PER_QUERY).map(String)],
      );
      for (const { fingerprint, savedAt, ...origin } of rows)
        origins.set(BigInt(fingerprint), { ...origin, savedAtMs: savedAt.getTime() });
    }
    return origins;
  }

  /**
   * Pages whose passages are credited otherwise than where they stood first, for that page was attributed after them or
   * has the passage from elsewhere itself by now; the oldest first. Since an instant: of the passages of pages that were
   * attributed since, by index; null: of all, a second for a million.
   */
  async wronglyCredited(since: Date | null): Promise<string[]> {
    const recent = `WHERE fingerprint IN (SELECT fingerprint FROM known_passage JOIN page_authorship USING (page_id)
           WHERE attributed_at >= $1)`;
    const rows = await this.database.query<{ pageId: string }>(
      `SELECT page_id AS "pageId" FROM (
         SELECT page_id, saved_at, source_page_id, first_value(page_id) OVER first AS first_page_id
         FROM known_passage ${since === null ? '' : recent} WINDOW first AS (PARTITION BY fingerprint ORDER BY saved_at, page_id)) AS passage
       JOIN page_authorship USING (page_id)
       WHERE source_page_id IS DISTINCT FROM nullif(first_page_id, page_id)
         AND method_version = ${METHOD_VERSION}
       GROUP BY page_id ORDER BY min(saved_at), page_id`,
      since === null ? [] : [since],
    );
    return rows.map((row) => row.pageId);
  }
}
