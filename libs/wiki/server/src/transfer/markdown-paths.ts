import { fileSegment } from '@wellspring/wiki-formats';
import { type TreePage } from './export-tree.js';
import { FILES_FOLDER } from './markdown-plan.js';

/** Where a page's file lies in an export. */
export interface MarkdownPath {
  /** Folder of the file, empty at the top. */
  readonly folder: string;
  /** Name of the file without ending. */
  readonly fileName: string;
  /** Folder of the pages below it. */
  readonly below: string;
}

/**
 * The file of each page: `guides/on-call.md`, and `guides/README.md` for a page with pages below it, as hosts of
 * repositories show it. A page that came from files keeps the name that it had where it can.
 *
 * @param pages of one space, each after the one above it
 * @param top folder that everything goes into, empty for none
 */
export function markdownPaths(pages: readonly TreePage[], top: string): Map<string, MarkdownPath> {
  const paths = new Map<string, MarkdownPath>();
  const taken = new Set<string>();
  for (const page of pages) {
    const folder = page.above ? (paths.get(page.above.id)?.below ?? top) : top;
    if (isTopReadme(page)) {
      paths.set(page.id, { folder, fileName: 'README', below: folder });
      continue;
    }
    const wanted = fileSegment(page.title, nameItCameWith(page));
    const isTaken = taken.has(joined(folder, wanted).toLowerCase());
    const segment = isTaken ? `${wanted}-${page.urlId}` : wanted;
    const below = joined(folder, segment);
    taken.add(below.toLowerCase());
    paths.set(
      page.id,
      page.hasChildren ? { folder: below, fileName: 'README', below } : { folder, fileName: segment, below },
    );
  }
  return paths;
}

/** Path of the page's file with its ending. */
export const filePathOf = ({ folder, fileName }: MarkdownPath, ending = 'md'): string =>
  `${joined(folder, fileName)}.${ending}`;

/** Path of a file of the page. A `#` in its name would end every address. */
export const attachmentPathOf = ({ folder, fileName }: MarkdownPath, name: string): string =>
  joined(folder, `${FILES_FOLDER}/${fileName}/${name.replaceAll('#', '-')}`);

/** The address that leads from a file in `folder` to `path`. */
export function relativeAddress(folder: string, path: string): string {
  const [from, to] = [folder === '' ? [] : folder.split('/'), path.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

const cameFromFiles = ({ source }: TreePage): boolean =>
  source !== null && /^(markdown|mediawiki)(:|$)/.test(source);

function nameItCameWith(page: TreePage): string | null {
  return cameFromFiles(page) ? (page.sourceTitle?.split('/').at(-1) ?? null) : null;
}

/** The `README.md` at the top of a folder that was imported: a page beside the others, not above them. */
const isTopReadme = (page: TreePage): boolean =>
  page.above === null && !page.hasChildren && page.sourceKey === '' && cameFromFiles(page);
