import { isInAddress, isMadeUp, NUMBER_BEGINS, NUMBER_ENDS, type PrivateDataFinder } from './finding.js';

/** Prefixes and lengths by ISO/IEC 7812 as the issuers publish them. Longer Visa numbers look like any 64-bit number. */
const ISSUERS: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 19] },
  { prefix: /^3(?:0[0-5]|[689])/, lengths: [14, 16] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^220[0-4]/, lengths: [16] },
];
const CARD = new RegExp(
  `${NUMBER_BEGINS}(?:\\d{14,19}|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?|\\d{4}([ -])\\d{6}\\2\\d{4,5})${NUMBER_ENDS}`,
  'g',
);

/** Numbers that payment services publish for tests. Those of prefix 400000 are all of them. */
const TEST_NUMBERS = new Set([
  ...['4111111111111111', '4242424242424242', '4012888888881881', '4222222222222', '4917610000000000'],
  ...['4444333322221111', '4988438843884305', '4166676667666746', '4532015112830366', '4929000000006'],
  ...['5555555555554444', '5105105105105100', '5200828282828210', '2223003122003222', '5431111111111111'],
  ...['5454545454545454', '5500000000000004', '5424000000000015', '2223000048410010', '5019717010103742'],
  ...['378282246310005', '371449635398431', '378734493671000', '370000000000002', '340000000000009'],
  ...['6011111111111117', '6011000990139424', '6011000000000004', '6011981111111113', '6445644564456445'],
  ...[
    '30569309025904',
    '38520000023237',
    '3056930009020004',
    '36227206271667',
    '36148900647913',
    '30000000000004',
  ],
  ...['3530111333300000', '3566002020360505', '3569990010095841', '6200000000000005', '6243030000000001'],
  ...['6205500000000000004', '3566111111111113', '3088000000000009'],
]);

/** Numbers of payment cards: the issuers' prefixes and lengths, and the check digit by Luhn (ISO/IEC 7812-1). */
export const findCreditCards: PrivateDataFinder = (text) =>
  [...text.matchAll(CARD)].flatMap(({ 0: all, index }) => {
    const number = all.replaceAll(/[ -]/g, '');
    if (!isCreditCard(number) || isInAddress(text, index)) return [];
    const isExample =
      TEST_NUMBERS.has(number) || number.startsWith('400000') || isMadeUp(number.slice(0, -1));
    return [{ type: 'credit-card', start: index, end: index + all.length, isExample }];
  });

/** Whether digits without separators are a possible card. */
export const isCreditCard = (number: string): boolean =>
  ISSUERS.some(({ prefix, lengths }) => prefix.test(number) && lengths.includes(number.length)) &&
  passesLuhn(number);

/** Every second digit from the right is doubled and its digits added; the sum is a multiple of ten. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number.charAt(number.length - 1 - at)) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
