import { Injectable } from '@nestjs/common';
import { type Meilisearch } from 'meilisearch';
import { CompanySynonyms } from './company-synonyms.js';
import { assertSucceeded, codeOf, MeiliStore, settled, TASK_WAIT, type WhichIndex } from './meili-store.js';
import { type IndexedDocument, SearchIndex } from './search-index.js';
import { searchSettings } from './search-settings.js';

/** How the index that is searched is doing. */
export interface IndexHealth {
  /** There, with our primary key and our settings but for the synonyms. */
  readonly isSound: boolean;
  readonly hasTodaysSynonyms: boolean;
  readonly documents: number;
}

/** Documents of which ids are read at once: about 100 kB. */
const IDS_AT_ONCE = 1_000;
/** Names of our indexes of other versions. */
const OTHER_VERSION = /^pages-v\d+(-next)?$/;

/** What upkeep does with the index as a whole: looks at it, makes it anew beside the one that is searched, and swaps. */
@Injectable()
export class IndexCare {
  constructor(
    private readonly store: MeiliStore,
    private readonly index: SearchIndex,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /** Whether what the index answers may be shown. It starts as trusted. */
  get isTrusted(): boolean {
    return this.store.isTrusted;
  }

  /** Says whether the index may be asked. While it may not, {@link SearchIndex.ask} is UNAVAILABLE. */
  trust(isTrusted: boolean): void {
    this.store.isTrusted = isTrusted;
  }

  /** Calls back when an answer shows that the index is gone or is not ours any more. */
  whenDamaged(listener: () => void): void {
    this.store.whenDamaged(listener);
  }

  /** Looks at the index that is searched without changing anything. Three short requests. */
  async inspect(): Promise<IndexHealth> {
    return this.store.run(async (meili) => {
      const index = meili.index(this.index.name);
      try {
        const [{ primaryKey }, { numberOfDocuments }, settings] = await Promise.all([
          index.getRawInfo(),
          index.getStats(),
          index.getSettings(),
        ]);
        const { synonyms, ...ours } = searchSettings(this.synonyms.current());
        return {
          isSound: primaryKey === 'id' && fits(ours, settings),
          hasTodaysSynonyms: fits(synonyms, settings.synonyms) && fits(settings.synonyms, synonyms),
          documents: numberOfDocuments,
        };
      } catch (error) {
        if (codeOf(error) === 'index_not_found')
          return { isSound: false, hasTodaysSynonyms: false, documents: 0 };
        throw error;
      }
    });
  }

  /** What stands in the index of these pages, for comparing. */
  async documents(pageIds: readonly string[]): Promise<Map<string, IndexedDocument>> {
    if (pageIds.length === 0) return new Map();
    const found = await this.index.withIndex((index) =>
      index.getDocuments<IndexedDocument>({
        ids: [...pageIds],
        fields: ['id', 'revisionNumber', 'hash'],
        limit: pageIds.length,
      }),
    );
    return new Map(found.results.map((document) => [document.id, document]));
  }

  /** Ids of everything that stands in the index, in parts. About 20 ms for 1,000. */
  async *ids(): AsyncGenerator<string[]> {
    for (let offset = 0; ; offset += IDS_AT_ONCE) {
      const { results } = await this.index.withIndex((index) =>
        index.getDocuments<{ id: string }>({ fields: ['id'], limit: IDS_AT_ONCE, offset }),
      );
      if (results.length > 0) yield results.map((document) => document.id);
      if (results.length < IDS_AT_ONCE) return;
    }
  }

  /** Makes the index that is searched anew and empty. */
  async makeAnew(): Promise<void> {
    await this.drop('current');
    await this.store.make('current');
  }

  /** Makes an empty index beside the one that is searched; what an earlier try left is dropped. */
  async startNext(): Promise<void> {
    await this.drop('next');
    await this.store.make('next');
  }

  /** The index beside takes the place of the one that is searched, at once and without a gap; the old one is dropped. */
  async swapNext(): Promise<void> {
    await this.store.make('current');
    const indexes: [string, string] = [this.store.nameOf('current'), this.store.nameOf('next')];
    await this.store.run((meili) => settled(meili.swapIndexes([{ indexes, rename: false }])));
    await this.drop('next');
  }

  /** Drops what was filled beside. */
  async dropNext(): Promise<void> {
    await this.drop('next');
  }

  /** Drops indexes of other versions of ours. */
  async dropOtherVersions(): Promise<void> {
    await this.store.run(async (meili) => {
      for (const uid of await this.otherVersions(meili)) await settled(meili.deleteIndex(uid));
    });
  }

  private async otherVersions(meili: Meilisearch): Promise<string[]> {
    const { results } = await meili.getRawIndexes({ limit: IDS_AT_ONCE });
    const { prefix } = this.store;
    const own = [this.store.nameOf('current'), this.store.nameOf('next')];
    return results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(prefix) && !own.includes(uid))
      .filter((uid) => OTHER_VERSION.test(uid.slice(prefix.length)));
  }

  private async drop(which: WhichIndex): Promise<void> {
    await this.store.run(async (meili) => {
      const dropped = await meili.deleteIndex(this.store.nameOf(which)).waitTask(TASK_WAIT);
      if (dropped.error?.code !== 'index_not_found') assertSucceeded(dropped);
    });
  }
}

/** Whether everything that is wanted is there; lists that Meilisearch keeps as sets in any order. */
function fits(wanted: unknown, there: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(there))
    return wanted.length === there.length && wanted.every((one) => there.some((other) => fits(one, other)));
  if (typeof wanted !== 'object' || wanted === null || typeof there !== 'object' || there === null)
    return wanted === there;
  return Object.entries(wanted).every(([key, one]) => fits(one, new Map(Object.entries(there)).get(key)));
}
