import { Injectable } from '@nestjs/common';
import { type Actor, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { People, type PersonView } from '@wellspring/people-server';
import { type RowCursor } from '../concentration/row-kinds.js';
import { type ScopeQuestion } from '../concentration/contribution-scope.js';
import { ContributionScopes, type ReadScope } from '../concentration/contribution-scopes.read-model.js';
import { type PeopleHiddenReason, type Sight } from '../concentration/sight-of-people.policy.js';
import {
  KnowledgeAtRiskReadModel,
  type LossOfSpace,
  type PageAtRisk,
  type PageOfLeaver,
  type RiskTotals,
  type SpaceRisk,
} from './knowledge-at-risk.read-model.js';
import { RecordPersonLooks, type WayOfLook } from './record-looks.service.js';
import { RiskSight } from './risk-sight.policy.js';

/** Where a list of pages goes on, and for how many. */
export interface RiskPage {
  readonly after: RowCursor | null;
  readonly limit: number;
}

/** What hangs on few people. */
export interface KnowledgeAtRiskView {
  readonly totals: RiskTotals;
  readonly spaces: readonly SpaceRisk[];
  /** Why authors are not named. */
  readonly hidden: PeopleHiddenReason | null;
  /** Pages that hang on so many people or fewer; without authors where these are hidden. */
  pages(factor: number, page: RiskPage): Promise<readonly PageAtRisk[]>;
}

/** What the wiki would miss if somebody left. */
export interface LossView {
  readonly hidden: PeopleHiddenReason | null;
  readonly person: PersonView | null;
  readonly spaces: readonly LossOfSpace[];
  pages(page: RiskPage): Promise<{ rows: readonly PageOfLeaver[]; count: number; hiddenCount: number }>;
}

const WHOLE_WIKI: ScopeQuestion = {};

/** Shows what would be lost: to analysts everything, to managers what hangs on few in their own space. */
@Injectable()
export class LookAtKnowledgeAtRisk {
  constructor(
    private readonly scopes: ContributionScopes,
    private readonly risk: KnowledgeAtRiskReadModel,
    private readonly sight: RiskSight,
    private readonly looks: RecordPersonLooks,
    private readonly people: People,
  ) {}

  /** NOT_FOUND for a space that the actor can't read; FORBIDDEN for others than analysts and the space's managers. */
  async run(actor: Actor, spaceKey: string | null, way: WayOfLook = 'screen'): Promise<KnowledgeAtRiskView> {
    const read = await this.scopes.resolve(actor, { spaceKey });
    const { sight, isManager } = await this.sight.ofRisk(actor, spaceKey);
    const now = systemClock.now();
    const spaces = await this.risk.spaces(read, now);
    // The authors of a page are there for everybody who reads it; only across pages they are figures about people.
    const mayName = sight.hidden === null || isManager;
    return {
      ...{ spaces, totals: totalOf(spaces), hidden: mayName ? null : sight.hidden },
      pages: async (factor, page) => {
        const rows = await this.risk.pages(read, factor, page, now);
        if (!mayName) return rows.map((row) => ({ ...row, authors: [] }));
        // Managers need no purpose in their own space; whom they looked at is written down all the same.
        await this.record(
          actor,
          sight,
          spaceKey ?? 'wiki',
          rows.slice(0, page.limit - 1).flatMap((row) => row.authors),
          way,
        );
        return rows;
      },
    };
  }

  /** What would be lost with somebody. NOT_FOUND for nobody, and for whoever does not want to be shown. */
  async ofPerson(actor: Actor, personId: string, way: WayOfLook = 'screen'): Promise<LossView> {
    const read: ReadScope = await this.scopes.resolve(actor, WHOLE_WIKI);
    const { sight } = await this.sight.ofRisk(actor, null);
    if (sight.hidden !== null)
      return { ...{ hidden: sight.hidden, person: null, spaces: [] }, pages: async () => NO_PAGES };
    const person = isUuid(personId) ? (await this.people.byIds([personId])).get(personId) : undefined;
    if (person === undefined || person.isBot || (person.displayOptOut && personId !== actor.personId))
      throw notFound('There is no person of this id to be shown.');
    const now = systemClock.now();
    const spaces = await this.risk.lossBySpace(read, personId, now);
    await this.record(actor, sight, personId, [{ personId, isHidden: false }], way);
    return {
      ...{ hidden: null, person, spaces },
      pages: async (page) => {
        const answer = await this.risk.pagesOf(read, personId, page, now);
        await this.record(
          actor,
          sight,
          personId,
          answer.rows.slice(0, page.limit - 1).flatMap((row) => row.others),
          way,
        );
        return answer;
      },
    };
  }

  private record(
    actor: Actor,
    sight: Sight,
    subjectId: string,
    people: readonly { readonly personId: string; readonly isHidden: boolean }[],
    way: WayOfLook,
  ): Promise<void> {
    const place = { action: 'contributions.person-viewed', subjectKind: 'knowledge-at-risk', subjectId };
    const ids = people.filter(({ isHidden }) => !isHidden).map(({ personId }) => personId);
    return this.looks.run(actor, sight, place, ids, way);
  }
}

const NO_PAGES = { rows: [], count: 0, hiddenCount: 0 };

function totalOf(spaces: readonly SpaceRisk[]): RiskTotals {
  const sum = (key: keyof RiskTotals) =>
    Math.round(spaces.reduce((total, space) => total + space[key], 0) * 10) / 10;
  return {
    ...{ pages: sum('pages'), readPages: sum('readPages'), weight: sum('weight') },
    ...{ pagesOnOne: sum('pagesOnOne'), weightOnOne: sum('weightOnOne') },
    ...{ pagesOnTwo: sum('pagesOnTwo'), weightOnTwo: sum('weightOnTwo') },
  };
}
