import { Injectable } from '@nestjs/common';
import { type NoticeDraft, Notices } from '@wellspring/notices-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { mentionsIn } from '@wellspring/wiki-domain';
import { PageAudience } from './page-audience.read-model.js';
import { WatchRepository } from './watch.repository.js';

interface SavedComment {
  readonly id: string;
  readonly pageId: string;
  readonly authorId: string;
  readonly text: string;
  readonly isReply: boolean;
  readonly isEdited: boolean;
  /** Everybody who wrote in the thread. */
  readonly participantIds: readonly string[];
}

/** Tells people of a comment: those it mentions, those whose talk it answers, and those who watch the page. */
@Injectable()
export class TellOfComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watches: WatchRepository,
    private readonly audience: PageAudience,
    private readonly notices: Notices,
  ) {}

  /**
   * Everybody gets one notice at most, the most personal one, and none of a comment that is gone or a page that they may
   * not read now. A comment whose words were changed tells only those whom it mentions since then.
   */
  async run(commentId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const comment = await this.find(tx, commentId);
      if (!comment) return;
      const mentioned = [...mentionsIn(comment.text).keys()];
      const answered = comment.isReply && !comment.isEdited ? comment.participantIds : [];
      const watching = comment.isEdited ? [] : await this.watches.watcherIds(tx, comment.pageId);
      const byPerson = new Map<string, NoticeDraft>();
      const tell = (kind: string, personIds: readonly string[]) => {
        for (const personId of personIds)
          if (!byPerson.has(personId)) byPerson.set(personId, draftOf(comment, kind, personId));
      };
      tell('wiki.mentioned', mentioned);
      tell('wiki.comment-replied', answered);
      tell('wiki.page-commented', watching);
      const readers = await this.audience.levels(comment.pageId, [...byPerson.keys()]);
      await this.notices.publish(
        tx,
        [...byPerson.values()].filter((draft) => readers.has(draft.personId)),
      );
    });
  }

  private async find(tx: Tx, commentId: string): Promise<SavedComment | null> {
    const [row] = await tx.query<SavedComment>(
      `SELECT id, page_id AS "pageId", author_id AS "authorId", text, thread_id IS NOT NULL AS "isReply",
         edited_at IS NOT NULL AS "isEdited",
         ARRAY(SELECT DISTINCT author_id FROM page_comment AS said
               WHERE (said.id = c.thread_id OR said.thread_id = c.thread_id) AND said.deleted_at IS NULL) AS "participantIds"
       FROM page_comment AS c WHERE id = $1 AND deleted_at IS NULL`,
      [commentId],
    );
    return row ?? null;
  }
}

function draftOf(comment: SavedComment, kind: string, personId: string): NoticeDraft {
  const isMention = kind === 'wiki.mentioned';
  return {
    ...{ personId, kind, actorId: comment.authorId, subjectKind: 'comment', subjectId: comment.id },
    details: {},
    dedupeKey: `${isMention ? 'wiki.mentioned' : 'wiki.comment'}:comment:${comment.id}`,
  };
}
