import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { JobBacklog } from '@wellspring/platform-jobs';
import { Access, FoundPages, type PlaceOfPage, type SearchableAccessSet } from '@wellspring/wiki-server';
import { type FindablePages } from './index-filter.js';
import { allowsSpace, type Narrowing } from './narrowing.js';

/** Jobs that bring changes of access to the index. As long as one is not done, the index is wrong about its page. */
const ACCESS_JOBS = ['search.index-page-access', 'search.remove-page', 'search.purge-page'];

/** What somebody may read now, whatever the index knows of it. */
export interface Findable {
  readonly accessSets: readonly SearchableAccessSet[];
  /** Pages about which the index is wrong. */
  readonly laggingIds: readonly string[];
  /** Those of them that are there, by whatever rules they are read. */
  readonly laggingPlaces: readonly PlaceOfPage[];
}

/** Reads what somebody may find. */
@Injectable()
export class FindablePagesOfActor {
  constructor(
    private readonly access: Access,
    private readonly backlog: JobBacklog,
    private readonly pages: FoundPages,
  ) {}

  /** Two queries at once, and a third while changes of access are on their way to the index. */
  async of(actor: Actor): Promise<Findable> {
    const [accessSets, jobs] = await Promise.all([
      this.access.searchableAccessSets(actor),
      this.backlog.unfinished<{ pageId: string }>(ACCESS_JOBS),
    ]);
    const laggingIds = [...new Set(jobs.map((job) => job.pageId))].sort();
    return { accessSets, laggingIds, laggingPlaces: await this.pages.places(laggingIds) };
  }
}

/** What a search may find of it; pages in archived spaces only where it asks for them. */
export function findableBy(findable: Findable, narrowing: Narrowing, withArchived: boolean): FindablePages {
  const sets = findable.accessSets.filter((set) => withArchived || !set.isArchived);
  const accessSetIds = sets.map((set) => set.id);
  const readable = new Set(accessSetIds);
  const allowedLaggingIds = findable.laggingPlaces
    .filter((place) => readable.has(place.accessSetId) && allowsSpace(narrowing, place.spaceKey))
    .map((place) => place.pageId);
  return { accessSetIds, laggingIds: findable.laggingIds, allowedLaggingIds };
}
