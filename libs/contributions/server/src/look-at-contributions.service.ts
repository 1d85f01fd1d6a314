import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import {
  concentrationOf,
  type Concentration,
  lorenz,
  type LorenzPoint,
  noConcentrationReason,
  type NoConcentrationReason,
} from '@wellspring/contributions-domain';
import { type Actor, hasRole } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { People } from '@wellspring/people-server';
import { CountedPages } from './counted-pages.read-model.js';
import { type PersonTotals, Shares } from './shares.read-model.js';

/** Concentration of one quantity with its curve. */
export interface ConcentrationView extends Concentration {
  /** The denominator: everybody who ever saved one of the pages. */
  readonly people: number;
  readonly lorenz: readonly LorenzPoint[];
}

export interface ContributionReportView {
  readonly spaceKey: string | null;
  readonly pages: number;
  /** Pages in the figures that the actor can't open. */
  readonly hiddenPages: number;
  readonly revisions: number;
  readonly authors: number;
  /** Active employees of the company: the other denominator. */
  readonly employees: number;
  /** When the latest of these pages was attributed; null while none is. */
  readonly computedAt: Date | null;
  /** Pages whose attribution has not caught up yet. */
  readonly attributionPending: number;
  readonly survivingTokens: ConcentrationView | null;
  readonly edits: ConcentrationView | null;
  readonly reason: NoConcentrationReason | null;
  /** Biggest share first; empty for whoever may not see people by name. */
  readonly rows: readonly (PersonTotals & {
    readonly survivingTokens: number;
    readonly shareRatio: number;
  })[];
  readonly rowsHidden: 'ANALYSTS_ONLY' | null;
}

/** Points of a drawn curve: more than a screen shows. */
const LORENZ_POINTS = 200;

/** Shows how contributions are spread, and to analysts by whom; each look at a person is recorded. */
@Injectable()
export class LookAtContributions {
  constructor(
    private readonly shares: Shares,
    private readonly countedPages: CountedPages,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** For one space or (null) the whole wiki. At most `limit` rows. NOT_FOUND for a space that the actor can't read. */
  async run(actor: Actor, spaceKey: string | null, limit: number): Promise<ContributionReportView> {
    const { pageIds, publishedNumbers, hiddenPages } = await this.countedPages.of(actor, spaceKey);
    const [totals, attributed, employees] = await Promise.all([
      this.shares.totals(pageIds),
      this.shares.attributed(pageIds),
      this.people.employeeCount(),
    ]);
    const standing = totals.reduce((sum, row) => sum + row.survivingWords, 0);
    const survivingTokens = totals.map((row) => row.survivingWords);
    const mayName = hasRole(actor, 'analyst');
    const rows = mayName ? await this.namedRows(totals, limit) : [];
    await this.recordLook(actor, spaceKey, rows);
    return {
      spaceKey,
      pages: pageIds.length,
      hiddenPages,
      revisions: totals.reduce((sum, row) => sum + row.edits, 0),
      authors: totals.length,
      employees,
      computedAt: attributed.latestAt,
      attributionPending: pageIds.filter(
        (id) => (attributed.numbers.get(id) ?? 0) < (publishedNumbers.get(id) ?? 0),
      ).length,
      survivingTokens: concentrationView(survivingTokens),
      edits: concentrationView(totals.map((row) => row.edits)),
      reason: noConcentrationReason(survivingTokens),
      rows: rows.map((row) => ({
        ...row,
        survivingTokens: row.survivingWords,
        shareRatio: standing > 0 ? row.survivingWords / standing : 0,
      })),
      rowsHidden: mayName ? null : 'ANALYSTS_ONLY',
    };
  }

  /** Whoever opted out of display stays in the figures and out of the names. */
  private async namedRows(totals: readonly PersonTotals[], limit: number): Promise<PersonTotals[]> {
    const first = totals.slice(0, limit);
    const people = await this.people.byIds(first.map((row) => row.personId));
    return first.filter((row) => people.get(row.personId)?.displayOptOut === false);
  }

  private async recordLook(
    actor: Actor,
    spaceKey: string | null,
    rows: readonly PersonTotals[],
  ): Promise<void> {
    if (actor.kind === 'system' || rows.length === 0) return;
    const records = rows.map((row) => ({
      actor,
      action: 'contributions.person-viewed',
      subjectKind: 'contribution-report',
      subjectId: spaceKey ?? 'wiki',
      aboutPersonId: row.personId,
    }));
    await this.unitOfWork.run((tx) => this.audit.record(tx, records));
  }
}

function concentrationView(values: readonly number[]): ConcentrationView | null {
  const figures = concentrationOf(values);
  return figures && { ...figures, people: values.length, lorenz: lorenz(values, LORENZ_POINTS) ?? [] };
}
