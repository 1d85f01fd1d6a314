import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayInZone, systemClock } from '@wellspring/kernel';
import { type NoticeDraft, Notices } from '@wellspring/notices-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { addDays, DUE_SOON_DAYS, verificationState } from '@wellspring/wiki-domain';

/** Days after the end in which a reminder still goes out: so that a new owner hears of it, and old sins are let rest. */
const EXPIRED_DAYS = 30;

interface DuePage {
  readonly pageId: string;
  readonly until: string;
  /** The owner where there is an active one, else those who manage the space. */
  readonly personIds: readonly string[];
}

// Managers by group count like those by name; everyone as manager would be no person to ask.
const DUE = `
  SELECT p.id AS "pageId", care.verified_until::text AS until,
    CASE WHEN owner.id IS NOT NULL THEN ARRAY[owner.id] ELSE ARRAY(
      SELECT person.id FROM access_grant AS g
      LEFT JOIN person_group_member AS member ON g.subject_kind = 'group' AND member.group_id = g.subject_id
      JOIN person ON person.id = CASE g.subject_kind WHEN 'person' THEN g.subject_id ELSE member.person_id END
      WHERE g.access_set_id = s.access_set_id AND g.level = 'manage' AND g.subject_kind IN ('person', 'group')
        AND person.status = 'active'
      GROUP BY person.id ORDER BY person.id LIMIT 50) END AS "personIds"
  FROM page_care AS care JOIN page AS p ON p.id = care.page_id JOIN space AS s ON s.id = p.space_id
  LEFT JOIN person AS owner ON owner.id = care.owner_id AND owner.status = 'active'
  WHERE care.verified_until BETWEEN $1::date AND $2::date AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL
    AND s.archived_at IS NULL
  ORDER BY p.id`;

/** Reminds people that a page wants to be read again: once before its verification ends, and once when it has ended. */
@Injectable()
export class RemindOfVerifications implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: Notices,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  onModuleInit(): void {
    this.registry.daily('wiki.remind-of-verifications', async () => {
      await this.run(systemClock.now());
    });
  }

  /** Tells whom it concerns; a second run on the same day tells nobody again. Gives the number of pages that are due. */
  async run(now: Date): Promise<number> {
    const today = dayInZone(now, this.config.timeZone);
    const pages = await this.database.query<DuePage>(DUE, [
      addDays(today, -EXPIRED_DAYS),
      addDays(today, DUE_SOON_DAYS),
    ]);
    const drafts = pages.flatMap((page) => draftsOf(page, today));
    await this.unitOfWork.run((tx) => this.notices.publish(tx, drafts));
    return pages.length;
  }
}

/** The key holds the date, so that a page that is verified again brings its reminders again. */
const draftsOf = ({ pageId, until, personIds }: DuePage, today: string): NoticeDraft[] => {
  const expired = verificationState(until, today) === 'expired';
  return personIds.map((personId) => ({
    ...{ personId, kind: 'wiki.page-verification-due', actorId: null },
    ...{ subjectKind: 'page', subjectId: pageId, details: { until, expired } },
    dedupeKey: `wiki.verification:${pageId}:${until}:${expired ? 'expired' : 'soon'}`,
  }));
};
