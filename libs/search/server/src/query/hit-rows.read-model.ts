import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { FoundPages } from '@wellspring/wiki-server';
import { SearchTexts } from '../texts/search-texts.read-model.js';
import { type FoundHit } from './found-hits.js';

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
      this.pages.byIds(actor, pageIds),
      this.texts.forPassages(pageIds),
    ]);
    return pageIds.flatMap((pageId) => {
      const found = pages.get(pageId);
      return found ? [{ pageId, found, text: texts.get(pageId) ?? null }] : [];
    });
  }
}
