import { type Provider } from '@nestjs/common';
import { PastChanges } from './past-changes.read-model.js';
import { SaveFoundingRules } from './save-founding-rules.service.js';
import { SavePastReview } from './save-past-review.service.js';

/** What this part is made of. */
export const pastProviders: Provider[] = [PastChanges, SavePastReview, SaveFoundingRules];
