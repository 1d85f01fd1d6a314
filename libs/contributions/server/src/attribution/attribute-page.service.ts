import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { sqlStateOf, UnitOfWork } from '@wellspring/platform-database';
import { type PublishedRevision, Revisions } from '@wellspring/wiki-server';
import { type AttributedBatch, type Batch, isEarlier, type PassageOrigin } from './attribute-batch.js';
import { KnownPassages } from './known-passages.read-model.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';
import { type PageHead, PageHeads } from './page-heads.read-model.js';
import { PageStates } from './page-states.service.js';

/** Revisions of the first batch, of any, and characters of one: what is in memory at once, and a thread's turn. */
const FIRST_BATCH_REVISIONS = 40;
const MAX_BATCH_REVISIONS = 500;
const BATCH_CHARS = 2_000_000;
/** More revisions than this at once are no saves but an import or a rebuild; these go to a thread from so much text on. */
const FEW_REVISIONS = 4;
const IMPORT_THREAD_CHARS = 60_000;
/** Somebody else attributes the same page; after so many times something is wrong. */
const MAX_COLLISIONS = 10;

const FOREIGN_KEY_VIOLATION = '23503';

/** How much a call did. */
export interface AttributionReport {
  readonly revisions: number;
}

/** Brings a page's authorship to its published revision. */
@Injectable()
export class AttributePage {
  constructor(
    private readonly heads: PageHeads,
    private readonly history: Revisions,
    private readonly states: PageStates,
    private readonly passages: KnownPassages,
    private readonly repository: PageAuthorshipRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Catches up from the last attributed revision, in order, a batch a transaction; what was stored stays when a later
   * batch fails. Again changes nothing; a page that is gone is none. Two at once do no harm: one computes in vain.
   */
  async run(pageId: string): Promise<AttributionReport> {
    let revisions = 0;
    let limit = FIRST_BATCH_REVISIONS;
    for (let collisions = 0; collisions < MAX_COLLISIONS;) {
      const head = await this.heads.of(pageId);
      const batch = await this.history.publishedHistory(pageId, head.version.revisionNumber, limit);
      const isLast = batch.length < limit;
      if (batch.length === 0) {
        if (revisions > 0) await this.decideLasting(head, systemClock.now());
        return { revisions };
      }
      if (!(await this.attributeOrStartAnew(head, batch, isLast))) collisions++;
      else {
        revisions += batch.length;
        limit = nextLimit(batch);
        if (isLast) return { revisions };
      }
    }
    throw new Error(`Page ${pageId} is attributed by others again and again.`);
  }

  /** Decides of revisions what lasts where their time has come by now. */
  async decideLasting(head: PageHead, now: Date): Promise<void> {
    if (head.undecidedSavedAtMs.length === 0) return;
    const batch = {
      revisions: [],
      undecided: { fromNumber: head.undecidedFromNumber, savedAtMs: head.undecidedSavedAtMs },
      decideUntilMs: now.getTime(),
    };
    const lasting = await this.states.ask(head, { kind: 'lasting', batch });
    if (lasting !== null)
      await this.unitOfWork.run(async (tx) => this.repository.storeLasting(tx, head.pageId, lasting));
  }

  /** As `attribute`; a state that can't be read is derived, so that the page begins again. */
  private async attributeOrStartAnew(
    head: PageHead,
    revisions: readonly PublishedRevision[],
    isLast: boolean,
  ): Promise<boolean> {
    try {
      return await this.attribute(head, revisions, isLast);
    } catch (error) {
      const isUnreadable = error instanceof Error && error.name === 'RangeError';
      if (!isUnreadable || head.version.revisionNumber === 0) throw error;
      await this.unitOfWork.run((tx) => this.repository.markOutdated(tx, [head.pageId]));
      return false;
    }
  }

  /** False where somebody else was faster. */
  private async attribute(
    head: PageHead,
    revisions: readonly PublishedRevision[],
    isLast: boolean,
  ): Promise<boolean> {
    const last = revisions.at(-1);
    if (!last) return true;
    const batchWith = (origins: ReadonlyMap<bigint, PassageOrigin>): Batch => ({
      pageId: head.pageId,
      revisions: revisions.map(({ number, authorId, savedAt, text }) => ({
        ...{ number, authorId, text, savedAtMs: savedAt.getTime() },
      })),
      origins,
      parts: head.parts,
      undecided: { fromNumber: head.undecidedFromNumber, savedAtMs: head.undecidedSavedAtMs },
      decideUntilMs: isLast ? systemClock.now().getTime() : last.savedAt.getTime(),
    });
    // A save is soon done here, where the state is kept; imports and rebuilds leave this thread to those who wait for it.
    const threadFromChars = revisions.length > FEW_REVISIONS ? IMPORT_THREAD_CHARS : undefined;
    const chars = revisions.reduce((sum, revision) => sum + revision.text.length, 0);
    const compute = (batch: Batch, newStampMs: number): Promise<AttributedBatch | null> =>
      this.states.ask(head, { kind: 'attribute', batch, newStampMs }, chars, threadFromChars);

    const startedMs = stampAfter(head.version.stampMs);
    // Most revisions bring nothing from elsewhere: only those that do are computed again, knowing from where. What was
    // copied from here to other pages is no reason.
    let stampMs = startedMs;
    let attributed = await compute(batchWith(new Map()), stampMs);
    if (attributed === null) return false;
    const origins = await this.earlierOrigins(head.pageId, attributed.unknownPassages);
    if (origins.size > 0) {
      stampMs = stampAfter(startedMs);
      attributed = await compute(batchWith(origins), stampMs);
      if (attributed === null) return false;
    }
    const result = attributed;
    try {
      return await this.unitOfWork.run((tx) =>
        this.repository.store(tx, head, result, last.number, new Date(stampMs)),
      );
    } catch (error) {
      // The page was purged meanwhile: the next look finds no revisions of it.
      if (sqlStateOf(error) === FOREIGN_KEY_VIOLATION) return false;
      throw error;
    }
  }

  /** Where passages stood on other pages before they were saved here. */
  private async earlierOrigins(
    pageId: string,
    passages: AttributedBatch['unknownPassages'],
  ): Promise<Map<bigint, PassageOrigin>> {
    const known = await this.passages.origins(pageId, [...passages.keys()]);
    return new Map(
      [...known].filter(([fingerprint, origin]) =>
        isEarlier(origin, { pageId, savedAtMs: passages.get(fingerprint) ?? 0 }),
      ),
    );
  }
}

/** Now, but later than an earlier stamp: two states never have the same. */
const stampAfter = (earlierMs: number | null): number =>
  Math.max(systemClock.now().getTime(), (earlierMs ?? 0) + 1);

function nextLimit(batch: readonly PublishedRevision[]): number {
  const chars = batch.reduce((sum, revision) => sum + revision.text.length, 1);
  const fitting = Math.floor((BATCH_CHARS * batch.length) / chars);
  return Math.max(1, Math.min(MAX_BATCH_REVISIONS, fitting));
}
