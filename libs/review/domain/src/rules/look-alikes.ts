/**
 * Letters of Cyrillic, Greek and Armenian, and those of Latin beyond a to z, that look like one of a to z: pairs of the letter
 * and what it looks like. Those of Unicode's confusables (UTS 39) whose look-alike is one such
 * letter, of the scripts that keyboards and fonts have; what is compatible with a letter anyway is left to NFKC.
 */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwѵvгrүyӏl' +
  'АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSҮYԌGԚQԜWѴVЬbӀl' +
  'αaγyιiνvοoρpσoυuϲcϳjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ' +
  'գqզqհhոnռnսuցgօoքfՍUՏSՕOԼL' +
  'ɑaɡgıiɩi';

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, letter = '', latin = '']) => [letter, latin]),
);

/** Any letter that looks like a Latin one. */
export const LOOK_ALIKE = new RegExp(`[${[...LATIN_OF.keys()].join('')}]`, 'u');
const ALL_LOOK_ALIKES = new RegExp(LOOK_ALIKE, 'gu');
const PLAIN_LATIN = /[a-zA-Z]/;

/**
 * A word with its look-alikes as the Latin letters that they pass for, each one unit for one. Only where it has Latin letters
 * as well: "сор" among Russian words is one, "sеcret" with a Cyrillic е is none.
 */
export const withoutLookAlikes = (word: string): string =>
  PLAIN_LATIN.test(word) ? word.replace(ALL_LOOK_ALIKES, (letter) => LATIN_OF.get(letter) ?? letter) : word;
