/** The tokens of a text, what they weigh, and how two sequences of them correspond: for the browser too. */
export { align } from './align.js';
export { tokenBounds, tokenKey } from './tokenize.js';
export { tenthsOfToken, wordsOfTenths } from './words.js';
