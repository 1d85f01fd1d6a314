import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Access, PageIndex, Spaces } from '@wellspring/wiki-server';

export interface CountedPagesView {
  readonly pageIds: readonly string[];
  readonly publishedNumbers: ReadonlyMap<string, number>;
  /** Of these pages, those that the actor can't open. */
  readonly hiddenPages: number;
}

/** Which pages a figure counts. Whole-wiki figures count all pages and say how many the actor can't open. */
@Injectable()
export class CountedPages {
  constructor(
    private readonly pages: PageIndex,
    private readonly access: Access,
    private readonly spaces: Spaces,
  ) {}

  /** The pages of one space or (null) of the whole wiki. NOT_FOUND for a space that the actor can't read. */
  async of(actor: Actor, spaceKey: string | null): Promise<CountedPagesView> {
    const space = spaceKey === null ? null : await this.spaces.byKey(actor, spaceKey);
    if (spaceKey !== null && space === null) throw notFound(`There is no space ${spaceKey}.`);
    const facts = await this.pages.facts(space?.id ?? null);
    const pageIds = facts.map((fact) => fact.pageId);
    const readable = await this.access.canRead(actor, pageIds);
    return {
      pageIds,
      publishedNumbers: new Map(facts.map((fact) => [fact.pageId, fact.publishedNumber])),
      hiddenPages: pageIds.length - readable.size,
    };
  }
}
