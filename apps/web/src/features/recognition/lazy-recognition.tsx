import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { loadFormStyles } from '../../theme/form-styles.js';

/** Who carried a space this month; its code and texts come after the space. */
export const CarriedThisMonth = lazyPart(async () => {
  const [part] = await Promise.all([import('./carried-this-month.js'), loadLaterTexts()]);
  return part.CarriedThisMonth;
});

/** The managers' switch of it. */
export const RecognitionSetting = lazyPart(async () => {
  const [part] = await Promise.all([import('./recognition-setting.js'), loadLaterTexts(), loadFormStyles()]);
  return part.RecognitionSetting;
});
