import { pathKey } from '@wellspring/wiki-domain';
import { type ArchiveEntry, type RefusedEntry } from '@wellspring/wiki-formats';

/** A page that a folder of Markdown files stands for. */
export interface PlannedPage {
  /** Unique, the same for the same file in every import: its path in the form in which paths are compared. */
  readonly key: string;
  /** Path without ending; of a folder's `README.md` that of the folder, empty for the one at the top. */
  readonly path: string;
  /** Last part of the path; of the page at the top the file's own name. */
  readonly name: string;
  /** Folder in which the file lies, empty at the top: relative links start there. */
  readonly folder: string;
  /** Name of the file without ending, for the folder of files that lies beside it. */
  readonly fileName: string;
  /** How messages name it. */
  readonly shownPath: string;
  /** Null for a folder that has pages and no page of its own. */
  readonly entry: ArchiveEntry | null;
}

/** Pages and other files of an archive. */
export interface MarkdownPlan {
  /** By path: each after the one of the folder that it lies in. */
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** Everything that is no page, by lower-case path below the archive's top. */
  readonly files: ReadonlyMap<string, ArchiveEntry>;
  /** The folder that was taken away, with its slash; mostly empty. */
  readonly prefix: string;
  /** The files in `_files/<name>/`, by that folder in lower case. */
  readonly putAway: ReadonlyMap<string, readonly ArchiveEntry[]>;
  readonly refused: readonly RefusedEntry[];
}

/** Folder whose contents are files and never pages; exports put attachments there. */
export const FILES_FOLDER = '_files';
/** Says what an export holds; lies at its top, so that no folder of it is taken for a wrapping. */
export const MANIFEST = 'wellspring-export.json';

const PAGE_FILE = /\.(md|mdx|markdown)$/i;
const FOLDER_PAGE = /^(_?index|readme)$/i;

/**
 * Sorts the files of an archive into pages and others. A folder with pages and without a `README.md` or `index.md`
 * becomes an empty page, so that the tree is the folder's. `unwrap` takes a folder away that all entries lie in: zips
 * are mostly packed with one.
 */
export function planMarkdown(entries: readonly ArchiveEntry[], unwrap: boolean): MarkdownPlan {
  const prefix = unwrap ? commonFolder(entries) : '';
  const found = new Map<string, PlannedPage>();
  const files = new Map<string, ArchiveEntry>();
  const refused: RefusedEntry[] = [];
  for (const entry of entries) {
    const path = entry.path.slice(prefix.length);
    if (path === MANIFEST) continue;
    if (!PAGE_FILE.test(path) || path.split('/').includes(FILES_FOLDER)) {
      files.set(path.toLowerCase(), entry);
      continue;
    }
    const page = pageOf(path, entry);
    const twin = found.get(page.key);
    if (twin) refused.push({ path, reason: `This would be the same page as "${twin.shownPath}".` });
    else found.set(page.key, page);
  }
  for (const page of [...found.values()]) addFolders(page, found);
  const ordered = [...found.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .sort((a, b) => depth(a) - depth(b));
  const pages = new Map(ordered.map((page) => [page.key, page]));
  return { pages, files, prefix, putAway: putAwayFiles(files), refused };
}

/** Keys of the pages above a path, nearest first. */
export function* keysAbove(key: string): Generator<string> {
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) yield key.slice(0, at);
}

/** Exports put a page's files into this folder beside it: they belong to it, whether its text names them or not. */
export const putAwayFolder = ({ folder, fileName }: Pick<PlannedPage, 'folder' | 'fileName'>): string =>
  `${folder === '' ? '' : `${folder}/`}${FILES_FOLDER}/${fileName}`;

function putAwayFiles(files: ReadonlyMap<string, ArchiveEntry>): Map<string, ArchiveEntry[]> {
  const found = new Map<string, ArchiveEntry[]>();
  for (const [path, entry] of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!folder.split('/').includes(FILES_FOLDER)) continue;
    const list = found.get(folder);
    if (list) list.push(entry);
    else found.set(folder, [entry]);
  }
  return found;
}

const depth = ({ key }: PlannedPage): number => (key === '' ? 0 : key.split('/').length);

function pageOf(path: string, entry: ArchiveEntry): PlannedPage {
  const parts = path.replace(PAGE_FILE, '').split('/');
  const fileName = parts.pop() ?? '';
  const folder = parts.join('/');
  const own = FOLDER_PAGE.test(fileName) ? parts : [...parts, fileName];
  const pagePath = own.join('/');
  return {
    key: pathKey(pagePath),
    path: pagePath,
    name: own.at(-1) ?? fileName,
    ...{ folder, fileName, entry, shownPath: path },
  };
}

function addFolders(page: PlannedPage, found: Map<string, PlannedPage>): void {
  const parts = page.path.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const path = parts.slice(0, length).join('/');
    const key = pathKey(path);
    if (key === '' || found.has(key)) continue;
    const name = parts[length - 1] ?? '';
    found.set(key, { key, path, name, folder: path, fileName: 'README', shownPath: `${path}/`, entry: null });
  }
}

function commonFolder(entries: readonly ArchiveEntry[]): string {
  const [first] = entries;
  const at = first?.path.indexOf('/') ?? -1;
  if (!first || at < 0) return '';
  const prefix = first.path.slice(0, at + 1);
  return entries.every(({ path }) => path.startsWith(prefix)) ? prefix : '';
}
