/** A page's text without its YAML front matter, and the front matter without its fences (null when there is none). */
export interface FrontMatterSplit {
  readonly frontMatter: string | null;
  readonly body: string;
}

// The first line must look like YAML: a page may well begin with a thematic break.
const FRONT_MATTER =
  /^\ufeff?---[ \t]*\r?\n(?=[\w-]+:(?:\s|$))((?:(?!---[ \t]*(?:\r?\n|$)).*\r?\n){1,200}?)---[ \t]*(?:\r?\n|$)/;

/**
 * Takes the front matter off a Markdown text. Static site generators put it there (nearly every page of the PingCAP and
 * Meltano handbooks has one); CommonMark would show it as a heading. At most 200 lines are looked at.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const found = FRONT_MATTER.exec(text);
  if (!found) return { frontMatter: null, body: text };
  return { frontMatter: found[1] ?? '', body: text.slice(found[0].length) };
}
