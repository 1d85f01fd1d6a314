import { type Cast, type WriterTier } from './casting.js';
import { type DayNumber } from './company-calendar.js';
import { type DemoLanguage } from './demo-company.js';
import { type Draw } from './draw.js';
import { isEmployed, type PlannedPerson } from './people.js';
import { isGranted, type SpacePlan } from './spaces.js';

/** What a writer must fit to. */
export interface WritingTask {
  readonly space: SpacePlan;
  readonly owners: readonly string[];
  readonly language: DemoLanguage;
  readonly day: DayNumber;
}

/** Share of the editing sessions that each tier holds; the words come out at about half for `heavy`. */
const TIER_SHARE: readonly (readonly [WriterTier, number])[] = [
  ['heavy', 0.33],
  ['steady', 0.45],
  ['seldom', 0.22],
];

/** How readily somebody of the first language writes a page in the second. */
const LANGUAGE_FIT: Record<DemoLanguage, Record<DemoLanguage, number>> = {
  en: { en: 4, 'zh-Hant': 0, 'zh-Hans': 0 },
  'zh-Hant': { en: 1.2, 'zh-Hant': 4, 'zh-Hans': 0.2 },
  'zh-Hans': { en: 0.7, 'zh-Hant': 0.1, 'zh-Hans': 4 },
};

/** Chooses who edits a page. */
export class WriterPool {
  private readonly diligence = new Map<PlannedPerson, number>();
  private readonly ofTier = new Map<WriterTier, PlannedPerson[]>();

  constructor(
    people: readonly PlannedPerson[],
    cast: Cast,
    private readonly draw: Draw,
  ) {
    for (const person of people) {
      const tier = cast.tierOf.get(person.email) ?? 'never';
      this.diligence.set(person, Math.exp((tier === 'heavy' ? 0.2 : 0.5) * draw.normal()));
      this.ofTier.set(tier, [...(this.ofTier.get(tier) ?? []), person]);
    }
  }

  /** Somebody who may and can; `undefined` where nobody does. `except` is never chosen. */
  pick(task: WritingTask, except?: string): PlannedPerson | undefined {
    let rest = this.draw.next();
    const first = TIER_SHARE.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'seldom';
    for (const tier of [first, 'steady', 'seldom', 'heavy'] as const) {
      const found = this.pickOf(tier, task, except);
      if (found) return found;
    }
    return undefined;
  }

  /** One of a tier, by fitness for the task. */
  pickOf(tier: WriterTier, task: WritingTask, except?: string): PlannedPerson | undefined {
    const fits = (this.ofTier.get(tier) ?? []).map(
      (person) => [person, this.fitness(person, task, except)] as const,
    );
    let rest = this.draw.next() * fits.reduce((sum, [, fit]) => sum + fit, 0);
    return fits.find(([, fit]) => (rest -= fit) < 0)?.[0];
  }

  /** The people of a tier who may write there on that day, in the pool's order. */
  able(tier: WriterTier, task: WritingTask): PlannedPerson[] {
    return (this.ofTier.get(tier) ?? []).filter((person) => this.fitness(person, task) > 0);
  }

  private fitness(person: PlannedPerson, task: WritingTask, except?: string): number {
    if (person.email === except || !isEmployed(person, task.day) || !isGranted(task.space, person, 'edit'))
      return 0;
    const home = task.owners.includes(person.department) ? 6 : 1;
    return home * LANGUAGE_FIT[person.language][task.language] * (this.diligence.get(person) ?? 1);
  }
}
