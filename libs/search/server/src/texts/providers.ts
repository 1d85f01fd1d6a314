import { RankedTexts } from './ranked-texts.read-model.js';
import { PrepareTexts } from './prepare-texts.service.js';
import { SearchTextRepository } from './search-text.repository.js';
import { SearchTextRow } from './search-text.entity.js';
import { SearchTexts } from './search-texts.read-model.js';

/** What the other topics of search use. */
export const textsProviders = [SearchTextRepository, SearchTexts, RankedTexts, PrepareTexts];
export const textsEntities = [SearchTextRow];
