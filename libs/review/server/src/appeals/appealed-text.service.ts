import { Injectable } from '@nestjs/common';
import { type Actor, isUuid, notFound } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { Revisions } from '@wellspring/wiki-server';
import { ReviewItemList } from '../queue/review-items.read-model.js';
import { standingOf } from '../queue/review-item.view.js';
import { DRAFT, type DraftText, textHash } from '../rules/refusals.repository.js';
import { type RefusingRule } from './my-refusals.read-model.js';

/** A refused text, as somebody sees it who decides the appeal. */
export interface AppealedTextView {
  /** Null where the author has changed or thrown it away since: then there is nothing to let through. */
  readonly title: string | null;
  readonly text: string | null;
  /** What readers see of the page; null for a page that was never made. */
  readonly previousTitle: string | null;
  readonly previousText: string | null;
  readonly rules: readonly RefusingRule[];
}

interface RefusedRow {
  readonly draftId: string | null;
  readonly personId: string;
  readonly draftHash: Buffer | null;
  readonly pageTitle: string | null;
  readonly pageHashHex: string | null;
  readonly rules: readonly RefusingRule[];
}

/** Shows the text of a draft to those who decide its appeal, and to nobody else. */
@Injectable()
export class AppealedText {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly items: ReviewItemList,
    private readonly revisions: Revisions,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The text that an open appeal is about; each look is recorded. NOT_FOUND for whoever may not decide it, the author
   * included, and once it is decided.
   */
  async of(actor: Actor, itemId: string): Promise<AppealedTextView> {
    const item = isUuid(itemId) ? (await this.items.byIds(actor, [itemId])).get(itemId) : undefined;
    const isOpen = item?.state === 'waiting' || item?.state === 'escalated';
    const mayDecide =
      item && !item.sight.isOwn && !item.sight.isOwnDecision && standingOf(actor, item) !== 'nobody';
    if (!item?.refusalId || !isOpen || !mayDecide) throw notFound('There is no such appeal.');
    const [refused] = await this.database.query<RefusedRow>(REFUSED, [item.refusalId]);
    if (!refused) throw notFound('There is no such appeal.');
    const draft = await this.unitOfWork.run(async (tx) => {
      const [found] = await tx.query<DraftText>(DRAFT, [refused.draftId, refused.personId]);
      await this.audit.record(tx, {
        ...{ actor, action: 'review.appealed-text-read', subjectKind: 'review-item', subjectId: itemId },
        aboutPersonId: refused.personId,
      });
      return found;
    });
    const isSame =
      draft !== undefined && refused.draftHash?.equals(textHash(draft.title, draft.text)) === true;
    const { pageHashHex } = refused;
    const texts = pageHashHex === null ? null : await this.revisions.texts([pageHashHex]);
    return {
      title: isSame ? draft.title : null,
      text: isSame ? draft.text : null,
      previousTitle: refused.pageTitle,
      previousText: texts?.get(pageHashHex ?? '') ?? null,
      rules: refused.rules,
    };
  }
}

const REFUSED = `SELECT f.draft_id AS "draftId", f.person_id AS "personId", f.draft_hash AS "draftHash", p.title AS "pageTitle",
    (SELECT encode(v.body_hash, 'hex') FROM revision AS v WHERE v.id = p.published_revision_id) AS "pageHashHex",
    (SELECT coalesce(json_agg(json_build_object('ruleId', v.rule_id, 'name', v.name, 'words', v.words, 'evidence', h.evidence)
       ORDER BY h.id), '[]') FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
       WHERE h.refusal_id = f.id) AS rules
  FROM review_refusal AS f LEFT JOIN page AS p ON p.id = f.page_id WHERE f.id = $1`;
