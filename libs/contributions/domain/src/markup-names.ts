import { type TokenTable } from './token-table.js';
import { SIGN_STRENGTH } from './word-weights.js';

/** Signs and names of an opening tag with its attributes. */
const TAG_TOKENS = 16;

/** A name of a tag, template or parameter is looked for in so many tokens: `archive-date` has 3. */
const NAME_TOKENS = 6;

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [LESS, GREATER, SLASH, EQUALS, BAR, COLON] = ['<', '>', '/', '=', '|', ':'].map(codeOf);
const [OPEN, CLOSE, DASH, UNDERSCORE] = ['{', '}', '-', '_'].map(codeOf);

/**
 * Takes from names of markup what they say when passages are compared, but for as much as signs say: tags and their
 * attributes (`<ref name=`), templates (`{{cite web|`) and their parameters (`|access-date=`). Whoever writes a citation
 * uses the same names as everybody; without this they hold together what has nothing in common and make a new citation
 * look like a copy of another one. For the line from token `first` on to the end of the table. Cost: its tokens.
 */
export function weakenNames(tokens: TokenTable, first: number): void {
  const { count, strengths } = tokens;
  let isInTag = false;
  for (let i = first; i < count; i++) {
    const sign = signAt(tokens, first, i);
    const next = signAt(tokens, first, i + 1);
    if (sign === LESS) {
      const name = next === SLASH ? i + 2 : i + 1;
      isInTag = isName(tokens, name);
      if (isInTag) strengths[name] = SIGN_STRENGTH;
    } else if (sign === GREATER) isInTag = false;
    else if (sign === OPEN && next === OPEN) weakenUntil(tokens, first, i + 2, true);
    else if (sign === BAR) weakenUntil(tokens, first, i + 1, false);
    else if (isInTag && next === EQUALS) strengths[i] = SIGN_STRENGTH;
  }
}

/**
 * Whether a passage of its own begins at the token: a template together with the tag around it (`<ref>{{…}}</ref>`).
 * What stands in front of a citation, and the citation, change for different reasons.
 * @param first first token of the line
 */
export function beginsTemplate(tokens: TokenTable, first: number, at: number): boolean {
  const sign = signAt(tokens, first, at);
  const next = signAt(tokens, first, at + 1);
  if (sign === OPEN) {
    return next === OPEN && signAt(tokens, first, at - 1) !== OPEN && !isBehindTag(tokens, first, at);
  }
  if (sign === LESS) return next !== SLASH && isTagBeforeTemplate(tokens, first, at);
  return endsTemplate(tokens, first, at);
}

/** Code of the sign, 0 for words and -1 beyond the line. */
const signAt = ({ signs, count }: TokenTable, first: number, at: number): number =>
  at < first || at >= count ? -1 : (signs[at] ?? 0);

const isNameSign = (sign: number): boolean => sign === 0 || sign === DASH || sign === UNDERSCORE;

const isName = ({ signs, count }: TokenTable, at: number): boolean =>
  at < count && isNameSign(signs[at] ?? 0);

function isBehindTag(tokens: TokenTable, first: number, at: number): boolean {
  if (signAt(tokens, first, at - 1) !== GREATER) return false;
  for (let i = at - 2; i >= at - TAG_TOKENS && i >= first; i--) {
    if (tokens.signs[i] === LESS) return tokens.signs[i + 1] !== SLASH;
  }
  return false;
}

function isTagBeforeTemplate(tokens: TokenTable, first: number, at: number): boolean {
  for (let i = at + 1; i < at + TAG_TOKENS; i++) {
    const sign = signAt(tokens, first, i);
    if (sign === LESS) return false;
    if (sign !== GREATER) continue;
    return signAt(tokens, first, i + 1) === OPEN && signAt(tokens, first, i + 2) === OPEN;
  }
  return false;
}

/** Whether a template, with the end of the tag around it, ended directly in front of the token. */
function endsTemplate(tokens: TokenTable, first: number, at: number): boolean {
  const sign = (i: number) => signAt(tokens, first, i);
  let end = at;
  if (sign(end - 1) === GREATER && sign(end - 3) === SLASH && sign(end - 4) === LESS) end -= 4;
  else if (sign(at) === LESS && sign(at + 1) === SLASH) return false;
  return sign(end - 1) === CLOSE && sign(end - 2) === CLOSE && sign(at) !== CLOSE;
}

/** Takes the strength of the name from `from` on, if a sign that ends it follows. */
function weakenUntil(tokens: TokenTable, first: number, from: number, isTemplate: boolean): void {
  let end = from;
  while (end < from + NAME_TOKENS && isName(tokens, end)) end++;
  const sign = signAt(tokens, first, end);
  const isEnd = isTemplate ? sign === BAR || sign === CLOSE || sign === COLON : sign === EQUALS;
  if (end > from && isEnd) tokens.strengths.fill(SIGN_STRENGTH, from, end);
}
