import { Inject, Injectable } from '@nestjs/common';
import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type NoticeDetails } from './notice.entity.js';
import { NoticeRepository } from './notice.repository.js';
import { noticeWaits } from './notices.events.js';

/** A notice to publish. */
export interface NoticeDraft {
  /** Who should know. */
  readonly personId: string;
  /** `<scope>.<what-happened>`; the web app has a sentence for each. */
  readonly kind: string;
  /** Who did it; null for the system. */
  readonly actorId: string | null;
  /** A kind whose scope registered with {@link NoticeSubjects}, so that name and link follow access. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Small facts for the sentence; never contents, titles of pages or mail addresses: access to those can end. */
  readonly details: NoticeDetails;
  /** At most one notice a person and key, ever. */
  readonly dedupeKey?: string;
  /**
   * Brings an earlier notice of this kind about this subject up to date instead of adding one: one that is no older
   * than `withinMs`. It takes the new actor and details and is unread again; details named in `keeps` stay.
   */
  readonly joins?: { readonly withinMs: number; readonly keeps: readonly string[] };
  /** It stands in the inbox and no mail tells of it, not even a digest. */
  readonly isQuiet?: boolean;
}

/** Tells people what they should know. The notice commits with what it tells of, or not at all. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly events: EventBus,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  /**
   * Publishes in one statement, two where some join earlier ones; what may be mailed follows in a job. Nobody is told of
   * what they did themselves.
   */
  async publish(tx: Tx, drafts: readonly NoticeDraft[]): Promise<void> {
    const createdAt = systemClock.now();
    const canMail = this.config.mail !== null;
    const forOthers = drafts.filter((draft) => draft.personId !== draft.actorId);
    const joined = await this.notices.join(tx, forOthers, createdAt);
    const rows = forOthers
      .filter((draft) => !joined.has(draft))
      .map((draft) => ({
        ...draft,
        id: uuidv7(createdAt, secureRandom),
        dedupeKey: draft.dedupeKey ?? null,
        createdAt,
        readAt: null,
        mailState: canMail && !draft.isQuiet ? ('waiting' as const) : ('none' as const),
        mailId: null,
        mailedAs: null,
        mailedAt: null,
      }));
    await this.notices.insert(tx, rows);
    if (!canMail) return;
    const personIds = [...new Set(rows.filter((row) => !row.isQuiet).map((row) => row.personId))];
    await this.events.publish(
      tx,
      noticeWaits,
      personIds.map((personId) => ({ personId })),
    );
  }

  /** Takes back every notice about things that are gone for good; gives how many those were. */
  async withdraw(tx: Tx, subjectKind: string, subjectIds: readonly string[]): Promise<number> {
    return this.notices.deleteAbout(tx, subjectKind, subjectIds);
  }
}
