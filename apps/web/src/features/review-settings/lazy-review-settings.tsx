import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { loadFormStyles } from '../../theme/form-styles.js';

/** How a space is reviewed, in its settings; code and texts come with them. */
export const SpaceReview = lazyPart(async () => {
  const [part] = await Promise.all([import('./space-review.js'), loadLaterTexts(), loadFormStyles()]);
  return part.SpaceReview;
});

/** How a page is reviewed, in its details. */
export const PageReviewDetail = lazyPart(async () => {
  const [part] = await Promise.all([import('./page-review-detail.js'), loadLaterTexts(), loadFormStyles()]);
  return part.PageReviewDetail;
});
