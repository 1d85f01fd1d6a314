import { Injectable } from '@nestjs/common';
import { Shares } from '@wellspring/contributions-server';
import { type Actor, badInput } from '@wellspring/kernel';
import { type LeaderFilter, Leaders, type LeaderView } from './leaders.read-model.js';
import { type ShownLeader, type Sight, SightOfLeaders } from './sight-of-leaders.service.js';

/** Fewer words than this that stand in the wiki: the person writes little there yet. Ours: about half a page. */
export const SILENT_BELOW_WORDS = 200;

/** What of a ranking is asked for. */
export interface LeaderQuestion extends LeaderFilter {
  /** Null: the newest. */
  readonly snapshotId?: string | null;
  readonly onlySilentInWiki?: boolean;
  /** How many of the best are shown besides those with a tier. */
  readonly besides: number;
}

/** What an analyst sees; `reason` says why there is nobody. */
export interface LeaderReportView extends Sight {
  readonly leaders: readonly ShownLeader[];
  readonly departments: readonly string[];
  readonly locations: readonly string[];
}

/** Shows a ranking to an analyst who said why, and records the look at each person shown. */
@Injectable()
export class LookAtLeaders {
  constructor(
    private readonly sight: SightOfLeaders,
    private readonly leaders: Leaders,
    private readonly shares: Shares,
  ) {}

  /** FORBIDDEN without the analyst's role; BAD_INPUT for a department or place in pseudonymous mode. */
  async run(actor: Actor, question: LeaderQuestion): Promise<LeaderReportView> {
    const sight = await this.sight.of(actor, question.snapshotId ?? null);
    const nobody = { ...sight, leaders: [], departments: [], locations: [] };
    if (sight.snapshot === null || sight.reason !== null) return nobody;
    const { id } = sight.snapshot;
    const narrowed = [question.department, question.location].filter((one) => typeof one === 'string');
    if (sight.isPseudonymous && narrowed.length > 0)
      throw badInput('Pseudonyms can not be narrowed to a department or place: the groups may be small.');
    const [rows, all] = await Promise.all([this.chosen(id, question), this.leaders.filters(id)]);
    const filters = sight.isPseudonymous ? { departments: [], locations: [] } : all;
    return { ...sight, ...filters, leaders: await this.sight.show(actor, sight, id, rows, 'ranking') };
  }

  private async chosen(snapshotId: string, question: LeaderQuestion): Promise<LeaderView[]> {
    const { department, location, role, onlySilentInWiki = false, besides } = question;
    // Without a filter gaps are shown where somebody was taken out.
    if (!(department ?? location ?? role) && !onlySilentInWiki)
      return this.leaders.people(snapshotId, besides);
    const matching = await this.leaders.matching(snapshotId, question);
    const words = onlySilentInWiki
      ? await this.shares.survivingWordsOf(matching.map(({ personId }) => personId))
      : new Map<string, number>();
    const left = matching.filter(({ personId }) => (words.get(personId) ?? 0) < SILENT_BELOW_WORDS);
    const shown = left.filter(({ tier }, at) => tier !== null || at < besides);
    return this.leaders.at(
      snapshotId,
      shown.map(({ position }) => position),
    );
  }
}
