/** What somebody typed into a search box, taken apart. */
export interface ParsedSearch {
  /** Free words in order, a blank between them; operators, quotes and exclusions taken out, question words still in. */
  readonly words: string;
  /** What stood in quotes. */
  readonly phrases: readonly string[];
  /** What must not be on the page: `-word`, `-"two words"`. */
  readonly excluded: readonly string[];
  /** `in:SPACE` as typed: a key, or the name of a space. */
  readonly spaceKeys: readonly string[];
  /** `by:person` as typed. */
  readonly by: readonly string[];
}

/** What is read of a query, in UTF-16 units; the rest is cut off. Ours: three lines of a search box. */
export const QUERY_MAX_CHARS = 300;

/** Halves of characters, marks without width and those that reverse what follows: nobody means to search for them. */
const DROPPED = /[\p{Cs}\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const CONTROLS = /\p{Cc}/gu;
/** Something that can be found: a letter, a digit or a picture. */
const FINDABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const PLAIN_QUOTES = '"“”„‟＂';
/** Opening quotes, each with all that close it. Of the plain ones any closes any: people and keyboards mix them. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ...Array.from(PLAIN_QUOTES, (quote): [string, string] => [quote, PLAIN_QUOTES]),
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
]);
const ANY_QUOTE = /["“”„‟＂「」『』«»]/gu;
/** Quotes that stand inside a word of English as well: inches, say. */
const STRAIGHT = /^["＂]/u;

const MINUS = /^[-－]/u;
const OPERATOR = /^(in|by)[:：](?!\s|$)/iu;
const WORD = /^[^\s"“”„‟＂「『«]+/u;

/** A stretch of the query, and what of the query lies behind it. */
interface Taken {
  readonly text: string;
  readonly rest: string;
}

/**
 * Takes a query apart. Total: halves of characters and control characters are dropped, a quote without its other half is
 * a blank, operators that we don't know are words, `--word` is a word (an option of a command). Cost: linear.
 */
export function parseSearch(text: string): ParsedSearch {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const spaceKeys: string[] = [];
  const by: string[] = [];
  const put = (list: string[], found: string) => {
    const plain = found.replace(ANY_QUOTE, ' ').replace(/\s+/gu, ' ').trim();
    if (FINDABLE.test(plain) && !list.includes(plain)) list.push(plain);
  };

  let rest = cleaned(text);
  let isInWord = false;
  while (rest !== '') {
    const blank = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      rest = rest.slice(blank);
      isInWord = false;
      continue;
    }
    const operator = isInWord ? null : OPERATOR.exec(rest);
    if (operator) {
      const value = takeValue(rest.slice(operator[0].length));
      put(operator[1]?.toLowerCase() === 'in' ? spaceKeys : by, value.text);
      rest = value.rest;
      continue;
    }
    const isMinus = !isInWord && MINUS.test(rest) && !/^[-－](?:[-－\s]|$)/u.test(rest);
    if (isMinus) {
      const value = takeValue(rest.slice(1));
      put(excluded, value.text);
      rest = value.rest;
      continue;
    }
    const phrase = isInWord && STRAIGHT.test(rest) ? null : takePhrase(rest);
    if (phrase) {
      put(phrases, phrase.text);
      rest = phrase.rest;
      isInWord = false;
      continue;
    }
    const word = WORD.exec(rest)?.[0] ?? '';
    if (word === '') {
      // A quote without its other half.
      rest = rest.slice(1);
      continue;
    }
    const plain = word.replace(isInWord ? /(?!)/u : /^[-－]+/u, '').replace(ANY_QUOTE, ' ');
    if (FINDABLE.test(plain)) words.push(plain.trim());
    rest = rest.slice(word.length);
    isInWord = true;
  }
  return { words: words.join(' '), phrases, excluded, spaceKeys, by };
}

/** Whether anything is asked for at all: words, or a filter to look through. */
export const isAsking = (parsed: ParsedSearch): boolean =>
  parsed.words !== '' || parsed.phrases.length + parsed.spaceKeys.length + parsed.by.length > 0;

const cleaned = (text: string): string =>
  text.slice(0, QUERY_MAX_CHARS).replace(DROPPED, '').replace(CONTROLS, ' ').trim();

/** What is in quotes at the beginning, or null where nothing is quoted to its end. */
function takePhrase(text: string): Taken | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing === undefined) return null;
  for (let at = 1; at < text.length; at++)
    if (closing.includes(text.charAt(at))) return { text: text.slice(1, at), rest: text.slice(at + 1) };
  return null;
}

/** What follows an operator or a minus: something in quotes, or up to the next blank. */
function takeValue(text: string): Taken {
  const phrase = takePhrase(text);
  if (phrase) return phrase;
  const value = /^\S*/u.exec(text)?.[0] ?? '';
  return { text: value, rest: text.slice(value.length) };
}
