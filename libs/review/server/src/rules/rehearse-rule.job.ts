import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { Actors } from '@wellspring/people-server';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { type EventPayload, JobCancelled, type JobProgress, JobRegistry } from '@wellspring/platform-jobs';
import { type Detector } from '@wellspring/review-domain';
import { mayMakeRules } from './rule.policy.js';
import { RecentRevisions } from './recent-revisions.read-model.js';
import { RehearsalRepository, REHEARSE_RULE } from './rehearsals.repository.js';
import { RehearseRevisions } from './rehearse-revisions.service.js';
import { type RehearsalResult, type RehearsedHit } from './review-rehearsal.entity.js';

/** Revisions that a rehearsal looks at. The number. */
const REVISIONS = 5_000;
/** Revisions between two reports of progress: some 5 MB of text. */
const BATCH = 250;
/** Batches at the same time: one is read from the database while the other is matched. */
const AT_ONCE = 2;
/** The newest hits are kept to be shown. */
const EXAMPLES = 100;

/** What a rehearsal was asked about. */
interface Asked {
  readonly personId: string;
  readonly detector: Detector;
  readonly spaceIds: string[] | null;
}

/** Says what a rule would have hit, before it is saved. */
@Injectable()
export class RehearseRuleJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rehearsals: RehearsalRepository,
    private readonly recent: RecentRevisions,
    private readonly rehearse: RehearseRevisions,
    private readonly actors: Actors,
  ) {}

  onModuleInit(): void {
    this.registry.define(REHEARSE_RULE, (payload, progress) => this.work(payload, progress));
  }

  private async work({ rehearsalId }: EventPayload, progress: JobProgress): Promise<EventPayload> {
    const id = String(rehearsalId);
    const [asked] = await this.database.query<Asked>(
      `SELECT person_id AS "personId", detector, space_ids AS "spaceIds" FROM review_rehearsal WHERE id = $1`,
      [id],
    );
    // As who they are now: whoever lost role or rights meanwhile sees nothing.
    const actor = asked && (await this.actors.byIds([asked.personId])).get(asked.personId);
    if (!asked || !actor || !mayMakeRules(actor)) throw new JobCancelled();
    const { revisions, unseen } = await this.recent.newest(actor, asked.spaceIds, REVISIONS);
    const found: RehearsedHit[] = [];
    for (let from = 0; from < revisions.length; from += BATCH * AT_ONCE) {
      progress.report({ done: from, total: revisions.length, unit: 'revisions' });
      if (progress.cancelled) throw new JobCancelled();
      const batches = Array.from({ length: AT_ONCE }, (_, at) =>
        revisions.slice(from + BATCH * at, from + BATCH * (at + 1)),
      );
      const hits = batches.map((batch) => this.rehearse.hitsAmong(asked.detector, batch));
      found.push(...(await Promise.all(hits)).flat());
    }
    progress.report({ done: revisions.length, total: revisions.length, unit: 'revisions' });
    if (progress.cancelled) throw new JobCancelled();
    const result: RehearsalResult = {
      ...{ revisions: revisions.length, unseen, hits: found.length },
      authors: new Set(found.map(({ authorId }) => authorId)).size,
      examples: found.sort(newestFirst).slice(0, EXAMPLES),
    };
    await this.unitOfWork.run((tx) => this.rehearsals.finish(tx, id, result, systemClock.now()));
    return { hits: result.hits, revisions: result.revisions };
  }
}

const newestFirst = (a: RehearsedHit, b: RehearsedHit): number =>
  a.savedAt < b.savedAt || (a.savedAt === b.savedAt && a.pageId < b.pageId) ? 1 : -1;
