import {
  fileNameKey,
  freeFileName,
  linkTarget,
  markdownFileAddress,
  normaliseFileName,
  pathKey,
  resolveRelativePath,
  rewriteLinks,
} from '@wellspring/wiki-domain';
import { type ArchiveEntry } from '@wellspring/wiki-formats';
import { urlIdOfHref } from '../page-address.js';
import { FILES_FOLDER, type MarkdownPlan, type PlannedPage, putAwayFolder } from './markdown-plan.js';

/** A file that a page brings along, under the name that it gets there. */
export interface PageFileToAttach {
  readonly name: string;
  readonly entry: ArchiveEntry;
}

/** A link whose target is not in the archive and not in the wiki. */
export interface BrokenLink {
  readonly line: number;
  readonly target: string;
}

/** A page's text with what it refers to. */
export interface ReferencesOfPage {
  /** The text; addresses differ only where two files of one name would meet, and for files that an export put away. */
  readonly text: string;
  readonly files: readonly PageFileToAttach[];
  readonly broken: readonly BrokenLink[];
}

/**
 * Finds the files and pages that a text refers to. Relative links to pages stay as they are: the wiki knows the path that
 * a page had. A page finds a file by its name alone, so two of one name get different ones.
 */
export function referencesOf(page: PlannedPage, text: string, plan: MarkdownPlan): ReferencesOfPage {
  const attached = new Map<string, PageFileToAttach>();
  const broken: BrokenLink[] = [];
  const rewritten = rewriteLinks(text, ({ target, kind, line }) => {
    if (kind === 'wiki-link') return null;
    const { kind: meant } = linkTarget(target);
    if (meant !== 'page' && meant !== 'file') return null;
    const path = pathBelow(page.folder, target);
    const entry = path === null ? undefined : plan.files.get(path.toLowerCase());
    if (entry && path !== null) {
      const name = nameOnPage(entry, attached);
      const isPutAway = path.split('/').includes(FILES_FOLDER);
      return isPutAway || fileNameKey(lastPart(target)) !== fileNameKey(name)
        ? markdownFileAddress(name)
        : null;
    }
    const leadsToFile = kind === 'image' || meant === 'file';
    if (leadsToFile || !leadsToPage(page, target, plan)) broken.push({ line, target });
    return null;
  });
  for (const entry of plan.putAway.get(putAwayFolder(page).toLowerCase()) ?? []) nameOnPage(entry, attached);
  return { text: rewritten, files: [...attached.values()], broken };
}

function leadsToPage({ folder, fileName }: PlannedPage, target: string, plan: MarkdownPlan): boolean {
  if (urlIdOfHref(target) !== null) return true;
  const found = resolveRelativePath(`${folder}/${fileName}`, target);
  return found !== null && plan.pages.has(pathKey(found.path));
}

/** The path that a relative address means, seen from a folder; null for one that leads out of the archive. */
function pathBelow(folder: string, target: string): string | null {
  const address = target.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  const parts = address.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of address.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part.normalize('NFC'));
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

const lastPart = (path: string): string =>
  path
    .replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .at(-1) ?? '';

function nameOnPage(entry: ArchiveEntry, attached: Map<string, PageFileToAttach>): string {
  const known = attached.get(entry.path);
  if (known) return known.name;
  const taken = new Set([...attached.values()].map(({ name }) => fileNameKey(name)));
  const name = freeFileName(normaliseFileName(entry.path) || 'file', taken);
  attached.set(entry.path, { name, entry });
  return name;
}
