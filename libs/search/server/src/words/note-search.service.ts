import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayInZone, systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { parseSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';
import { phraseToKeep } from './phrase-to-keep.js';
import { RecentSearches } from './recent-searches.js';
import { SearchPhraseRepository } from './search-phrases.repository.js';

/** How a search ended. */
export interface SettledSearch {
  /** As typed. */
  readonly text: string;
  /** Everything that was shown, of every kind. */
  readonly results: number;
  /** Whether something of it was opened. */
  readonly opened: boolean;
}

/** Counts searches by phrase and day, without person. */
@Injectable()
export class NoteSearch {
  private readonly recent = new RecentSearches();

  constructor(
    private readonly repository: SearchPhraseRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /**
   * Whether the search was counted. Not counted: what {@link phraseToKeep} drops, names of people, the same search again
   * within half an hour, and more than 30 a minute. A look for the name, and a write.
   */
  async run(actor: Actor, { text, results, opened }: SettledSearch): Promise<boolean> {
    const phrase = phraseToKeep(parseSearch(text));
    if (!phrase) return false;
    const now = systemClock.now();
    const counts = this.recent.take(actor.personId, phrase.key, opened, now);
    if (!counts || (await this.isName(phrase.phrase))) return false;
    const withoutResults = counts.searches === 1 && results === 0 ? 1 : 0;
    const day = dayInZone(now, this.config.timeZone);
    await this.unitOfWork.run((tx) => this.repository.add(tx, day, phrase, { ...counts, withoutResults }));
    return true;
  }

  private async isName(phrase: string): Promise<boolean> {
    const ids = await this.people.idsNamed(phrase, 1);
    const [person] = (await this.people.byIds(ids)).values();
    return person !== undefined && foldText(person.displayName) === foldText(phrase);
  }
}
