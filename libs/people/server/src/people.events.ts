import { defineEvent } from '@wellspring/platform-jobs';

/** A person opted in or out of being shown by name in figures about people. */
export const displayOptOutChanged = defineEvent<{ personId: string }>('people.display-opt-out-changed');
