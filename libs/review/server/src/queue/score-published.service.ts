import { Injectable } from '@nestjs/common';
import { SYSTEM_PERSON_ID } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { isSample } from '@wellspring/review-domain';
import { type ReviewablePage, type ReviewableRevision } from '@wellspring/wiki-server';
import { AssessChange, type Surroundings, type Unit } from './assess-change.service.js';
import { unitsOf } from './change-units.js';
import { ChangesRepository, type NewestChange } from './changes.repository.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { WriteChange } from './write-change.service.js';

/** Makes items of published changes, or has open ones go on with them. */
@Injectable()
export class ScorePublished {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly assess: AssessChange,
    private readonly writing: WriteChange,
    private readonly changes: ChangesRepository,
    private readonly notes: ReviewPageRepository,
  ) {}

  /** The next revisions of a page, of which `scored` is the last one before; nothing where somebody else was faster. */
  async run(page: ReviewablePage, scored: number, batch: readonly ReviewableRevision[]): Promise<void> {
    const around = await this.assess.surroundings(page, batch);
    const shown = batch.filter((revision) => !revision.isReturned && !revision.isHeld);
    await this.unitOfWork.run(async (tx) => {
      // Somebody else scored meanwhile: the next round reads what is left.
      if ((await this.notes.lock(tx, page.pageId)) !== scored) return;
      const newest = await this.changes.newest(tx, page.pageId, around.now);
      const open = newest && isOpen(newest, shown[0]) ? newest : null;
      const { units, isContinued } = unitsOf(shown, open && { ...open, startedAt: open.openedAt });
      for (const [at, unit] of units.entries())
        await this.write(tx, unit, around, at === 0 && isContinued ? open : null);
      await this.notes.noteScored(tx, page.pageId, batch.at(-1)?.number ?? scored);
    });
  }

  private async write(tx: Tx, unit: Unit, around: Surroundings, goesOn: NewestChange | null): Promise<void> {
    const author = around.authors.get(unit.authorId);
    const [first] = unit.revisions;
    if (!first || !author || author.isLeftOut || unit.revisions.some((one) => one.isImported)) return;
    const assessed = await this.assess.run(unit, author, around, {
      source: 'patrol',
      baseNumber: goesOn ? goesOn.baseNumber : first.previousNumber,
      fromNumber: goesOn?.fromNumber ?? first.number,
      isSample: goesOn?.isSample ?? isSample(first.id),
    });
    const { now } = around;
    const { change, isTrusted } = assessed;
    if (goesOn) {
      const source = goesOn.source === 'rule' ? 'rule' : change.source;
      return this.writing.extend(tx, goesOn.id, { ...assessed, change: { ...change, source } }, now);
    }
    const isPassed = isTrusted && !change.isSample && change.source === 'patrol';
    return this.writing.open(tx, assessed, { now, trustedBy: isPassed ? SYSTEM_PERSON_ID : null });
  }
}

/** Whether the next revision may go on with the newest item: nobody has it in hand, and nothing lies between. */
const isOpen = (newest: NewestChange, next: ReviewableRevision | undefined): boolean =>
  newest.state === 'waiting' && !newest.isClaimed && next?.previousNumber === newest.toNumber;
