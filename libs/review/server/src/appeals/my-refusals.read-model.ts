import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ReviewState, type RuleEvidence, type Verdict } from '@wellspring/review-domain';

/** A rule that refused a text, as it was then. */
export interface RefusingRule {
  readonly ruleId: string;
  readonly name: string;
  readonly words: string;
  readonly evidence: readonly RuleEvidence[];
}

/** An appeal with what came of it. */
export interface AppealView {
  readonly itemId: string;
  readonly state: ReviewState;
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly request: string;
  readonly decidedAt: Date | null;
}

/** A text of one's own that rules did not let in. */
export interface RefusalView {
  readonly id: string;
  readonly draftId: string | null;
  /** Null for a page that was never made. */
  readonly pageId: string | null;
  readonly refusedAt: Date;
  /** Since when exactly this text may be saved. */
  readonly clearedAt: Date | null;
  readonly rules: readonly RefusingRule[];
  readonly appeal: AppealView | null;
}

interface RefusalRow extends Omit<RefusalView, 'appeal'> {
  /** As JSON gives it. */
  readonly appeal: (Omit<AppealView, 'decidedAt'> & { readonly decidedAt: string | null }) | null;
}

const REFUSAL = `SELECT f.id, f.draft_id AS "draftId", f.page_id AS "pageId", f.refused_at AS "refusedAt",
    f.overturned_at AS "clearedAt",
    (SELECT coalesce(json_agg(json_build_object('ruleId', v.rule_id, 'name', v.name, 'words', v.words, 'evidence', h.evidence)
       ORDER BY h.id), '[]') FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
       WHERE h.refusal_id = f.id) AS rules,
    (SELECT json_build_object('itemId', i.id, 'state', i.state, 'verdict', i.verdict, 'note', i.note, 'request', i.request,
       'decidedAt', i.decided_at) FROM review_item AS i WHERE i.refusal_id = f.id) AS appeal
  FROM review_refusal AS f WHERE f.person_id = $1 AND EXISTS (SELECT FROM review_rule_hit AS h WHERE h.refusal_id = f.id)`;

/** Reads what rules did not let in, for the author alone. One query a call. */
@Injectable()
export class MyRefusals {
  constructor(private readonly database: Database) {}

  /** The newest first by their id, after the one with this id; at most `limit`. */
  async list(actor: Actor, afterId: string | null, limit: number): Promise<RefusalView[]> {
    return this.read(`${REFUSAL} AND ($2::uuid IS NULL OR f.id < $2) ORDER BY f.id DESC LIMIT $3`, [
      ...[actor.personId, afterId, limit],
    ]);
  }

  /** One of the actor's own; null where there is none. */
  async one(actor: Actor, id: string): Promise<RefusalView | null> {
    const [row] = await this.read(`${REFUSAL} AND f.id = $2`, [actor.personId, id]);
    return row ?? null;
  }

  /** The newest refusal of each of these drafts of the actor's, by draft. */
  async ofDrafts(actor: Actor, draftIds: readonly string[]): Promise<Map<string, RefusalView>> {
    const rows = await this.read(`${REFUSAL} AND f.draft_id = ANY($2::uuid[]) ORDER BY f.refused_at`, [
      actor.personId,
      draftIds,
    ]);
    return new Map(rows.map((row) => [row.draftId ?? '', row]));
  }

  private async read(sql: string, parameters: readonly unknown[]): Promise<RefusalView[]> {
    const rows = await this.database.query<RefusalRow>(sql, parameters);
    return rows.map(({ appeal, ...row }) => ({
      ...row,
      appeal: appeal && {
        ...appeal,
        decidedAt: appeal.decidedAt === null ? null : new Date(appeal.decidedAt),
      },
    }));
  }
}
