import { defineEvent } from '@wellspring/platform-jobs';

/** An administrator changed the synonyms. */
export const synonymsChanged = defineEvent<{ groupId: string }>('search.synonyms-changed');
