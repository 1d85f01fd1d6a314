import { Injectable } from '@nestjs/common';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type Detector, type RuleText } from '@wellspring/review-domain';
import { Revisions } from '@wellspring/wiki-server';
import { type RecentRevision } from './recent-revisions.read-model.js';
import { type CopyCandidate, type RehearsalAnswers, type RehearsalTask } from './rehearse.thread.js';
import { type RehearsedHit } from './review-rehearsal.entity.js';
import { leastSimilarityOf } from './rules-in-force.js';
import { SimilarPages } from './similar-pages.read-model.js';

const THREAD = new URL('./rehearse.thread.js', import.meta.url);

/** Looks what a detector finds in revisions that were saved. */
@Injectable()
export class RehearseRevisions {
  constructor(
    private readonly revisions: Revisions,
    private readonly similar: SimilarPages,
    private readonly pool: WorkerPool,
  ) {}

  /** Those of some hundred revisions that it hits. Memory: their texts. The matching runs in a worker thread. */
  async hitsAmong(detector: Detector, revisions: readonly RecentRevision[]): Promise<RehearsedHit[]> {
    const changes = await this.changesOf(revisions);
    const candidates =
      detector.kind === 'copied-text' ? await this.candidatesOf(detector, revisions, changes) : [];
    const found = await this.inThread({ kind: 'match', detector, changes, candidates });
    return revisions.flatMap(({ pageId, number, authorId, savedAt }, at) => {
      const types = found[at];
      return types ? [{ pageId, number, authorId, savedAt: savedAt.toISOString(), types }] : [];
    });
  }

  private async changesOf(revisions: readonly RecentRevision[]): Promise<RuleText[]> {
    const hashes = revisions.flatMap((one) => [one.hashHex, one.previousHashHex ?? one.hashHex]);
    const texts = await this.revisions.texts([...new Set(hashes)]);
    return revisions.map(({ title, hashHex, previousTitle, previousHashHex }) => ({
      ...{ title, text: texts.get(hashHex) ?? '', previousTitle },
      previousText: previousHashHex === null ? null : (texts.get(previousHashHex) ?? ''),
    }));
  }

  /** Pages as they are now: what a text was copied from may have changed since. */
  private async candidatesOf(
    detector: Detector,
    revisions: readonly RecentRevision[],
    changes: readonly RuleText[],
  ): Promise<CopyCandidate[][]> {
    const sketches = await this.inThread({ kind: 'sketch', texts: changes.map(({ text }) => text) });
    const leastRatio = leastSimilarityOf([detector]);
    const pageIds = await Promise.all(
      sketches.map((sketch, at) =>
        this.similar.candidates(revisions[at]?.pageId ?? null, sketch, leastRatio),
      ),
    );
    const pages = await this.similar.textsOf([...new Set(pageIds.flat())]);
    const byId = new Map(pages.map((page) => [page.pageId, page]));
    return pageIds.map((ids) =>
      ids.flatMap((id) => {
        const page = byId.get(id);
        return page ? [page] : [];
      }),
    );
  }

  private inThread<Kind extends RehearsalTask['kind']>(
    task: Extract<RehearsalTask, { readonly kind: Kind }>,
  ): Promise<RehearsalAnswers[Kind]> {
    return this.pool.run({ module: THREAD, input: task, isBackground: true });
  }
}
