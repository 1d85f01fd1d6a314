import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { People } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { Revisions, type RevisionView } from '@wellspring/wiki-server';
import { THANKS_SUBJECT, thanksId } from './thanks-notices.read-model.js';

/** Longest note beside thanks. The table holds the same. */
export const THANKS_NOTE_MAX_CHARS = 500;

/** Thanks somebody for one revision, and takes that back. */
@Injectable()
export class ThankRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revisions: Revisions,
    private readonly people: People,
    private readonly notices: Notices,
  ) {}

  /**
   * Thanks once; again, the note alone is changed. The author is told. NOT_FOUND for a revision that the actor may not
   * see; BAD_INPUT for one's own, for those of imported authors and bots, and for a note that is too long.
   */
  async thank(actor: Actor, urlId: string, number: number, note: string): Promise<RevisionView> {
    const revision = await this.find(actor, urlId, number);
    await this.unitOfWork.run((tx) => this.inTransaction(tx, actor, revision, note));
    return revision;
  }

  /** As {@link thank} within the caller's transaction, of a revision that the caller knows the actor may see. */
  async inTransaction(
    tx: Tx,
    actor: Actor,
    revision: Pick<RevisionView, 'pageId' | 'number' | 'authorId'>,
    noteText: string,
  ): Promise<void> {
    const { pageId, number, authorId } = revision;
    const note = noteText.trim();
    if ([...note].length > THANKS_NOTE_MAX_CHARS)
      throw badInput(`note: at most ${THANKS_NOTE_MAX_CHARS} characters.`, { field: 'note' });
    if (authorId === actor.personId) throw badInput('This revision is your own.', { field: 'number' });
    const author = (await this.people.byIds([authorId])).get(authorId);
    if (!author || !canBeThanked(author))
      throw badInput('Imported authors and bots can’t be thanked: nobody would read it.', {
        field: 'number',
      });
    const [row] = await tx.query<{ isNew: boolean }>(
      `INSERT INTO revision_thanks (page_id, revision_number, from_person_id, to_person_id, note, thanked_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (page_id, revision_number, from_person_id) DO UPDATE SET note = excluded.note
       RETURNING xmax = 0 AS "isNew"`,
      [pageId, number, actor.personId, author.id, note, systemClock.now()],
    );
    if (row?.isNew !== true) return;
    await this.notices.publish(tx, [
      {
        ...{ personId: author.id, kind: 'contributions.revision-thanked', actorId: actor.personId },
        ...{ subjectKind: THANKS_SUBJECT, subjectId: thanksId(pageId, number, actor.personId) },
        details: { number },
      },
    ]);
  }

  /** Takes thanks back, with the notice of it; nothing where there are none. NOT_FOUND as {@link thank}. */
  async takeBack(actor: Actor, urlId: string, number: number): Promise<RevisionView> {
    const revision = await this.find(actor, urlId, number);
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `DELETE FROM revision_thanks WHERE page_id = $1 AND revision_number = $2 AND from_person_id = $3`,
        [revision.pageId, number, actor.personId],
      );
      await this.notices.withdraw(tx, THANKS_SUBJECT, [thanksId(revision.pageId, number, actor.personId)]);
    });
    return revision;
  }

  private async find(actor: Actor, urlId: string, number: number): Promise<RevisionView> {
    const revision = (await this.revisions.byNumbers(actor, urlId, [number])).get(number);
    if (!revision || revision.isReturned) throw notFound('There is no such revision.');
    return revision;
  }
}

/** Whether somebody is there to be thanked. */
export const canBeThanked = ({ kind, isBot }: { readonly kind: string; readonly isBot?: boolean }): boolean =>
  (kind === 'employee' || kind === 'guest') && isBot !== true;
