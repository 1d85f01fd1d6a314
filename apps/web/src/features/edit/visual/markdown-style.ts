/** How somebody writes Markdown: what the writer of a changed block goes by. Names as the Markdown writer has them. */
export interface MarkdownStyle {
  readonly bullet: '-' | '*' | '+';
  readonly bulletOrdered: '.' | ')';
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly fence: '`' | '~';
  readonly rule: '-' | '*' | '_';
  readonly ruleRepetition: number;
  readonly listItemIndent: 'one' | 'tab';
  readonly incrementListMarker: boolean;
  readonly setext: boolean;
}

const DEFAULT: MarkdownStyle = {
  bullet: '-',
  bulletOrdered: '.',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
  ruleRepetition: 3,
  listItemIndent: 'one',
  incrementListMarker: true,
  setext: false,
};

/** The most frequent of the characters that the pattern's first group finds, or the fallback. */
function mostFrequent<T extends string>(text: string, pattern: RegExp, fallback: T): T {
  const counts = new Map<string, number>();
  for (const [, found = ''] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  // The patterns below match the values of their type alone.
  return best ? (best[0] as T) : fallback;
}

/** The style of a text; where it shows none, that of `otherwise`. Linear. */
export function markdownStyle(text: string, otherwise: MarkdownStyle = DEFAULT): MarkdownStyle {
  const numbers = [...text.matchAll(/^ {0,3}(\d+)[.)] /gm)].map(([, number]) => number);
  const indents = [...text.matchAll(/^(?: {0,3})(?:[-*+]|\d+[.)])( +)\S/gm)].map(
    ([, blanks = '']) => blanks.length,
  );
  const wide = indents.filter((count) => count > 1).length;
  const rule = /^ {0,3}([-*_])\1{2,}[ \t]*$/m.exec(text.replace(/^---[\s\S]*?^---/m, ''))?.[0].trim();
  const isSetext = /^[^\n]+\n(?:={3,}|-{3,})[ \t]*$/m.test(text);
  const hasAtx = /^#{1,2} /m.test(text);
  return {
    bullet: mostFrequent(text, /^\s*([-*+]) /gm, otherwise.bullet),
    bulletOrdered: mostFrequent(text, /^\s*\d+([.)]) /gm, otherwise.bulletOrdered),
    emphasis: mostFrequent(text, /(?<![*_\w\\])([*_])(?![*_\s])[^*_\n]+\1(?![*_\w])/g, otherwise.emphasis),
    strong: mostFrequent(text, /(?<![*_\\])([*_])\1(?![*_\s])/g, otherwise.strong),
    fence: mostFrequent(text, /^\s*([`~])\1\1/gm, otherwise.fence),
    // Its own pattern allows these alone.
    rule: (rule?.charAt(0) as MarkdownStyle['rule'] | undefined) ?? otherwise.rule,
    ruleRepetition: rule?.length ?? otherwise.ruleRepetition,
    listItemIndent:
      indents.length === 0 ? otherwise.listItemIndent : wide > indents.length / 2 ? 'tab' : 'one',
    incrementListMarker: numbers.length < 2 ? otherwise.incrementListMarker : numbers[0] !== numbers[1],
    setext: isSetext && !hasAtx ? true : hasAtx ? false : otherwise.setext,
  };
}
