import { oneLineProblem, type TextProblem } from './text-problem.js';

/** Longest label in UTF-16 code units. Ours: it has to fit on a phone beside others. */
export const LABEL_MAX_CHARS = 50;
/** Most labels of one page. More say nothing any more. */
export const LABELS_PER_PAGE_MAX = 30;

// Without effect on meaning, as in titles: two labels that look the same must be the same.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/gu;

/**
 * The label as it is stored and compared: NFKC (so that full-width letters are plain ones), lower case, invisible
 * characters and a leading `#` taken out, blanks made one, trimmed. Total; ask {@link labelProblem} about the result.
 */
export const normaliseLabel = (label: string): string =>
  label
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');

/** Why the text can't be a label, or null. Looks at what {@link normaliseLabel} would store. */
export function labelProblem(label: string): TextProblem | null {
  const normal = normaliseLabel(label);
  if (normal === '') return { code: 'blank', message: 'The label is blank.' };
  return oneLineProblem(normal, 'The label', LABEL_MAX_CHARS);
}
