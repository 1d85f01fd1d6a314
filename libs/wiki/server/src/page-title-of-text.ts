import { type ContentModel, normaliseTitle, splitFrontMatter, titleProblem } from '@wellspring/wiki-domain';
import { ownCopy } from '@wellspring/wiki-formats';

/** Lines in which a title is looked for: one that comes later heads a section and not the page. */
const SEARCHED_LINES = 60;
const FENCE = /^\s*(```|~~~)/;
const HEADING = /^# +(.+?)(?: +#+)? *$/;
const FRONT_MATTER_TITLE = /^title:[ \t]*(.+)$/m;

/**
 * The title that an imported text gives itself: its front matter's, else its first `#` heading; `fallback` (the last part
 * of the path that it had) where it gives none that can be a title. Wikitext gives none. Holding the title does not hold
 * the text: an import keeps the titles of all pages to its end.
 */
export function pageTitleOfText(text: string, contentModel: ContentModel, fallback: string): string {
  if (contentModel === 'wikitext') return fallback;
  const { frontMatter, body } = splitFrontMatter(text);
  const candidates = [frontMatterTitle(frontMatter ?? ''), firstHeading(body)];
  const title = candidates.find((candidate) => candidate !== null && titleProblem(candidate) === null);
  return title ? ownCopy(normaliseTitle(title)) : fallback;
}

function frontMatterTitle(frontMatter: string): string | null {
  const written = FRONT_MATTER_TITLE.exec(frontMatter)?.[1]?.trim();
  if (written === undefined) return null;
  const quoted = /^(["'])(.*)\1$/.exec(written);
  return quoted?.[2] ?? written;
}

function firstHeading(body: string): string | null {
  let inFence = false;
  for (const line of firstLines(body)) {
    if (FENCE.test(line)) inFence = !inFence;
    const heading = inFence ? undefined : HEADING.exec(line)?.[1];
    if (heading !== undefined) return withoutMarkup(heading);
  }
  return null;
}

function* firstLines(text: string): Generator<string> {
  for (let start = 0, count = 0; start < text.length && count < SEARCHED_LINES; count++) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? undefined : end).trimEnd();
    if (end < 0) return;
    start = end + 1;
  }
}

/** A heading's words: link texts without addresses, no emphasis, code or HTML marks, no `{#anchor}`. */
const withoutMarkup = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<!--.*?-->|<\/?[a-z][^>]*>/gi, '')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/\*\*|__|`/g, '')
    .trim();
