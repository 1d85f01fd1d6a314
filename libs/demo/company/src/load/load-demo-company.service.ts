import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, SYSTEM_ACTOR } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { isDatabaseAway } from '@wellspring/platform-graphql';
import { WorkerPool } from '@wellspring/platform-jobs';
import { Spaces } from '@wellspring/wiki-server';
import { DemoStateRepository } from './demo-state.repository.js';
import { inventCompany } from './invent-company.js';
import { type InventedCompany } from './invented-company.js';
import { LoadDemoCare } from './load-demo-care.service.js';
import { LoadDemoFiles } from './load-demo-files.service.js';
import { LoadDemoMail } from './load-demo-mail.service.js';
import { LoadDemoPastReview } from './load-demo-past-review.service.js';
import { LoadDemoPeople } from './load-demo-people.service.js';
import { LoadDemoReview } from './load-demo-review.service.js';
import { LoadDemoTalks } from './load-demo-talks.service.js';
import { LoadDemoWiki } from './load-demo-wiki.service.js';
import { type LoadingStep, type OnLoadingProgress, ProgressTeller, spaceStep } from './loading-steps.js';

/** Which company: the same two give the same company. */
export interface DemoCompanyChoice {
  /** Any whole number. */
  readonly seed: number;
  /** The instant up to which everything has happened. */
  readonly today: Date;
}

/** A step as planned. Weights are about its milliseconds where nothing else runs. */
interface PlannedStep {
  readonly step: LoadingStep;
  readonly message: string;
  readonly weight: number;
  readonly work: (onRatio: (ratio: number) => void) => Promise<void>;
}

/** Tries while PostgreSQL is away, and the longest pause between two: about a minute in all. */
const MAX_ATTEMPTS = 9;
const LONGEST_WAIT_MS = 10_000;

const INVENTING_WEIGHT = 2_000;
/** For each revision. */
const WRITING_WEIGHT = 0.25;

const grouped = (count: number): string => count.toLocaleString('en');

/**
 * Loads the demo company by the commands of the scopes that own what it is made of. In steps: each commits together
 * with its mark or can be done again without harm, so that a loading that was killed goes on where it was.
 */
@Injectable()
export class LoadDemoCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pool: WorkerPool,
    private readonly state: DemoStateRepository,
    private readonly people: People,
    private readonly spaces: Spaces,
    private readonly loadPeople: LoadDemoPeople,
    private readonly loadWiki: LoadDemoWiki,
    private readonly loadFiles: LoadDemoFiles,
    private readonly loadCare: LoadDemoCare,
    private readonly loadTalks: LoadDemoTalks,
    private readonly loadPastReview: LoadDemoPastReview,
    private readonly loadReview: LoadDemoReview,
    private readonly loadMail: LoadDemoMail,
  ) {}

  /** Whether a loading was interrupted, or this is a new installation: nobody is employed and there is no space. */
  async shouldLoad(): Promise<boolean> {
    const state = await this.state.read();
    if (state !== null) return state.state === 'loading';
    const [employees, spaces] = await Promise.all([
      this.people.employeeCount(),
      this.spaces.readable(SYSTEM_ACTOR),
    ]);
    return employees === 0 && spaces.length === 0;
  }

  /** Whether the whole company is there. */
  async isLoaded(): Promise<boolean> {
    return (await this.state.read())?.state === 'loaded';
  }

  /**
   * Loads the company, or what is missing of one that an earlier run began; then that one's seed and day count. Nothing
   * is done where it is loaded. Attribution, search and the analysis of mail follow as jobs. Goes on by itself when
   * PostgreSQL was away for less than a minute. A DomainError other than UNAVAILABLE is noted as `failed`; after any
   * other error the next start goes on. Takes about 10 s on two cores, and 300 MB for as long.
   */
  async run(choice: DemoCompanyChoice, onProgress: OnLoadingProgress): Promise<void> {
    let toldRatio = 0;
    const tell: OnLoadingProgress = ({ doneRatio, message }) => {
      toldRatio = Math.max(toldRatio, doneRatio);
      onProgress({ doneRatio: toldRatio, message });
    };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.goOn(choice, tell);
      } catch (error) {
        if (!isDatabaseAway(error) || attempt === MAX_ATTEMPTS) throw error;
        tell({ doneRatio: 0, message: 'Waiting for the database' });
        await setTimeout(Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt), undefined, { ref: false });
      }
    }
  }

  private async goOn(choice: DemoCompanyChoice, onProgress: OnLoadingProgress): Promise<void> {
    const { state, seed, today, done } = await this.unitOfWork.run((tx) => this.state.begin(tx, choice));
    if (state === 'loaded') return;
    try {
      onProgress({ doneRatio: 0, message: 'Inventing the demo company' });
      const company = await inventCompany(this.pool, { seed, today: new Date(today), done });
      await this.doSteps(this.plan(company, new Date(today)), done, onProgress);
      const { name } = company.facts;
      await this.unitOfWork.run((tx) => this.state.settle(tx, { state: 'loaded', companyName: name }));
      onProgress({ doneRatio: 1, message: `${name} is there` });
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'UNAVAILABLE')
        await this.unitOfWork.run((tx) => this.state.settle(tx, { state: 'failed', reason: error.message }));
      throw error;
    }
  }

  private async doSteps(
    steps: readonly PlannedStep[],
    done: readonly string[],
    onProgress: OnLoadingProgress,
  ): Promise<void> {
    const missing = steps.filter(({ step }) => !done.includes(step));
    const total = missing.reduce((sum, { weight }) => sum + weight, INVENTING_WEIGHT);
    const teller = new ProgressTeller(total, onProgress);
    teller.finish(INVENTING_WEIGHT);
    for (const { message, weight, work } of missing) {
      teller.tell(message, weight, 0);
      await work((ratio) => teller.tell(message, weight, ratio));
      teller.finish(weight);
    }
  }

  private plan({ facts, spaces, views, messages }: InventedCompany, today: Date): PlannedStep[] {
    return [
      {
        step: 'people',
        message: `Introducing ${facts.people.length} people`,
        weight: 100,
        work: () => this.repeatable('people', () => this.loadPeople.importDirectory(facts)),
      },
      {
        step: 'accounts',
        message: 'Handing out roles',
        weight: 50,
        work: () => this.once('accounts', (tx) => this.loadPeople.addGroupsAndAccounts(tx, facts)),
      },
      ...spaces.map((space): PlannedStep => ({
        step: spaceStep(space.space.key),
        message: `Writing ${space.pages.length} pages of ${space.space.name}`,
        weight: space.revisionCount * WRITING_WEIGHT,
        work: async (onRatio) => {
          const persons = await this.loadPeople.personIds(facts);
          const groups = await this.loadPeople.groupIds(facts);
          await this.once(spaceStep(space.space.key), async (tx) => {
            const pageIds = await this.loadWiki.addSpace(tx, space, facts, { persons, groups }, onRatio);
            await this.state.addPageIds(tx, pageIds);
          });
        },
      })),
      {
        step: 'views',
        message: `Reading pages ${grouped(views.length)} times`,
        weight: 500,
        work: async (onRatio) => {
          const persons = await this.loadPeople.personIds(facts);
          const pages = await this.state.pageIds();
          await this.once('views', (tx) => this.loadWiki.addViews(tx, views, persons, pages, onRatio));
        },
      },
      {
        step: 'view-hours',
        message: 'Forgetting who read what long ago',
        weight: 200,
        work: () => this.repeatable('view-hours', () => this.loadWiki.forgetOldReaders(today)),
      },
      {
        step: 'files',
        message: 'Attaching drawings and measurements',
        weight: 50,
        work: async () => {
          const pages = await this.state.pageIds();
          await this.once('files', (tx) => this.loadFiles.attach(tx, pages));
        },
      },
      {
        step: 'care',
        message: 'Putting labels on pages and giving them owners',
        weight: 800,
        work: () => this.repeatable('care', async () => this.loadCare.run(today, await this.state.pageIds())),
      },
      {
        step: 'talks',
        message: 'Talking about pages',
        weight: 300,
        work: async () => {
          const pages = await this.state.pageIds();
          await this.once('talks', (tx) => this.loadTalks.add(tx, today, pages));
        },
      },
      ...this.reviewSteps(facts, today),
      {
        step: 'mail',
        message: `Delivering ${grouped(messages.length)} messages`,
        weight: 4_000,
        work: (onRatio) =>
          this.repeatable('mail', () => this.loadMail.importMessages(facts, messages, onRatio)),
      },
      {
        step: 'analysis',
        message: 'Asking for the first analysis',
        weight: 50,
        work: () => this.repeatable('analysis', () => this.loadMail.startAnalysis()),
      },
    ];
  }

  /** Behind views and care: exposure and freshness are counted from them. */
  private reviewSteps(facts: InventedCompany['facts'], today: Date): PlannedStep[] {
    return [
      {
        step: 'review-settings',
        message: 'Asking for review where it matters',
        weight: 50,
        work: () => this.repeatable('review-settings', () => this.loadPastReview.setUp()),
      },
      {
        step: 'review-past',
        message: 'Looking at what was written in the last weeks',
        weight: 800,
        work: async () => {
          const [persons, pages] = [await this.loadPeople.personIds(facts), await this.state.pageIds()];
          await this.once('review-past', (tx) => this.loadPastReview.add(tx, today, facts, persons, pages));
        },
      },
      {
        step: 'review-today',
        message: 'Filling the queue',
        weight: 400,
        work: async () => {
          const [persons, pages] = [await this.loadPeople.personIds(facts), await this.state.pageIds()];
          await this.repeatable('review-today', () => this.loadReview.run(facts, { persons, pages }));
        },
      },
    ];
  }

  /** Does a step and marks it in one transaction. */
  private async once(step: LoadingStep, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.state.claim(tx, step))) return;
      await work(tx);
      await this.state.markDone(tx, step);
    });
  }

  /** Does a step that has transactions of its own and may be done twice, then marks it. */
  private async repeatable(step: LoadingStep, work: () => Promise<void>): Promise<void> {
    await work();
    await this.unitOfWork.run((tx) => this.state.markDone(tx, step));
  }
}
