import { Injectable } from '@nestjs/common';
import { type SynonymGroups } from './search-settings.js';

/** The company's synonyms as this process knows them. Whoever keeps them gives them here at start and after each change. */
@Injectable()
export class CompanySynonyms {
  private groups: SynonymGroups = [];

  current(): SynonymGroups {
    return this.groups;
  }

  replace(groups: SynonymGroups): void {
    this.groups = groups;
  }
}
