import { Injectable } from '@nestjs/common';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';
import { RankedTexts } from '../texts/ranked-texts.read-model.js';
import { isForPostgres } from './meili-question.js';

/** Pages that a filter names at most; a phrase of more pages is left to Meilisearch, which then looks at its words. */
const NAMED_PAGES_MAX = 5_000;

/** A query whose phrases are pages of a filter. */
export interface Narrowed {
  readonly parsed: ParsedSearch;
  readonly filter: string;
}

/** Looks phrases up where their words stand in order. */
@Injectable()
export class PhraseFilter {
  constructor(private readonly texts: RankedTexts) {}

  /** Null where no page can be found. One query for each phrase. */
  async run({ parsed, filter }: Narrowed): Promise<Narrowed | null> {
    const [phrases, excluded]: [string[], string[]] = [[], []];
    const parts = [`(${filter})`];
    for (const phrase of parsed.phrases) {
      const pages = await this.pagesWith(phrase);
      if (pages === null) phrases.push(phrase);
      else if (pages.length === 0) return null;
      else parts.push(`id IN [${pages.join(', ')}]`);
    }
    for (const phrase of parsed.excluded) {
      const pages = await this.pagesWith(phrase);
      if (pages === null) excluded.push(phrase);
      else if (pages.length > 0) parts.push(`id NOT IN [${pages.join(', ')}]`);
    }
    if (
      phrases.length === parsed.phrases.length &&
      excluded.length === parsed.excluded.length &&
      parts.length === 1
    )
      return { parsed, filter };
    return { parsed: { ...parsed, phrases, excluded }, filter: parts.join(' AND ') };
  }

  private async pagesWith(phrase: string): Promise<string[] | null> {
    if (!isForPostgres(phrase)) return null;
    const pages = await this.texts.withPhrase(foldText(phrase), NAMED_PAGES_MAX + 1);
    return pages.length > NAMED_PAGES_MAX ? null : pages;
  }
}
