import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { DraftRepository } from './draft.repository.js';
import { AnnounceEditing } from './editing/announce-editing.service.js';

/** Days that a view keeps its reader; afterwards only the hour and the page are known. */
export const VIEW_READER_DAYS = 30;
/** Views rolled up in one transaction: short enough not to hold anybody up. */
const BATCH_VIEWS = 20_000;

const ROLL_UP = `
  WITH old AS (
    DELETE FROM page_view WHERE id IN (SELECT id FROM page_view WHERE viewed_at < $1 ORDER BY viewed_at LIMIT ${BATCH_VIEWS})
    RETURNING page_id, revision_number, viewed_at),
  counted AS (
    INSERT INTO page_view_hour (page_id, revision_number, hour, views)
    SELECT page_id, revision_number, date_trunc('hour', viewed_at, 'UTC'), count(*) FROM old GROUP BY 1, 2, 3
    ON CONFLICT ON CONSTRAINT page_view_hour_pkey DO UPDATE SET views = page_view_hour.views + excluded.views)
  SELECT count(*)::integer AS rolled FROM old`;

/** Forgets what the table of retention says: readers of old views, and old drafts. */
@Injectable()
export class RetainWikiData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly editing: AnnounceEditing,
  ) {}

  /** Does all that is due at `now`, in batches; a second run finds nothing. Gives how much was done. */
  async run(now: Date): Promise<{ viewsRolledUp: number; draftsPurged: number }> {
    const before = new Date(now.getTime() - VIEW_READER_DAYS * DAY_MS);
    let viewsRolledUp = 0;
    for (;;) {
      const rows = await this.unitOfWork.run((tx) => tx.query<{ rolled: number }>(ROLL_UP, [before]));
      const rolled = rows[0]?.rolled ?? 0;
      if (rolled === 0) break;
      viewsRolledUp += rolled;
    }
    const draftsPurged = await this.unitOfWork.run(async (tx) => {
      await this.editing.forgetDead(tx, now);
      return this.drafts.purge(tx, now);
    });
    return { viewsRolledUp, draftsPurged };
  }
}
