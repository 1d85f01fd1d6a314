import { Injectable } from '@nestjs/common';
import { type Actor, badInput, isUuid, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { NoticeRepository } from './notice.repository.js';

/** Marks notices as read. */
@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /**
   * Marks the actor's own notices with these ids, or all (null), and gives how many were unread before. Ids of
   * others' notices do nothing. BAD_INPUT for what is no id.
   */
  async run(actor: Actor, ids: readonly string[] | null): Promise<number> {
    if (ids !== null && !ids.every(isUuid)) throw badInput('ids wants ids of notices.', { field: 'ids' });
    return this.unitOfWork.run((tx) => this.notices.markRead(tx, actor.personId, ids, systemClock.now()));
  }
}
