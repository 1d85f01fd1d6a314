import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type EngineQuestion, type FacetName, SearchEngine } from '../engine/search-engine.js';
import { type Findable, findableBy, FindablePagesOfActor } from './findable-pages.read-model.js';
import { type FacetCounts, type FoundHits, type HitsQuestion } from './found-hits.js';
import { HitRows } from './hit-rows.read-model.js';
import { filterOfPages, indexFilter } from './index-filter.js';
import { allowsSpace, chosenOf, namesSpaces, withoutChosen } from './narrowing.js';

/** Rounds of asking again without pages that PostgreSQL refused: their access changed while we asked. */
const ROUNDS_MAX = 3;
/** Facets that are counted among the hits. Spaces are counted apart, see {@link IndexedSearch}. */
const FACETS_OF_HITS: readonly FacetName[] = ['labels', 'authorIds', 'language', 'care'];

type FacetQuestion = Pick<EngineQuestion, 'filter' | 'facets'>;

/**
 * Finds pages in the index. What somebody may read is part of every question, those for counts included. Beside the value
 * of a facet stands how many hits there would be with that value: a facet in use is counted without itself, and spaces
 * with what is found only in a space that is named (templates, archived spaces).
 */
@Injectable()
export class IndexedSearch {
  constructor(
    private readonly engine: SearchEngine,
    private readonly findable: FindablePagesOfActor,
    private readonly rows: HitRows,
  ) {}

  /** UNAVAILABLE without Meilisearch. Four queries, one more while changes of access are on their way. */
  async find(actor: Actor, question: HitsQuestion): Promise<FoundHits> {
    const findable = await this.findable.of(actor);
    const refusedIds: string[] = [];
    for (let round = 1; ; round++) {
      const [answer, counts] = await Promise.all([
        this.engine.ask(mainQuestion(question, findable, refusedIds)),
        question.withFacets ? this.counts(question, findable, refusedIds) : {},
      ]);
      const hits = await this.rows.byIds(actor, answer.ids);
      const readable = new Set(hits.map((hit) => hit.pageId));
      const refused = answer.ids.filter((id) => !readable.has(id));
      if (refused.length === 0 || round === ROUNDS_MAX)
        return { hits, total: answer.total - refused.length, facets: { ...answer.facets, ...counts } };
      refusedIds.push(...refused);
    }
  }

  /** The facets that have questions of their own. */
  private async counts(
    question: HitsQuestion,
    findable: Findable,
    refusedIds: readonly string[],
  ): Promise<FacetCounts> {
    const { narrowing } = question;
    const withTemplates = namesSpaces(narrowing);
    const chosen = FACETS_OF_HITS.filter((field) => chosenOf(narrowing, field).length > 0);
    const [spaces, ...others] = await Promise.all([
      this.countSpaces(question, findable, refusedIds),
      ...chosen.map(async (field) => {
        const wider = withoutChosen(narrowing, field);
        const filter = indexFilter(wider, findableBy(findable, wider, withTemplates), {
          withTemplates,
          refusedIds,
        });
        return (await this.count(question, { filter, facets: [field] })).facets;
      }),
    ]);
    return Object.assign({ spaceKey: spaces }, ...others) as FacetCounts; // of such parts alone
  }

  /** The index is not believed about the spaces of pages that it is behind with: those are counted by PostgreSQL. */
  private async countSpaces(
    question: HitsQuestion,
    findable: Findable,
    refusedIds: readonly string[],
  ): Promise<Record<string, number>> {
    const narrowing = withoutChosen(question.narrowing, 'spaceKey');
    const options = { withTemplates: true, refusedIds };
    const pages = findableBy(findable, narrowing, true);
    const [known, lagging] = await Promise.all([
      this.count(question, {
        filter: indexFilter(narrowing, { ...pages, allowedLaggingIds: [] }, options),
        facets: ['spaceKey'],
      }),
      pages.allowedLaggingIds.length === 0
        ? null
        : this.count(
            question,
            { filter: filterOfPages(narrowing, pages.allowedLaggingIds, options), facets: [] },
            pages.allowedLaggingIds.length,
          ),
    ]);
    const counts = { ...known.facets.spaceKey };
    const found = new Set(lagging?.ids);
    for (const { pageId, spaceKey } of findable.laggingPlaces)
      if (found.has(pageId) && allowsSpace(narrowing, spaceKey))
        counts[spaceKey] = (counts[spaceKey] ?? 0) + 1;
    return counts;
  }

  private count({ parsed, asYouType }: HitsQuestion, facet: FacetQuestion, limit = 0) {
    return this.engine.ask({
      parsed,
      asYouType,
      ...facet,
      sort: 'relevance',
      offset: 0,
      limit,
      exactTotal: true,
    });
  }
}

function mainQuestion(
  question: HitsQuestion,
  findable: Findable,
  refusedIds: readonly string[],
): EngineQuestion {
  const { parsed, narrowing, sort, offset, limit, withFacets, asYouType } = question;
  const withTemplates = namesSpaces(narrowing);
  const pages = findableBy(findable, narrowing, withTemplates);
  const counted = FACETS_OF_HITS.filter((field) => chosenOf(narrowing, field).length === 0);
  return {
    ...{ parsed, sort, offset, limit, asYouType, exactTotal: !asYouType },
    filter: indexFilter(narrowing, pages, { withTemplates, refusedIds }),
    facets: withFacets ? counted : [],
  };
}
