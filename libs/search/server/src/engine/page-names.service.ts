import { Injectable } from '@nestjs/common';
import { BoundedMemory } from '../texts/bounded-memory.js';
import { type RankedText, RankedTexts } from '../texts/ranked-texts.read-model.js';
import { type WeighedPage } from './relevance.js';
import { WeighedName } from './weighed-name.js';

/** A page in the state that the index has. */
export interface PageState {
  readonly id: string;
  readonly revisionNumber: number;
}

interface KnownNames {
  readonly revisionNumber: number;
  readonly names: WeighedPage;
}

/** Characters of names that are remembered. Ours: of twenty thousand pages, about 20 MB. */
const REMEMBERED_CHARS = 6_000_000;
/** What a page costs beside its letters, as characters. */
const PER_NAME_CHARS = 60;

/**
 * Titles and headings of pages, for weighing while somebody types: the pages found for one letter are those of the next,
 * and a title changes with the revision alone. Decides about the order of hits, never about what is found or shown.
 */
@Injectable()
export class PageNames {
  private readonly known = new BoundedMemory<string, KnownNames>(REMEMBERED_CHARS);

  constructor(private readonly texts: RankedTexts) {}

  /** By page; pages that were not read yet are left out. No query where all are known, else one. */
  async of(pages: readonly PageState[]): Promise<Map<string, WeighedPage>> {
    const found = new Map<string, WeighedPage>();
    const missing: string[] = [];
    for (const { id, revisionNumber } of pages) {
      const known = this.known.get(id);
      if (known?.revisionNumber === revisionNumber) found.set(id, known.names);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    for (const read of await this.texts.ofPages(missing, 'names')) {
      const names = weighedPage(read);
      found.set(read.pageId, names);
      this.known.set(read.pageId, { revisionNumber: read.revisionNumber, names }, charsOf(names));
    }
    return found;
  }
}

/** What is weighed of a page's words. */
export const weighedPage = ({ title, headings, beginning, chars }: RankedText): WeighedPage => ({
  title: new WeighedName(title),
  headings: headings.map((heading) => new WeighedName(heading)),
  headingsText: headings.join('\n'),
  ...{ beginning, chars },
});

const charsOf = ({ title, headings, headingsText }: WeighedPage): number =>
  [title, ...headings].reduce((sum, { text }) => sum + text.length + PER_NAME_CHARS, headingsText.length);
