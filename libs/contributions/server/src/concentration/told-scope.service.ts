import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type ContributionScope, isAllTime, type ScopeQuestion } from './contribution-scope.js';
import { ContributionScopes, type ReadScope } from './contribution-scopes.read-model.js';
import { NO_DAY, ToldMonths } from './told-months.read-model.js';
import { ScopeCells } from './scope-cells.read-model.js';
import { type BlankFigures } from './scope-cells.thread.js';
import { requireColleague, type Sight, SightOfPeople } from './sight-of-people.policy.js';

/** What is counted, as far as this actor may know. */
export interface ToldScope {
  readonly read: ReadScope;
  readonly sight: Sight;
  /** Figures of the space or label that stay blank. */
  readonly blank: BlankFigures;
}

const NOTHING_BLANK: BlankFigures = new Set();

/**
 * What somebody may be told of. Analysts with a purpose: everything, all pages counted. Others: the whole wiki, with the
 * pages that they can't open only where five people and more made them; spaces, labels and periods over the pages that they
 * may open. What one of these pages has is theirs to see; of the others nothing follows. All of it ends with a month, so that
 * nobody learns what a day added.
 */
@Injectable()
export class ToldScopes {
  constructor(
    private readonly scopes: ContributionScopes,
    private readonly cells: ScopeCells,
    private readonly months: ToldMonths,
    private readonly sight: SightOfPeople,
  ) {}

  /**
   * All pages, whoever asks: for what hangs on few, which counts them all. Says nothing of who may ask. Errors as
   * {@link ToldScopes.of}.
   */
  async ofAllPages(actor: Actor, question: ScopeQuestion): Promise<ToldScope> {
    requireColleague(actor);
    const [read, sight] = await Promise.all([this.scopes.resolve(actor, question), this.sight.of(actor)]);
    return { read, sight, blank: NOTHING_BLANK };
  }

  /** FORBIDDEN for guests; else errors as {@link ContributionScopes.resolve}. */
  async of(actor: Actor, question: ScopeQuestion): Promise<ToldScope> {
    requireColleague(actor);
    const [read, sight] = await Promise.all([this.scopes.resolve(actor, question), this.sight.of(actor)]);
    const isOwn = read.scope.personId !== null && read.scope.personId === actor.personId;
    if (sight.hidden === null || isOwn) return { read, sight, blank: NOTHING_BLANK };
    const { areClosedTold, ...told } = await this.months.of(read.scope, read.readableSets);
    const cells = await this.cells.of({ ...read.scope, told }, read.readableSets);
    const isPart = read.scope.spaceId !== null || read.scope.label !== null;
    const isToldAtAll = told.savedTo !== NO_DAY;
    const areAllCounted =
      isToldAtAll && areClosedTold && cells.areClosedCounted && !isPart && isAllTime(read.scope);
    const scope: ContributionScope = {
      ...{ ...read.scope, told },
      accessSets: areAllCounted ? null : read.readableSets,
    };
    return { read: { ...read, scope }, sight, blank: isPart ? cells.blankOf(scope) : NOTHING_BLANK };
  }
}
