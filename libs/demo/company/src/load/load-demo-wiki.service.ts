import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { badInput, SYSTEM_ACTOR } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import {
  CreateSpace,
  type HistoryPageRow,
  type HistoryRevisionRow,
  type PastPageView,
  RecordPageView,
  RetainWikiData,
  SaveHistory,
} from '@wellspring/wiki-server';
import { type CompanyFacts, type ShownView, type SpaceWithPages } from './invented-company.js';
import { idOf } from './load-demo-people.service.js';
import { keeperOf, memberGrantsOf, opennessOf } from './space-access.js';

/** Ids of what is there already, by the generator's keys. */
export interface KnownIds {
  readonly persons: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

const SOURCE = 'demo';
/** Readings written in one statement. */
const VIEWS_PER_STATEMENT = 5_000;
/** Some milliseconds of work. */
const REVISIONS_PER_PAUSE = 20;

/** Writes the demo company's wiki by the wiki's own commands. */
@Injectable()
export class LoadDemoWiki {
  constructor(
    private readonly createSpace: CreateSpace,
    private readonly saveHistory: SaveHistory,
    private readonly recordPageView: RecordPageView,
    private readonly retainWikiData: RetainWikiData,
  ) {}

  /** Makes a space with its grants, pages and revisions; gives the pages' ids by their keys. */
  async addSpace(
    tx: Tx,
    { space, pages, revisionCount }: SpaceWithPages,
    { people }: CompanyFacts,
    ids: KnownIds,
    onRatio: (ratio: number) => void,
  ): Promise<Map<string, string>> {
    const keeperId = idOf(ids.persons, keeperOf(pages, people));
    const outcome = await this.createSpace.inTransaction(tx, SYSTEM_ACTOR, {
      key: space.key,
      name: space.name,
      description: space.description,
      access: opennessOf(space),
      memberGrants: memberGrantsOf(space, (key) => idOf(ids.groups, key), keeperId),
    });
    if (outcome.kind !== 'created')
      throw badInput(`The demo's space ${space.key} can't be made: ${outcome.kind}.`);
    let written = 0;
    const rows = historyRows(pages, ids.persons, () => onRatio(++written / revisionCount));
    const saved = await this.saveHistory.run(tx, SYSTEM_ACTOR, { spaceKey: space.key, source: SOURCE, rows });
    return saved.pageIds;
  }

  /** Writes who read what, with its reader whatever its age: {@link forgetOldReaders} comes next. */
  async addViews(
    tx: Tx,
    views: readonly ShownView[],
    personIds: ReadonlyMap<string, string>,
    pageIds: ReadonlyMap<string, string>,
    onRatio: (ratio: number) => void,
  ): Promise<void> {
    const past = views.map((view): PastPageView => ({
      pageId: idOf(pageIds, view.pageKey),
      personId: idOf(personIds, view.viewer),
      revisionNumber: view.revisionNumber,
      viewedAt: view.at,
    }));
    for (let start = 0; start < past.length; start += VIEWS_PER_STATEMENT) {
      await this.recordPageView.addPast(tx, past.slice(start, start + VIEWS_PER_STATEMENT));
      onRatio(start / past.length);
    }
  }

  /** Counts the readings older than 30 days by the hour, as retention does. Again changes nothing. */
  async forgetOldReaders(today: Date): Promise<void> {
    await this.retainWikiData.run(today);
  }
}

/** The rows of a history, with pauses in which the server answers others: hashing and packing are work. */
async function* historyRows(
  pages: SpaceWithPages['pages'],
  personIds: ReadonlyMap<string, string>,
  onRevision: () => void,
): AsyncGenerator<HistoryPageRow | HistoryRevisionRow> {
  let sincePause = 0;
  for (const { key, parentKey, revisions } of pages) {
    yield { kind: 'page', key, parentKey };
    for (const { author, at, ...revision } of revisions) {
      yield {
        kind: 'revision',
        ...revision,
        authorId: idOf(personIds, author),
        savedAt: at,
        tags: [],
      };
      onRevision();
      if (++sincePause < REVISIONS_PER_PAUSE) continue;
      sincePause = 0;
      await setImmediate();
    }
  }
}
