import { isAfter, isInAddress, NUMBER_BEGINS, NUMBER_ENDS, type PrivateDataFinder } from './finding.js';

const CN = new RegExp(
  `${NUMBER_BEGINS}([1-8]\\d{5})([ -]?)((?:18|19|20)\\d{6})\\2(\\d{3}[\\dXx])${NUMBER_ENDS}`,
  'g',
);
/** First two digits: provinces, Taiwan, Hong Kong and Macao. Source: GB/T 2260. */
const CN_PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** The standard's own example, and one that lessons copy. */
const CN_EXAMPLES = new Set(['11010519491231002X', '440524188001010014']);

/** 18 digits of GB 11643: region, date of birth, and a check digit by ISO 7064 MOD 11-2. */
export const findCnIdentities: PrivateDataFinder = (text) =>
  [...text.matchAll(CN)].flatMap(({ 0: all, 1: region = '', 3: date = '', 4: rest = '', index }) => {
    const number = `${region}${date}${rest.toUpperCase()}`;
    if (!isCnIdentity(number) || isInAddress(text, index)) return [];
    return [
      { type: 'identity-cn', start: index, end: index + all.length, isExample: CN_EXAMPLES.has(number) },
    ];
  });

/** Whether 18 signs without separators are a possible identity number. */
export function isCnIdentity(number: string): boolean {
  return (
    CN_PROVINCES.test(number) &&
    isDate(number.slice(6, 14)) &&
    number.endsWith(mod11Check(number.slice(0, 17)))
  );
}

/** ISO 7064 MOD 11-2 of digits: 0 to 9 or X. */
export function mod11Check(digits: string): string {
  let product = 0;
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Whether YYYYMMDD is a day of the calendar. */
function isDate(date: string): boolean {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
  const time = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return time.getUTCMonth() + 1 === month && time.getUTCDate() === day;
}

const TW = /(?<![A-Za-z0-9_-])[A-Z][1289A-D]\d{8}(?![A-Za-z0-9_-])/g;
/** Letters in the order of their numbers from 10 on. Source: Ministry of the Interior. */
const TW_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const TW_EXAMPLES = new Set(['A123456789', 'A800000014', 'A223456781']);

/** Identity numbers of Taiwan: citizens (1, 2), residents since 2021 (8, 9) and before (A to D), with their check digit. */
export const findTwIdentities: PrivateDataFinder = (text) =>
  [...text.matchAll(TW)].flatMap(({ 0: number, index }) =>
    isTwIdentity(number) && !isInAddress(text, index)
      ? [
          {
            type: 'identity-tw',
            start: index,
            end: index + number.length,
            isExample: TW_EXAMPLES.has(number),
          },
        ]
      : [],
  );

/** Whether ten signs are a possible identity number of Taiwan. */
export function isTwIdentity(number: string): boolean {
  const letter = TW_LETTERS.indexOf(number.charAt(0)) + 10;
  const second = number.charAt(1);
  // Of the older second letters only the last digit of their number counts.
  const sex = /\d/.test(second) ? Number(second) : TW_LETTERS.indexOf(second) % 10;
  const digits = [Math.floor(letter / 10), letter % 10, sex, ...[...number.slice(2)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % 10 === 0;
}

const HK = /(?<![A-Za-z0-9_])([A-Z]{1,2}) ?(\d{6}) ?(?:\(([\dA])\)|([\dA]))(?![A-Za-z0-9_(])/g;
const HK_WORDS = /hkid|identity (?:card|no|number)|\bid (?:card|no)|身份證|身份证|身分證/i;
const HK_WORD_CHARS = 40;
const HK_EXAMPLES = new Set(['A1234563', 'G123456A', 'C1234569']);

/** Identity numbers of Hong Kong with their check digit; where it stands without brackets, only after words that say so. */
export const findHkIdentities: PrivateDataFinder = (text) =>
  [...text.matchAll(HK)].flatMap(
    ({ 0: all, 1: letters = '', 2: digits = '', 3: bracketed, 4: bare = '', index }) => {
      if (bracketed === undefined && !isAfter(HK_WORDS, text, index, HK_WORD_CHARS)) return [];
      const check = bracketed ?? bare;
      if (!isHkIdentity(letters, digits, check)) return [];
      const isExample = HK_EXAMPLES.has(`${letters}${digits}${check}`);
      return [{ type: 'identity-hk', start: index, end: index + all.length, isExample }];
    },
  );

/** A missing first letter counts as a blank, which is 36; check digit 10 is written A. */
export function isHkIdentity(letters: string, digits: string, check: string): boolean {
  const values = [...letters.padStart(2, ' ')].map((letter) =>
    letter === ' ' ? 36 : letter.charCodeAt(0) - 55,
  );
  const all = [...values, ...[...digits].map(Number), check === 'A' ? 10 : Number(check)];
  return all.reduce((sum, value, at) => sum + value * (9 - at), 0) % 11 === 0;
}
