/** Where a title leads, and whether its spelling had to be changed for that. */
export interface TitlePath {
  /** At least one; none is blank or has blanks around it. */
  readonly segments: readonly string[];
  /** The address in one piece, `/` between the segments. */
  readonly path: string;
  /** The title did not have this form: the import tells, `title` → `path`. */
  readonly changed: boolean;
}

/** Address of a page whose title is blank: a real handbook has one. */
const UNTITLED = 'Untitled';

/**
 * The path of pages that a MediaWiki title stands for: `Guides/On call` is the page `On call` below `Guides`. Blanks
 * around a `/`, in front and behind are dropped, runs of blanks and underscores become one blank (MediaWiki holds both for
 * the same), empty segments vanish. The title itself is kept elsewhere as it was.
 *
 * A title of nothing but blanks and slashes leads to `Untitled`.
 *
 * A slash in a name (`AC/DC`) is taken for a level as well: the file does not tell the two apart.
 */
export function titleToPath(title: string): TitlePath {
  const segments = title
    .split('/')
    .map((segment) => segment.replace(/[\s_]+/g, ' ').trim())
    .filter((segment) => segment !== '');
  if (segments.length === 0) segments.push(UNTITLED);
  const path = segments.join('/');
  return { segments, path, changed: path !== title.replaceAll('_', ' ') };
}

/**
 * What two titles of one page have in common: where the wiki's case rule is `first-letter`, `foo` and `Foo` are the
 * same page.
 */
export function titleKey(title: string, titleCase: 'first-letter' | 'case-sensitive'): string {
  const { path } = titleToPath(title);
  if (titleCase === 'case-sensitive') return path;
  const [first = ''] = path;
  return first.toUpperCase() + path.slice(first.length);
}
