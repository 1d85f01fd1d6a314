import { newUrlId, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type ContentModel, POSITION_STEP } from '@wellspring/wiki-domain';
import { BodyBatch } from './body-batch.js';
import { type EncodedBody } from './body-codec.js';
import { type BodyPacking } from './body-packing.js';
import { languageOfText } from './content-language.js';
import {
  type HistoryRepository,
  type PagePlacement,
  type PageStand,
  type PastPageRow,
  type PastRevisionRow,
} from './history.repository.js';
import { pooledRandom } from './pooled-random.js';

/** A page whose history is written. */
export interface PastPage {
  readonly source: string;
  /** Unique with `source` in the space: by it a second run finds the page. */
  readonly sourceKey: string;
  /** Path in the form in which paths are compared, see `pathKey`. */
  readonly sourcePath: string;
  readonly sourceTitle: string;
  /** The permanent id that the page had elsewhere, known to be free here; a new one by default. */
  readonly urlId?: string;
}

/** A page that an earlier run has made. */
export interface KnownPage {
  readonly id: string;
  /** The highest number ever given to a revision of it. */
  readonly lastNumber: number;
  readonly headHash: Buffer;
  readonly headSizeChars: number;
  /** Numbers of its revisions by the base64 of their hashes; of equal texts the last. */
  readonly numbersByHash: Map<string, number>;
}

/** One saved state of a page, in the order of saving. */
export interface PastRevision {
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly text: string;
  readonly contentModel: ContentModel;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly sourceKey: string | null;
}

/** Where new pages go until they are placed. */
export interface HistoryTarget {
  readonly spaceId: string;
  readonly accessSetId: string;
  /** Position of the first new page; the others follow in steps. */
  readonly firstPosition: number;
  readonly now: Date;
}

/** Revisions, and characters of text, after which a batch is written. */
const BATCH_REVISIONS = 400;
const BATCH_CHARS = 4_000_000;

interface OpenPage {
  readonly id: string;
  readonly isNew: boolean;
  readonly row: PastPage;
  readonly numbersByHash: Map<string, number>;
  lastHash: string;
  lastSizeChars: number;
  number: number;
  last: { revision: PastRevision; id: string } | null;
}

/**
 * Writes whole histories in bulk within one transaction: pages one after the other, each with its revisions in order. A
 * batch is packed in a thread and sent while the next one is being read. Memory: two batches, and a hundred bytes for each
 * page and for each revision of the page that is open.
 */
export class HistoryWriter {
  private page: OpenPage | null = null;
  private newPages: PastPageRow[] = [];
  private revisions: PastRevisionRow[] = [];
  private readonly bodies = new BodyBatch();
  private chars = 0;
  private sending: Promise<void> = Promise.resolve();
  private newPageCount = 0;
  private readonly random = pooledRandom();
  private readonly stands: PageStand[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly repository: HistoryRepository,
    private readonly packing: BodyPacking,
    private readonly target: HistoryTarget,
  ) {}

  /** Pages made so far. */
  get addedPages(): number {
    return this.newPageCount;
  }

  /** Opens a page; `known` where an earlier run made it. Gives its id. A page without revisions leaves no trace. */
  open(row: PastPage, known: KnownPage | null): string {
    this.close();
    const id = known?.id ?? uuidv7(this.target.now, this.random);
    this.page = {
      ...{ id, row, isNew: known === null, last: null },
      number: known?.lastNumber ?? 0,
      numbersByHash: known?.numbersByHash ?? new Map(),
      lastHash: known?.headHash.toString('base64') ?? '',
      lastSizeChars: known?.headSizeChars ?? 0,
    };
    return id;
  }

  /** Appends a revision to the open page. Waits while the batch before is still being written. */
  async add(revision: PastRevision): Promise<void> {
    const page = this.page;
    if (!page) throw new Error('A revision came before its page.');
    const { hash, name } = this.bodies.add(revision.text);
    const revertsTo = name === page.lastHash ? undefined : page.numbersByHash.get(name);
    if (page.isNew && page.number === 0) this.newPages.push(this.newPage(page, revision));
    page.number += 1;
    const id = uuidv7(this.target.now, this.random);
    const { text, tags, ...fields } = revision;
    this.revisions.push({
      ...fields,
      ...{ id, hash, pageId: page.id, number: page.number },
      tags: revertsTo === undefined ? tags : [...tags, 'revert'],
      sizeChars: text.length,
      sizeDeltaChars: text.length - page.lastSizeChars,
      revertsToNumber: revertsTo ?? null,
    });
    page.numbersByHash.set(name, page.number);
    page.lastHash = name;
    page.lastSizeChars = text.length;
    page.last = { revision, id };
    this.chars += text.length;
    if (this.revisions.length >= BATCH_REVISIONS || this.chars >= BATCH_CHARS) await this.send();
  }

  /**
   * Writes what is left, shows the newest revision of every page that got one, and puts pages into the tree. Gives
   * those pages with the number of that revision.
   */
  async finish(
    placementsOf: (pageIds: readonly string[]) => readonly PagePlacement[],
  ): Promise<{ pageId: string; revisionNumber: number }[]> {
    this.close();
    await this.send();
    await this.sending;
    await this.repository.settle(this.tx, this.stands);
    await this.repository.place(this.tx, placementsOf(this.stands.map((stand) => stand.id)));
    return this.stands.map((stand) => ({ pageId: stand.id, revisionNumber: stand.headNumber }));
  }

  /** Waits until nothing is under way any more. For a history that is given up: call it before the transaction ends. */
  async abandon(): Promise<void> {
    await this.sending.catch(() => undefined);
  }

  private close(): void {
    const { page } = this;
    this.page = null;
    if (!page?.last) return;
    const { revision, id } = page.last;
    this.stands.push({
      id: page.id,
      title: revision.title,
      language: languageOfText(revision.text, revision.contentModel),
      headRevisionId: id,
      headNumber: page.number,
      publishedAt: revision.savedAt,
    });
  }

  private newPage(page: OpenPage, first: PastRevision): PastPageRow {
    return {
      ...page.row,
      id: page.id,
      urlId: page.row.urlId ?? newUrlId(this.random),
      spaceId: this.target.spaceId,
      accessSetId: this.target.accessSetId,
      position: this.target.firstPosition + POSITION_STEP * this.newPageCount++,
      title: first.title,
      createdById: first.authorId,
      createdAt: first.savedAt,
    };
  }

  private async send(): Promise<void> {
    const { newPages, revisions } = this;
    const bodies = this.packing.pack(this.bodies);
    [this.newPages, this.revisions, this.chars] = [[], [], 0];
    const before = this.sending;
    this.sending = this.write(before, newPages, revisions, bodies);
    // Whoever awaits `sending` next gets the error; this keeps Node from calling it unhandled before.
    this.sending.catch(() => undefined);
    await before;
  }

  private async write(
    before: Promise<void>,
    newPages: readonly PastPageRow[],
    revisions: readonly PastRevisionRow[],
    packing: Promise<ReadonlyMap<string, EncodedBody>>,
  ): Promise<void> {
    const [bodies] = await Promise.all([packing, before]);
    await this.repository.insertPages(this.tx, newPages);
    await this.repository.insertBodies(this.tx, bodies);
    await this.repository.insertRevisions(this.tx, revisions);
  }
}
