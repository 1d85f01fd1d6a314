/**
 * What tokens weigh, in tenths of a word: a run with letters 10, one Han, kana or Hangul character 6, a number 5. 6 is
 * the reference's word equivalent of a Han character (analytics B2).
 */
export const LETTERS_TENTHS = 10;
export const CHARACTER_TENTHS = 6;
export const NUMBER_TENTHS = 5;

/**
 * What a sign says when passages are compared; it counts nothing. Ours: a higher value lets markup hold passages
 * together.
 */
export const SIGN_STRENGTH = 1;
