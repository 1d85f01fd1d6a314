/** For `HAN.test(text)`: whether there is a Chinese character in a text. */
export const HAN = /\p{Script=Han}/u;

const EACH = new RegExp(HAN, 'gu');

/** The Chinese characters of a text in their order. */
export const hanOf = (text: string): readonly string[] => text.match(EACH) ?? [];
