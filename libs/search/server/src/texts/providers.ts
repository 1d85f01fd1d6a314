import { PrepareTexts } from './prepare-texts.service.js';
import { SearchTextRepository } from './search-text.repository.js';
import { SearchTextRow } from './search-text.entity.js';
import { SearchTexts } from './search-texts.read-model.js';
import { SearchWordShareRow } from './search-word-share.entity.js';

/** What the other topics of search use. */
export const textsProviders = [SearchTextRepository, SearchTexts, PrepareTexts];
export const textsEntities = [SearchTextRow, SearchWordShareRow];
