import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedId, checkedText } from './checked-input.js';
import { type DraftReason } from './draft.entity.js';
import { unnamedDraftId } from './draft.repository.js';
import { PagePlaces } from './page-places.js';
import { SaveRepository } from './save.repository.js';

/** What somebody typed and has not saved; only they see it. */
export interface DraftView {
  readonly id: string;
  readonly pageId: string | null;
  /** Where a page that does not exist yet is to go. */
  readonly spaceId: string | null;
  readonly parentId: string | null;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly baseNumber: number | null;
  readonly keptBecause: DraftReason;
  readonly updatedAt: Date;
}

/** A text to keep: of a page, or of one that is to be made in a space. */
export interface SaveDraftInput {
  /** The editor's own; left out by clients that keep one draft a page. */
  readonly id?: string | null;
  readonly pageId?: string | null;
  readonly spaceKey?: string | null;
  readonly parentId?: string | null;
  readonly baseNumber?: number | null;
  readonly title: string;
  readonly text: string;
  readonly summary?: string;
  readonly sequence?: number;
}

/** Where a list of drafts ended. */
export interface DraftPosition {
  readonly updatedAtMicroseconds: string;
  readonly id: string;
}

/** Most drafts of one person. Ours: far more than anybody has open, few enough that nobody stores a wiki in them. */
export const DRAFTS_MAX = 500;
/** A title while it is being typed may be too long for a page, but not endless. */
const TITLE_MAX_CHARS = 2_000;

const COLUMNS = `id, page_id AS "pageId", space_id AS "spaceId", parent_id AS "parentId", title, text, summary,
  base_number AS "baseNumber", kept_because AS "keptBecause", updated_at AS "updatedAt"`;
const MICROSECONDS = '(extract(epoch FROM updated_at) * 1000000)::bigint';

/** Keeps what people type, one draft for each open editor, for 90 days. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: SaveRepository,
    private readonly places: PagePlaces,
  ) {}

  /**
   * Keeps a text for a page that the actor may edit, or for a new one in a space that they may read. The title may be
   * blank or too long: it is a draft. Whoever loses access while they type keeps their words all the same: an editor's
   * draft that is there already goes on being kept.
   */
  async save(actor: Actor, input: SaveDraftInput): Promise<DraftView> {
    const pageId = input.pageId ? checkedId('pageId', input.pageId) : null;
    const id = this.idOf(actor, input.id, pageId);
    const text = checkedText(input.text);
    const title = input.title.slice(0, TITLE_MAX_CHARS);
    const { baseNumber = null, sequence = 0, summary = '' } = input;
    return this.unitOfWork.run(async (tx) => {
      const known = (await this.situation(tx, actor, id)) && Boolean(input.id);
      const place =
        pageId === null ? await this.placeOf(tx, actor, input) : { spaceId: null, parentId: null };
      const keptBecause = pageId === null ? 'typed' : await this.reasonFor(tx, actor, pageId, known);
      const draft = {
        ...{ id, personId: actor.personId, pageId, ...place, baseNumber, title, text, keptBecause, sequence },
        ...{ summary: summary.slice(0, TITLE_MAX_CHARS), at: systemClock.now() },
      };
      if (!(await this.store.drafts.keep(tx, draft)))
        throw badInput('id: this is not the id of a draft of yours.', { field: 'id' });
      const [kept] = await tx.query<DraftView>(`SELECT ${COLUMNS} FROM draft WHERE id = $1`, [id]);
      if (!kept) throw new Error('A draft that was just kept is gone.');
      return kept;
    });
  }

  /** Throws a draft of the actor away, by its id or that of a client that names none; false where there was none. */
  async discard(actor: Actor, which: { id?: string | null; pageId?: string | null }): Promise<boolean> {
    const pageId = which.pageId ? checkedId('pageId', which.pageId) : null;
    const id = this.idOf(actor, which.id, pageId);
    return this.unitOfWork.run((tx) => this.store.drafts.discard(tx, actor.personId, id));
  }

  /** The actor's drafts of these pages, the newest of each page first. One query. */
  async allOfPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, DraftView[]>> {
    const rows = await this.database.query<DraftView & { pageId: string }>(
      `SELECT ${COLUMNS} FROM draft WHERE person_id = $1 AND page_id = ANY($2::uuid[]) ORDER BY updated_at DESC, id DESC`,
      [actor.personId, pageIds],
    );
    const ofPage = new Map<string, DraftView[]>();
    for (const row of rows) ofPage.set(row.pageId, [...(ofPage.get(row.pageId) ?? []), row]);
    return ofPage;
  }

  /** The actor's newest draft of each of these pages. One query. */
  async ofPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, DraftView>> {
    const all = await this.allOfPages(actor, pageIds);
    return new Map([...all].flatMap(([pageId, [newest]]) => (newest ? [[pageId, newest] as const] : [])));
  }

  /** At most `first` of the actor's drafts, the newest first, with where they stand in the list. */
  async list(
    actor: Actor,
    { first, after }: { first: number; after: DraftPosition | null },
  ): Promise<(DraftView & { readonly position: DraftPosition })[]> {
    const rows = await this.database.query<DraftView & { microseconds: string }>(
      `SELECT ${COLUMNS}, ${MICROSECONDS} AS microseconds FROM draft
       WHERE person_id = $1 AND ($2::bigint IS NULL
         OR (updated_at, id) < (to_timestamp(0) + $2 * interval '1 microsecond', $3::uuid))
       ORDER BY updated_at DESC, id DESC LIMIT $4`,
      [actor.personId, after?.updatedAtMicroseconds ?? null, after?.id ?? null, first],
    );
    return rows.map(({ microseconds, ...draft }) => ({
      ...draft,
      position: { updatedAtMicroseconds: microseconds, id: draft.id },
    }));
  }

  private idOf(actor: Actor, id: string | null | undefined, pageId: string | null): string {
    if (id) return checkedId('id', id);
    if (pageId === null) throw badInput('id: a draft of a new page needs one.', { field: 'id' });
    return unnamedDraftId(actor.personId, pageId);
  }

  /** Whether the draft is there already; refuses the one too many. */
  private async situation(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean; count: number }>(
      `SELECT coalesce(bool_or(id = $2), false) AS known, count(*)::integer AS count FROM draft WHERE person_id = $1`,
      [actor.personId, id],
    );
    if (row?.known) return true;
    if ((row?.count ?? 0) >= DRAFTS_MAX)
      throw badInput(`You have ${DRAFTS_MAX} drafts already. Discard some of them first.`);
    return false;
  }

  private async reasonFor(tx: Tx, actor: Actor, pageId: string, known: boolean): Promise<DraftReason> {
    const [page] = await tx.query<{ accessSetId: string; isGone: boolean }>(
      `SELECT access_set_id AS "accessSetId", deleted_at IS NOT NULL AS "isGone" FROM page WHERE id = $1`,
      [pageId],
    );
    if (page && !page.isGone) {
      const level = await this.places.policy.levelIn(tx, actor, page.accessSetId);
      if (level === 'edit' || level === 'manage') return 'typed';
    }
    if (page && known) return 'refused';
    if (!page || page.isGone) throw notFound('There is no such page.');
    await this.places.policy.require(tx, actor, page.accessSetId, 'edit', 'page');
    return 'typed';
  }

  private async placeOf(
    tx: Tx,
    actor: Actor,
    input: SaveDraftInput,
  ): Promise<{ spaceId: string; parentId: string | null }> {
    const space = await this.places.space(tx, input.spaceKey ?? '');
    if (!space) throw notFound('There is no such space.');
    await this.places.policy.require(tx, actor, space.accessSetId, 'read', 'space');
    const parentId = input.parentId ? checkedId('parentId', input.parentId) : null;
    const parent = parentId === null ? null : await this.places.parent(tx, parentId);
    // A parent that is gone meanwhile is no reason to lose a text: the page then has to find another place.
    return { spaceId: space.spaceId, parentId: parent?.spaceId === space.spaceId ? parentId : null };
  }
}
