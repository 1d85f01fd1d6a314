import { MARKUP_WEIGHT } from './tokenize.js';

/** Signs and names of an opening tag with its attributes. */
const TAG_TOKENS = 16;

/** A name of a tag, template or parameter is looked for in so many tokens: `archive-date` has 3. */
const NAME_TOKENS = 6;

/**
 * What tokens say when passages are compared: their weight, but names of markup no more than signs: tags and their attributes (`<ref name=`), templates (`{{cite web|`) and
 * their parameters (`|access-date=`). Whoever writes a citation uses the same names as everybody; without this they
 * hold together what has nothing in common and make a new citation look like a copy of another one.
 * Cost: the tokens of lines that have such signs at all.
 */
export function strengthsOf(
  line: string,
  keys: readonly string[],
  weights: readonly number[],
): readonly number[] {
  if (!line.includes('<') && !line.includes('{{') && !line.includes('|')) return weights;
  const strengths = [...weights];
  let isInTag = false;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === '<') {
      const name = keys[i + 1] === '/' ? i + 2 : i + 1;
      isInTag = isName(keys[name]);
      if (isInTag) strengths[name] = MARKUP_WEIGHT;
    } else if (key === '>') isInTag = false;
    else if (key === '{' && keys[i + 1] === '{') weakenUntil(keys, strengths, i + 2, TEMPLATE_NAME_END);
    else if (key === '|') weakenUntil(keys, strengths, i + 1, PARAMETER_NAME_END);
    else if (isInTag && keys[i + 1] === '=') strengths[i] = MARKUP_WEIGHT;
  }
  return strengths;
}

const TEMPLATE_NAME_END = new Set(['|', '}', ':']);
const PARAMETER_NAME_END = new Set(['=']);
const NAME = /^[\p{L}\p{N}\p{M}_-]+$/u;
const isName = (key: string | undefined): boolean => key !== undefined && NAME.test(key);

/** Behind the equals sign of the parameter whose name begins at the token; -1 where none does. */
export function endOfParameterName({ keys, weights, strengths }: NamedTokens, from: number): number {
  let at = from;
  let names = 0;
  while (isName(keys[at])) {
    if ((strengths[at] ?? 0) < (weights[at] ?? 0)) names++;
    at++;
  }
  return names > 0 && keys[at] === '=' ? at + 1 : -1;
}

interface NamedTokens {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
  readonly strengths: readonly number[];
}

/**
 * Whether a passage of its own begins at the token: a template together with the tag around it (`<ref>{{…}}</ref>`).
 * What stands in front of a citation, and the citation, change for different reasons.
 */
export function beginsTemplate(keys: readonly string[], at: number): boolean {
  const key = keys[at];
  if (key === '{') return keys[at + 1] === '{' && keys[at - 1] !== '{' && !isBehindTag(keys, at);
  if (key === '<') return keys[at + 1] !== '/' && isTagBeforeTemplate(keys, at);
  return endsTemplate(keys, at);
}

const isBehindTag = (keys: readonly string[], at: number): boolean => {
  if (keys[at - 1] !== '>') return false;
  for (let i = at - 2; i >= at - TAG_TOKENS && i >= 0; i--) if (keys[i] === '<') return keys[i + 1] !== '/';
  return false;
};

function isTagBeforeTemplate(keys: readonly string[], at: number): boolean {
  for (let i = at + 1; i < at + TAG_TOKENS; i++) {
    if (keys[i] === '<') return false;
    if (keys[i] === '>') return keys[i + 1] === '{' && keys[i + 2] === '{';
  }
  return false;
}

/** Whether a template, with the end of the tag around it, ended directly in front of the token. */
function endsTemplate(keys: readonly string[], at: number): boolean {
  let end = at;
  if (keys[end - 1] === '>' && keys[end - 3] === '/' && keys[end - 4] === '<') end -= 4;
  else if (keys[at] === '<' && keys[at + 1] === '/') return false;
  return keys[end - 1] === '}' && keys[end - 2] === '}' && keys[at] !== '}';
}

/** Takes the strength of the name from `from` on, if a sign of `ends` follows it. */
function weakenUntil(
  keys: readonly string[],
  strengths: number[],
  from: number,
  ends: ReadonlySet<string>,
): void {
  let end = from;
  while (end < from + NAME_TOKENS && isName(keys[end])) end++;
  if (end > from && ends.has(keys[end] ?? '')) strengths.fill(MARKUP_WEIGHT, from, end);
}
