import { Injectable } from '@nestjs/common';
import {
  type Actor,
  badInput,
  DAY_MS,
  rateLimited,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { noteProblem } from '@wellspring/wiki-domain';
import { checkedId, checkedIdempotencyKey } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { PageAudience } from '../watches/page-audience.read-model.js';

/** Most people to whom a page is sent at once. More is an announcement and no tip to a colleague. */
export const RECIPIENTS_MAX = 20;
/** Most sendings of one person within a day: generous for people, tight for a stolen session. */
export const SENDINGS_A_DAY_MAX = 200;

/** A page for colleagues. */
export interface SendPageInput {
  readonly pageId: string;
  readonly personIds: readonly string[];
  readonly note: string;
  /** Made by the client for this one sending. */
  readonly idempotencyKey: string;
}

/** Who got it, and who may not read it and so got nothing. */
export interface SendPageOutcome {
  readonly sentTo: readonly string[];
  readonly notReaders: readonly string[];
}

/** Sends pages to colleagues with a note. */
@Injectable()
export class SendPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reachable: ReachablePage,
    private readonly audience: PageAudience,
    private readonly notices: Notices,
  ) {}

  /**
   * Tells each colleague of a page that the actor may read. Those who may not read it get nothing. A repetition with the
   * same key sends nothing again. BAD_INPUT for no or too many people, RATE_LIMITED after {@link SENDINGS_A_DAY_MAX}.
   */
  async run(actor: Actor, input: SendPageInput): Promise<SendPageOutcome> {
    const pageId = checkedId('pageId', input.pageId);
    const personIds = [...new Set(input.personIds.map((id) => checkedId('personIds', id).toLowerCase()))];
    if (personIds.length === 0 || personIds.length > RECIPIENTS_MAX)
      throw badInput(`personIds: 1 to ${RECIPIENTS_MAX} people are wanted.`, { field: 'personIds' });
    const note = input.note.replace(/\r\n?/g, '\n').trim();
    const problem = noteProblem(note);
    if (problem) throw badInput(problem.message, { field: 'note', problem: problem.code });
    const idempotencyKey = checkedIdempotencyKey(input.idempotencyKey);
    return this.unitOfWork.run(async (tx) => {
      await this.reachable.require(tx, actor, pageId, 'read');
      await this.requireRoom(tx, actor, personIds.length, idempotencyKey);
      const readers = await this.audience.levels(pageId, personIds);
      const sentTo = personIds.filter((id) => readers.has(id));
      await this.send(tx, actor, { pageId, note, idempotencyKey, personIds: sentTo });
      return { sentTo, notReaders: personIds.filter((id) => !readers.has(id)) };
    });
  }

  private async send(tx: Tx, actor: Actor, sending: SendPageInput): Promise<void> {
    const at = systemClock.now();
    const rows = await tx.query<{ id: string; personId: string }>(
      `INSERT INTO page_sending (id, page_id, sender_id, recipient_id, note, sent_at, idempotency_key)
       SELECT id, $3, $4, recipient_id, $5, $6, $7 FROM unnest($1::uuid[], $2::uuid[]) AS one (id, recipient_id)
       ON CONFLICT ON CONSTRAINT page_sending_once DO NOTHING RETURNING id, recipient_id AS "personId"`,
      [
        sending.personIds.map(() => uuidv7(at, secureRandom)),
        sending.personIds,
        ...[sending.pageId, actor.personId, sending.note, at, sending.idempotencyKey],
      ],
    );
    await this.notices.publish(
      tx,
      rows.map(({ id, personId }) => ({
        ...{ personId, kind: 'wiki.page-sent', actorId: actor.personId },
        ...{ subjectKind: 'page-sending', subjectId: id, details: {} },
      })),
    );
  }

  /** What the same sending has done already does not count: its repetition must be answered. */
  private async requireRoom(tx: Tx, actor: Actor, more: number, idempotencyKey: string): Promise<void> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM page_sending
       WHERE sender_id = $1 AND sent_at > $2 AND idempotency_key <> $3`,
      [actor.personId, new Date(systemClock.now().getTime() - DAY_MS), idempotencyKey],
    );
    if ((row?.count ?? 0) + more > SENDINGS_A_DAY_MAX)
      throw rateLimited(`At most ${SENDINGS_A_DAY_MAX} sendings a day.`, DAY_MS / 1000);
  }
}
