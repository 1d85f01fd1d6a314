import { ReviewItemRow } from './queue/review-item.entity.js';
import { ReviewMoveRow } from './queue/review-move.entity.js';
import { ReviewPageRow } from './queue/review-page.entity.js';
import { ReviewServiceLevelRow } from './queue/review-service-level.entity.js';
import { ReviewSpaceRow } from './queue/review-space.entity.js';
import { ReviewReportRow } from './reports/review-report.entity.js';
import { ReviewKnownHostRow } from './rules/review-known-host.entity.js';
import { ReviewPageSketchRow } from './rules/review-page-sketch.entity.js';
import { ReviewRehearsalRow } from './rules/review-rehearsal.entity.js';
import { ReviewRefusalRow } from './rules/review-refusal.entity.js';
import { ReviewRuleHitRow } from './rules/review-rule-hit.entity.js';
import { ReviewRuleVersionRow } from './rules/review-rule-version.entity.js';
import { ReviewRuleRow } from './rules/review-rule.entity.js';
import { ReviewTrustRow } from './trust/review-trust.entity.js';

/** Rows of this scope, for the composition root. */
export const reviewEntities = [
  ReviewSpaceRow,
  ReviewPageRow,
  ReviewServiceLevelRow,
  ReviewItemRow,
  ReviewMoveRow,
  ReviewReportRow,
  ReviewTrustRow,
  ReviewRuleRow,
  ReviewRuleVersionRow,
  ReviewRefusalRow,
  ReviewRehearsalRow,
  ReviewRuleHitRow,
  ReviewPageSketchRow,
  ReviewKnownHostRow,
];
