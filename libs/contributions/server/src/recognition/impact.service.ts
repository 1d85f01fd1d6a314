import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, isUuid, systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { ContributionScopes } from '../concentration/contribution-scopes.read-model.js';
import { tenthsSql } from '../concentration/counted-sql.js';
import {
  type Carried,
  ContributorEvidence,
  type MonthOf,
  type SavesOf,
} from '../people/contributor-evidence.read-model.js';
import { type ReadersOf } from '../people/readers-of.js';
import { RecordPersonLooks } from '../people/record-looks.service.js';
import { Thanks } from './revision-thanks.read-model.js';

/** What somebody's words came to. */
export interface ImpactView {
  readonly personId: string;
  readonly survivingWords: number;
  /** Of these, what others brought to other pages. */
  readonly copiedWords: number;
  readonly wordsRead: number;
  readonly saves: SavesOf;
  readonly carried: Carried;
  readonly readers: ReadersOf;
  readonly months: readonly MonthOf[];
  readonly thanks: number;
  readonly isShared: boolean;
}

/** Everybody's own impact; that of others only where they share it. */
@Injectable()
export class Impact {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly scopes: ContributionScopes,
    private readonly evidence: ContributorEvidence,
    private readonly thanks: Thanks,
    private readonly looks: RecordPersonLooks,
    private readonly people: People,
  ) {}

  /** One's own. */
  mine(actor: Actor): Promise<ImpactView> {
    return this.read(actor, actor.personId);
  }

  /**
   * Somebody's, for employees, where they share it and want to be shown; null else, whoever asks. The look is recorded.
   */
  async of(actor: Actor, personId: string): Promise<ImpactView | null> {
    if (personId === actor.personId) return this.mine(actor);
    if (!isUuid(personId) || !hasRole(actor, 'employee')) return null;
    const [person, isShared] = await Promise.all([this.people.byIds([personId]), this.isShared(personId)]);
    if (!isShared || person.get(personId)?.displayOptOut !== false) return null;
    const place = {
      action: 'contributions.shared-impact-viewed',
      subjectKind: 'impact',
      subjectId: personId,
    };
    await this.looks.run(actor, { hidden: null, purpose: null }, place, [personId]);
    return this.read(actor, personId);
  }

  /** Shows one's impact to colleagues, or no longer. */
  async share(actor: Actor, isShared: boolean): Promise<void> {
    await this.unitOfWork.run((tx) =>
      isShared
        ? tx.query(
            `INSERT INTO shared_impact (person_id, shared_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
            [actor.personId, systemClock.now()],
          )
        : tx.query(`DELETE FROM shared_impact WHERE person_id = $1`, [actor.personId]),
    );
  }

  private async isShared(personId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM shared_impact WHERE person_id = $1`, [personId]);
    return rows.length > 0;
  }

  private async read(actor: Actor, personId: string): Promise<ImpactView> {
    const read = await this.scopes.resolve(actor, {});
    const now = systemClock.now();
    const [[totals], carried, saves, months, readers, thanks, isShared] = await Promise.all([
      this.database.query<Pick<ImpactView, 'survivingWords' | 'copiedWords' | 'wordsRead'>>(TOTALS, [
        personId,
      ]),
      this.evidence.carried(read, [personId], now),
      this.evidence.saves(read, [personId]),
      this.evidence.months(read, [personId], now),
      this.evidence.readers(read, [personId]),
      this.thanks.countFor(personId),
      this.isShared(personId),
    ]);
    return {
      ...{ personId, thanks, isShared, months: months.get(personId) ?? [] },
      ...(totals ?? { survivingWords: 0, copiedWords: 0, wordsRead: 0 }),
      saves: saves.get(personId) ?? NO_SAVES,
      carried: carried.get(personId) ?? { pages: [], count: 0, hiddenCount: 0, views: 0 },
      readers: readers.get(personId) ?? { people: 0, departments: [] },
    };
  }
}

const NO_SAVES: SavesOf = {
  edits: 0,
  revertedEdits: 0,
  addedWords: 0,
  lastingRatio: null,
  lastSavedAt: null,
};

// The same pages as contributions of the whole wiki count, so that each number opens to rows that add up to it.
const COUNTED = `JOIN page AS p ON p.id = f.page_id AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL
  WHERE f.person_id = $1`;
const TOTALS = `
  SELECT (SELECT ${tenthsSql('sum(surviving_words)')} FROM page_share AS f ${COUNTED}) AS "survivingWords",
    (SELECT ${tenthsSql('sum(copied_words)')} FROM page_share AS f ${COUNTED}) AS "copiedWords",
    (SELECT ${tenthsSql('sum(words_read)')} FROM words_read_day AS f ${COUNTED}) AS "wordsRead"`;
