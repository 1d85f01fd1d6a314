export type Markup = 'markdown' | 'wikitext';

/** A mark that one of the two has and the other hardly uses. Points are ours, by reading the handbooks and articles. */
interface Mark {
  readonly pattern: RegExp;
  readonly points: number;
}

const MARKDOWN_MARKS: readonly Mark[] = [
  { pattern: /^#{2,6} \S/gm, points: 2 },
  { pattern: /^# \S.*\n\s*\n/gm, points: 2 },
  { pattern: /\]\([^)\s]+(?: "[^"]*")?\)/g, points: 3 },
  { pattern: /^\s*(?:```|~~~)/gm, points: 3 },
  { pattern: /\*\*\S[^*\n]*\*\*/g, points: 2 },
  { pattern: /^\s*[-+] \S/gm, points: 1 },
  { pattern: /^\|?(?:\s*:?-{3,}:?\s*\|)+/gm, points: 3 },
  { pattern: /(?<!`)`[^`\n]+`(?!`)/g, points: 1 },
  { pattern: /^---\n(?:[^\n]*\n){1,40}?---$/m, points: 3 },
];

const WIKITEXT_MARKS: readonly Mark[] = [
  { pattern: /'{2,5}\S[^'\n]*'{2,5}/g, points: 3 },
  { pattern: /\[\[[^[\]\n]+\]\](?!\()/g, points: 3 },
  { pattern: /\{\{(?![<%])[^{}\n]+/g, points: 2 },
  { pattern: /^(={2,6})[^=\n].*\1\s*$/gm, points: 3 },
  { pattern: /\[https?:\/\/[^\s\]]+ [^\]\n]+\](?!\()/g, points: 3 },
  { pattern: /<ref[\s>/]/g, points: 3 },
  { pattern: /^(?:\{\||\|-|\|\})/gm, points: 3 },
  { pattern: /^#REDIRECT\b/gim, points: 5 },
  { pattern: /__[A-Z]{3,}__/g, points: 3 },
];

/** Code is the same in both and full of brackets and quotes. */
const CODE = /^\s*(```|~~~)[\s\S]*?^\s*\1|<(pre|code|nowiki|syntaxhighlight)\b[\s\S]*?<\/\2>/gm;

/** Longer texts are judged by their beginning: characters, ours. */
const JUDGED_CHARACTERS = 20_000;

/**
 * Whether a text is written in Markdown or in wikitext, by counting marks that only one of them has. Without any mark,
 * or with as many of both, it is wikitext: this is asked about MediaWiki exports, which say so themselves.
 */
export const detectMarkup = (text: string): Markup => detectMarkupOfSample([text]);

/** The same for a whole file: each text has one vote, so that a single long page does not decide. */
export function detectMarkupOfSample(texts: Iterable<string>): Markup {
  let lead = 0;
  for (const text of texts) lead += Math.sign(markdownLead(text.slice(0, JUDGED_CHARACTERS)));
  return lead > 0 ? 'markdown' : 'wikitext';
}

function markdownLead(text: string): number {
  const prose = text.replace(CODE, (block) => (block.trimStart().startsWith('<') ? '' : '```\n'));
  return score(prose, MARKDOWN_MARKS) - score(prose, WIKITEXT_MARKS);
}

const score = (text: string, marks: readonly Mark[]): number =>
  marks.reduce((sum, { pattern, points }) => sum + (text.match(pattern)?.length ?? 0) * points, 0);
