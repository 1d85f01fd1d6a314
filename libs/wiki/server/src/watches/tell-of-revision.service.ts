import { Injectable } from '@nestjs/common';
import { DAY_MS, systemClock } from '@wellspring/kernel';
import { type NoticeDraft, Notices, NoticeSettings } from '@wellspring/notices-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { addedMentions } from '@wellspring/wiki-domain';
import { RevisionRepository } from '../revision.repository.js';
import { PageAudience } from './page-audience.read-model.js';
import { WatchRepository } from './watch.repository.js';
import { Watching } from './watching.service.js';

/** Edits of one page within this time are one notice, brought up to date. Ours: somebody at work saves every few minutes. */
export const EDITS_JOIN_MS = 60 * 60 * 1000;
/** What was saved longer ago is history and no news: whole pasts are written at once. */
const NEWS_MAX_AGE_MS = 3 * DAY_MS;
/** Revisions told of at once. More at once is an import that does not say so. */
const NEWS_MAX = 50;

interface NewRevision {
  readonly number: number;
  readonly authorId: string;
  readonly isMinor: boolean;
  readonly isRevert: boolean;
  /** What readers could see before it; 0 for the first. */
  readonly previous: number;
}

/** Tells people of what readers see anew: those who are mentioned, and those who watch. */
@Injectable()
export class TellOfRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watches: WatchRepository,
    private readonly watching: Watching,
    private readonly revisions: RevisionRepository,
    private readonly audience: PageAudience,
    private readonly notices: Notices,
    private readonly settings: NoticeSettings,
  ) {}

  /**
   * Catches a page up from the last revision that people were told of to the published one. Imported revisions are
   * nobody's news. Who is mentioned gets that notice alone; watchers one for all new revisions of others. Nobody hears
   * of a page that they may not read now.
   */
  async run(pageId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const span = await this.watches.takeNews(tx, pageId);
      if (!span) return;
      const news = await this.newRevisions(tx, pageId, span);
      if (news.length === 0) return;
      await this.watchOwnPage(tx, pageId, news);
      const mentions = await this.mentionDrafts(tx, pageId, span.from, news);
      const edits = await this.editDrafts(tx, pageId, span.from, news);
      const mentioned = new Set(mentions.map((draft) => draft.personId));
      const drafts = [...mentions, ...edits.filter((draft) => !mentioned.has(draft.personId))];
      const readers = await this.audience.levels(
        pageId,
        drafts.map((draft) => draft.personId),
      );
      await this.notices.publish(
        tx,
        drafts.filter((draft) => readers.has(draft.personId)),
      );
    });
  }

  private async newRevisions(
    tx: Tx,
    pageId: string,
    span: { from: number; to: number },
  ): Promise<NewRevision[]> {
    const rows = await tx.query<NewRevision>(
      `SELECT number, author_id AS "authorId", is_minor AS "isMinor", reverts_to_number IS NOT NULL AS "isRevert",
         coalesce((SELECT max(number) FROM revision AS older WHERE older.page_id = $1 AND older.number < revision.number
           AND older.returned_at IS NULL), 0) AS previous
       FROM revision WHERE page_id = $1 AND number > $2 AND number <= $3 AND source_key IS NULL
         AND returned_at IS NULL AND hidden_at IS NULL AND NOT tags && '{import}' AND saved_at > $4
       ORDER BY number DESC LIMIT ${NEWS_MAX}`,
      [pageId, span.from, span.to, new Date(systemClock.now().getTime() - NEWS_MAX_AGE_MS)],
    );
    return rows.reverse();
  }

  /** Whoever has just made the page watches it, unless they don't want that. */
  private async watchOwnPage(tx: Tx, pageId: string, news: readonly NewRevision[]): Promise<void> {
    const first = news.find((revision) => revision.previous === 0);
    if (!first) return;
    const settings = await this.settings.of([first.authorId]);
    if (settings.get(first.authorId)?.watchCreated) await this.watching.begin(tx, first.authorId, { pageId });
  }

  /** Bringing an old text back mentions nobody anew. */
  private async mentionDrafts(
    tx: Tx,
    pageId: string,
    from: number,
    news: readonly NewRevision[],
  ): Promise<NoticeDraft[]> {
    const told = news.filter((revision) => !revision.isRevert);
    const numbers = [from, ...told.flatMap(({ number, previous }) => [previous, number])];
    const texts = await this.revisions.texts(tx, pageId, [...new Set(numbers)]);
    return told.flatMap(({ number, authorId, previous }) => {
      const added = addedMentions(texts.get(previous)?.text ?? '', texts.get(number)?.text ?? '');
      return added.map((personId) => ({
        ...{ personId, kind: 'wiki.mentioned', actorId: authorId, subjectKind: 'page', subjectId: pageId },
        details: { number },
        dedupeKey: `wiki.mentioned:page:${pageId}:${number}`,
      }));
    });
  }

  private async editDrafts(
    tx: Tx,
    pageId: string,
    from: number,
    news: readonly NewRevision[],
  ): Promise<NoticeDraft[]> {
    const watcherIds = await this.watches.watcherIds(tx, pageId);
    const settings = await this.settings.of(watcherIds);
    return watcherIds.flatMap((personId) => {
      const isMinorWanted = settings.get(personId)?.minorEdits ?? false;
      const seen = news.filter(
        (revision) => revision.authorId !== personId && (isMinorWanted || !revision.isMinor),
      );
      const last = seen.at(-1);
      if (!last) return [];
      const first = seen[0] ?? last;
      return [
        {
          ...{ personId, actorId: last.authorId, subjectKind: 'page', subjectId: pageId },
          kind: first.previous === 0 ? 'wiki.page-created' : 'wiki.page-edited',
          // What the watcher compares: the state before the first of these edits, and the one after the last.
          details: { fromNumber: Math.max(from, first.previous), toNumber: last.number },
          joins: { withinMs: EDITS_JOIN_MS, keeps: ['fromNumber'] },
        },
      ];
    });
  }
}
