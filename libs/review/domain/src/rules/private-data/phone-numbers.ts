import {
  isAfter,
  isInAddress,
  isMadeUp,
  NUMBER_BEGINS,
  NUMBER_ENDS,
  type PrivateDataFinder,
} from './finding.js';
import { type PrivateDataType } from '../detector.js';

const finder =
  (
    type: PrivateDataType,
    pattern: RegExp,
    isExample: (digits: string) => boolean,
    isMeant: (text: string, found: RegExpExecArray, digits: string) => boolean = () => true,
  ): PrivateDataFinder =>
  (text) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const digits = found[0].replaceAll(/\D/g, '');
      if (isInAddress(text, found.index) || !isMeant(text, found, digits)) return [];
      return [{ type, start: found.index, end: found.index + found[0].length, isExample: isExample(digits) }];
    });

/** Prefixes that the ministry has given out. */
const CN_MOBILE = '1(?:3\\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\\d|9[0-35-9])';
/** Numbers that stand in every lesson: the operator's own centre, counting up, the same digit over and over. */
const isCnExample = (digits: string) => {
  const subscriber = digits.slice(-8);
  return (
    /0{5}|1380013800\d$/.test(digits) || isMadeUp(subscriber) || '1234567890'.includes(subscriber.slice(0, 7))
  );
};

/** Mobile numbers of mainland China, with or without +86, in one piece or as 3-4-4; fixed lines with +86. */
export const findCnPhones: PrivateDataFinder = finder(
  'phone-cn',
  new RegExp(
    `${NUMBER_BEGINS}(?<!\\+)(?:(?:00)?86[ -]?|\\(\\+?86\\) ?)?${CN_MOBILE}([ -]?)\\d{4}\\1\\d{4}${NUMBER_ENDS}|(?<![A-Za-z0-9_])\\+86[ -]?(?:\\(0?\\)[ -]?)?(?:${CN_MOBILE}[ -]?\\d{4}[ -]?\\d{4}|(?:10|2\\d|[3-9]\\d\\d)[ -]?\\d{3,4}[ -]?\\d{4})${NUMBER_ENDS}`,
    'g',
  ),
  isCnExample,
);

/** Mobile numbers of Taiwan in one piece or in groups; fixed lines with their area in brackets or before a hyphen. */
export const findTwPhones: PrivateDataFinder = finder(
  'phone-tw',
  new RegExp(
    `(?<![A-Za-z0-9_])\\+886[ -]?(?:\\(0\\)[ -]?)?(?:9\\d{2}[ -]?\\d{3}[ -]?\\d{3}|[2-8]\\d?[ -]?\\d{3,4}[ -]?\\d{4})${NUMBER_ENDS}|${NUMBER_BEGINS}09\\d{2}([ -]?)\\d{3}\\1\\d{3}${NUMBER_ENDS}|(?<![A-Za-z0-9_.+-])(?:\\(0[2-8]\\d?\\) ?|0[2-8]\\d?-)\\d{3,4}[ -]\\d{4}${NUMBER_ENDS}`,
    'g',
  ),
  (digits) => isMadeUp(digits.slice(-8)) || isMadeUp(digits.slice(-6)),
);

const PHONE_WORDS =
  /tel|phone|mobile|cell|whatsapp|hotline|contact|call|fax|電話|电话|手機|手机|聯絡|联系|聯繫|致電|熱線|传真|傳真/i;
const PHONE_WORD_CHARS = 24;

/** Numbers of Hong Kong: with +852 or (852), and eight digits alone only after a word that says so. */
export const findHkPhones: PrivateDataFinder = finder(
  'phone-hk',
  new RegExp(
    `(?:(?<![A-Za-z0-9_])(?:\\+|00)852[ -]?|(?<![A-Za-z0-9_+])\\(\\+?852\\) ?|${NUMBER_BEGINS}852-|${NUMBER_BEGINS})[235-9]\\d{3}[ -]?\\d{4}${NUMBER_ENDS}`,
    'g',
  ),
  (digits) => isMadeUp(digits.slice(-8)),
  (text, found, digits) => digits.length > 8 || isAfter(PHONE_WORDS, text, found.index, PHONE_WORD_CHARS),
);

const INTERNATIONAL = new RegExp(
  `(?<![A-Za-z0-9_+])\\+[1-9](?:[ .-]?(?:\\(\\d{1,5}\\)|\\d{1,5})){2,6}${NUMBER_ENDS}`,
  'g',
);
const NORTH_AMERICAN = new RegExp(
  `(?<![A-Za-z0-9_.:/=+-])(?:1[ .-])?(?:\\([2-9][0-8]\\d\\) ?[2-9]\\d{2}-|[2-9][0-8]\\d([.-])[2-9]\\d{2}\\1)\\d{4}${NUMBER_ENDS}`,
  'g',
);
/** Free for the caller: a company's, never a person's. */
const TOLL_FREE = /^1?8(?:00|33|44|55|66|77|88)\d{7}$/;
/** Country codes of ITU-T E.164; 86, 852 and 886 have finders of their own. */
const COUNTRY =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[124]|9[0-58]|2[1-69]\d|3[578]\d|42\d|5[09]\d|6[789]\d|80\d|85[03569]|87\d|88[0128]|9(?:6[0-8]|7[0-79]|9[2-68]))/;
const OTHERS = /^(?:86|852|886)/;
/** What regulators keep free for stories: 555-01xx in North America, Ofcom's numbers for drama. */
const FOR_STORIES =
  /^1?[2-9]\d{2}55501\d{2}$|^442079460\d{3}$|^447700900\d{3}$|^4401632960\d{3}$|^441632960\d{3}$/;

const isStory = (digits: string) =>
  FOR_STORIES.test(digits) || isMadeUp(digits.slice(-7)) || /^1?\d{0,3}555\d{7}$/.test(digits);

/** Numbers with + and a country code, 8 to 15 digits; of North America also (aaa) bbb-cccc and aaa-bbb-cccc. */
export const findInternationalPhones: PrivateDataFinder = (text) => [
  ...finder(
    'phone-international',
    INTERNATIONAL,
    isStory,
    (_, __, digits) =>
      digits.length >= 8 &&
      digits.length <= 15 &&
      COUNTRY.test(digits) &&
      !OTHERS.test(digits) &&
      !TOLL_FREE.test(digits),
  )(text),
  ...finder('phone-international', NORTH_AMERICAN, isStory, (_, __, digits) => !TOLL_FREE.test(digits))(text),
];
