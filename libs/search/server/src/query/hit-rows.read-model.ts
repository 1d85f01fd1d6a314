import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { FoundPages } from '@wellspring/wiki-server';
import { SearchTexts } from '../texts/search-texts.read-model.js';
import { type FoundHit } from './found-hits.js';

/**
 * So many ids PostgreSQL supposes behind a parameter. Of fewer it hopes for something better than the plan that it has kept
 * and makes one for these very ids, each time anew: four times what reading the pages takes.
 */
const SUPPOSED_IDS = 10;

/** Reads what is shown of hits. */
@Injectable()
export class HitRows {
  constructor(
    private readonly pages: FoundPages,
    private readonly texts: SearchTexts,
  ) {}

  /** The hits in the order of their ids; pages that the actor may not read now are left out. Two queries at once. */
  async byIds(actor: Actor, pageIds: readonly string[]): Promise<FoundHit[]> {
    const [pages, texts] = await Promise.all([
      this.pages.byIds(actor, filledUp(pageIds)),
      this.texts.forPassages(pageIds),
    ]);
    return pageIds.flatMap((pageId) => {
      const found = pages.get(pageId);
      return found ? [{ pageId, found, text: texts.get(pageId) ?? null }] : [];
    });
  }
}

/** The same ids, some of them more than once where they are few. */
const filledUp = (ids: readonly string[]): readonly string[] =>
  ids.length === 0 || ids.length >= SUPPOSED_IDS
    ? ids
    : Array.from({ length: SUPPOSED_IDS }, (_, at) => ids[at % ids.length] ?? '');
