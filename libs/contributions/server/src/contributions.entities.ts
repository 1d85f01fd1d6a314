import { KnownPassageRow } from './attribution/known-passage.entity.js';
import { PageAuthorshipPartRow } from './attribution/page-authorship-part.entity.js';
import { PageAuthorshipRow } from './attribution/page-authorship.entity.js';
import { PageShareRow } from './attribution/page-share.entity.js';
import { RevisionCreditRow } from './attribution/revision-credit.entity.js';
import { PageViewsDayRow } from './reading/page-views-day.entity.js';
import { WordsReadDayRow } from './reading/words-read-day.entity.js';
import { LookPurposeRow } from './recognition/look-purpose.entity.js';
import { RevisionThanksRow } from './recognition/revision-thanks.entity.js';
import { SharedImpactRow } from './recognition/shared-impact.entity.js';
import { SpaceRecognitionRow } from './recognition/space-recognition.entity.js';

/** Rows of this scope, for the composition root. */
export const contributionsEntities = [
  PageAuthorshipRow,
  PageAuthorshipPartRow,
  PageShareRow,
  RevisionCreditRow,
  KnownPassageRow,
  PageViewsDayRow,
  WordsReadDayRow,
  RevisionThanksRow,
  SpaceRecognitionRow,
  SharedImpactRow,
  LookPurposeRow,
];
