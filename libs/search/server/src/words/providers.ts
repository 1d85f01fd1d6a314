import { ChangeSynonyms } from './change-synonyms.service.js';
import { SearchesInVainResolver } from './graphql/searches-in-vain.resolver.js';
import { SynonymsResolver } from './graphql/synonyms.resolver.js';
import { KeepSynonyms } from './keep-synonyms.service.js';
import { NoteSearch } from './note-search.service.js';
import { RetainSearchPhrases } from './retain-search-phrases.service.js';
import { SearchPhraseDayRow } from './search-phrase-day.entity.js';
import { SearchPhraseRepository } from './search-phrases.repository.js';
import { SearchesInVain } from './searches-in-vain.read-model.js';
import { SynonymGroupRow, SynonymWordRow } from './synonym-group.entity.js';
import { Synonyms } from './synonyms.read-model.js';
import { SynonymRepository } from './synonyms.repository.js';

/** What other scopes and apps may use. */
export const wordsPublic = [ChangeSynonyms, NoteSearch, RetainSearchPhrases];
/** Synonyms, and searches in vain. */
export const wordsProviders = [
  ...wordsPublic,
  Synonyms,
  SynonymRepository,
  KeepSynonyms,
  SearchPhraseRepository,
  SearchesInVain,
];
export const wordsResolvers = [SynonymsResolver, SearchesInVainResolver];
export const wordsEntities = [SynonymGroupRow, SynonymWordRow, SearchPhraseDayRow];
