/**
 * Comparing and joining of plain texts, without the renderer and its libraries: what a browser needs to show what a draft
 * would change while the server can't be asked.
 */
export { diffTexts, type DiffHunk, type DiffOptions, type DiffRow, type TextDiff } from './diff-texts.js';
export { type DiffSpan } from './refine-line.js';
