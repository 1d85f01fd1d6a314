import { foldText } from '../texts/fold-text.js';
import { HAN } from '../texts/han.js';

/** What a profile says of somebody's work. */
export interface Profile {
  readonly title: string | null;
  readonly department: string | null;
  readonly unit: string | null;
}

/** One Han character stands in too many titles to say anything. */
const HAN_CHARS_MIN = 2;

/** Whether title, department or unit has one of the words: whole words, of Chinese anywhere. Words are folded. */
export function matchesProfile({ title, department, unit }: Profile, words: readonly string[]): boolean {
  const profile = foldText([title, department, unit].filter((part) => part !== null).join(' \n '));
  const ofProfile = new Set(profile.match(/[\p{L}\p{N}]+/gu));
  return words.some((word) =>
    HAN.test(word) ? word.length >= HAN_CHARS_MIN && profile.includes(word) : ofProfile.has(word),
  );
}
