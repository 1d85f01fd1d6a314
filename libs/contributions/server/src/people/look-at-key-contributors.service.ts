import { Injectable } from '@nestjs/common';
import { isRising, type PersonValue, theFew } from '@wellspring/contributions-domain';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { ConcentrationReadModel } from '../concentration/concentration.read-model.js';
import { valueOf } from '../concentration/concentration-figures.js';
import { type ScopeQuestion } from '../concentration/contribution-scope.js';
import { ContributionScopes, type ReadScope } from '../concentration/contribution-scopes.read-model.js';
import { personIsCounted } from '../concentration/counted-sql.js';
import { type PeopleHiddenReason, SightOfPeople } from '../concentration/sight-of-people.policy.js';
import {
  type Carried,
  ContributorEvidence,
  type MonthOf,
  type SavesOf,
} from './contributor-evidence.read-model.js';
import { daysAgo, FEW_MAX, RISING_DAYS, RISING_MAX, STOPPED_DAYS } from './people-periods.js';
import { type ReadersOf } from './readers-of.js';
import { RecordPersonLooks } from './record-looks.service.js';

/** What makes somebody one of the few. */
export type FewMeasure = 'WORDS_READ' | 'SURVIVING_WORDS';

/** One of the few, and why. */
export interface KeyContributorView {
  readonly personId: string;
  readonly value: number;
  /** 0..1 of what everybody has. */
  readonly shareRatio: number;
  readonly saves: SavesOf;
  readonly carried: Carried;
  readonly readers: ReadersOf;
  readonly months: readonly MonthOf[];
  readonly isRising: boolean;
  readonly hasStopped: boolean;
}

/** Somebody who writes much more than before. */
export interface RisingView {
  readonly personId: string;
  /** Of the last 90 days. */
  readonly addedWords: number;
  /** Mean of the three times 90 days before. */
  readonly earlierMeanWords: number;
}

/** Days of the company's calendar, `YYYY-MM-DD`, both ends counted, that rising holds against each other. */
export interface RisingDays {
  readonly from: string;
  readonly to: string;
  readonly earlierFrom: string;
  readonly earlierTo: string;
}

/** The few who carry what is asked about. */
export interface KeyContributorsView {
  readonly hidden: PeopleHiddenReason | null;
  readonly total: number;
  /** Everybody who has anything of it. */
  readonly contributors: number;
  /** How many have half together, unshown ones included. */
  readonly needed: number;
  /** Of the few, those who do not want to be shown. */
  readonly unshown: number;
  readonly few: readonly KeyContributorView[];
  readonly rising: readonly RisingView[];
  readonly risingDays: RisingDays;
}

const NOBODY = { total: 0, contributors: 0, needed: 0, unshown: 0, few: [], rising: [] } as const;
const NOTHING: SavesOf = { edits: 0, revertedEdits: 0, addedWords: 0, lastingRatio: null, lastSavedAt: null };

const risingDaysOf = (now: Date, timeZone: string): RisingDays => ({
  from: daysAgo(now, RISING_DAYS - 1, timeZone),
  to: daysAgo(now, 0, timeZone),
  earlierFrom: daysAgo(now, 4 * RISING_DAYS - 1, timeZone),
  earlierTo: daysAgo(now, RISING_DAYS, timeZone),
});

/** Shows analysts with a purpose who carries the wiki, and records the look at each. */
@Injectable()
export class LookAtKeyContributors {
  constructor(
    private readonly scopes: ContributionScopes,
    private readonly concentration: ConcentrationReadModel,
    private readonly evidence: ContributorEvidence,
    private readonly sight: SightOfPeople,
    private readonly looks: RecordPersonLooks,
    private readonly people: People,
  ) {}

  /** NOT_FOUND and BAD_INPUT as {@link ContributionScopes.resolve}. */
  async run(actor: Actor, question: ScopeQuestion, measure: FewMeasure): Promise<KeyContributorsView> {
    // Bots are nobody to thank, invite or miss.
    const read = await this.scopes.resolve(actor, { ...question, includeBots: false });
    const sight = await this.sight.of(actor);
    const now = systemClock.now();
    const risingDays = risingDaysOf(now, read.scope.timeZone);
    if (sight.hidden !== null) return { ...NOBODY, hidden: sight.hidden, risingDays };
    const [{ contributors }, rising] = await Promise.all([
      this.concentration.contributors(read.scope),
      this.rising(read, now),
    ]);
    const values = contributors.map((one) => ({ personId: one.personId, value: valueOf(one, measure) }));
    const { people, needed, total } = theFew(values, 0.5, FEW_MAX);
    const known = await this.people.byIds(people.map((one) => one.personId));
    const shown = people.filter(({ personId }) => known.get(personId)?.displayOptOut === false);
    const risingIds = new Set(rising.map((one) => one.personId));
    const few = await this.withEvidence(read, shown, { total, risingIds, now });
    await this.looks.run(
      actor,
      sight,
      {
        ...{ action: 'contributions.person-viewed', subjectKind: 'key-contributors' },
        subjectId: question.spaceKey ?? question.label ?? question.department ?? 'wiki',
        details: { measure },
      },
      [...shown.map((one) => one.personId), ...risingIds],
    );
    return {
      ...{ hidden: null, total: Math.round(total * 10) / 10, needed, few, rising, risingDays },
      contributors: values.filter(({ value }) => value > 0).length,
      unshown: people.length - shown.length,
    };
  }

  private async withEvidence(
    read: ReadScope,
    shown: readonly PersonValue[],
    { total, risingIds, now }: { total: number; risingIds: ReadonlySet<string>; now: Date },
  ): Promise<KeyContributorView[]> {
    const ids = shown.map((one) => one.personId);
    const [carried, saves, months, readers] = await Promise.all([
      this.evidence.carried(read, ids, now),
      this.evidence.saves(read, ids),
      this.evidence.months(read, ids, now),
      this.evidence.readers(read, ids),
    ]);
    const stoppedBefore = now.getTime() - STOPPED_DAYS * DAY_MS;
    return shown.map(({ personId, value }) => {
      const own = saves.get(personId) ?? NOTHING;
      return {
        ...{ personId, value, saves: own, months: months.get(personId) ?? [] },
        shareRatio: total > 0 ? value / total : 0,
        carried: carried.get(personId) ?? { pages: [], count: 0, hiddenCount: 0, views: 0 },
        readers: readers.get(personId) ?? { people: 0, departments: [] },
        isRising: risingIds.has(personId),
        hasStopped: own.lastSavedAt !== null && Date.parse(own.lastSavedAt) < stoppedBefore,
      };
    });
  }

  private async rising(read: ReadScope, now: Date): Promise<RisingView[]> {
    const quarters = await this.evidence.addedByQuarter(
      read,
      (bind) => personIsCounted(read.scope, bind),
      now,
    );
    return quarters
      .filter(({ isHidden, words: [newest = 0, ...earlier] }) => !isHidden && isRising(newest, earlier))
      .map(({ personId, words: [addedWords = 0, ...earlier] }) => ({
        ...{ personId, addedWords },
        earlierMeanWords: earlier.reduce((sum, words) => sum + words, 0) / earlier.length,
      }))
      .sort((a, b) => b.addedWords - a.addedWords || (a.personId < b.personId ? -1 : 1))
      .slice(0, RISING_MAX);
  }
}
