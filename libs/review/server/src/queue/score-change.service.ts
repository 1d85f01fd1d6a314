import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { newHostsOf, type PageClass, type Risk, riskFeaturesOf, riskOf } from '@wellspring/review-domain';
import { type AuthorFacts } from './author-facts.read-model.js';

/** A change whose risk is asked for. */
export interface ChangeToScore {
  /** What stood before; null for a new page. */
  readonly before: { readonly text: string; readonly savedAt: Date } | null;
  readonly after: { readonly text: string; readonly savedAt: Date };
  /** Of all of its edits. */
  readonly summaries: readonly string[];
  readonly author: AuthorFacts;
  readonly pageClass: PageClass;
  readonly isByOwner: boolean;
  readonly privateDataHits: number;
}

/** Says how risky a change is. */
@Injectable()
export class ScoreChange {
  constructor(private readonly database: Database) {}

  /** The risk with its reasons. No query where the change links to no other site, else one. */
  async run(change: ChangeToScore): Promise<Risk> {
    const { before, after, author } = change;
    const found = newHostsOf(before?.text ?? null, after.text);
    return riskOf(
      riskFeaturesOf(before?.text ?? null, after.text, {
        authorEdits: author.edits,
        accountAgeDays: author.accountAgeDays,
        survival: author.survival,
        summary: change.summaries.join(' '),
        daysSinceLastEdit: before && (after.savedAt.getTime() - before.savedAt.getTime()) / DAY_MS,
        pageClass: change.pageClass,
        isApprovedByOwner: change.isByOwner,
        privateDataHits: change.privateDataHits,
        knownHosts: found.length === 0 ? new Set() : await this.known(found),
      }),
    );
  }

  private async known(hosts: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ host: string }>(
      `SELECT host FROM review_known_host WHERE host = ANY($1::text[])`,
      [hosts],
    );
    return new Set(rows.map((row) => row.host));
  }
}
