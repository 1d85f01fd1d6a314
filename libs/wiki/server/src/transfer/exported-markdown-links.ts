import {
  fileKeysOfTarget,
  fileNameKey,
  linkTarget,
  rewriteLinks,
  type WrittenLink,
  writtenLinks,
} from '@wellspring/wiki-domain';
import { type LinkOrigin, type LinkResolution, type ResolvedLinks } from '../link-resolution.read-model.js';
import { urlIdOfHref } from '../page-address.js';
import { type ExportArea } from './exported-pages.read-model.js';
import { attachmentPathOf, filePathOf, type MarkdownPath, relativeAddress } from './markdown-paths.js';

/** A text that goes out, and where it stands. */
export interface TextToLink {
  readonly text: string;
  readonly origin: LinkOrigin;
  readonly path: MarkdownPath;
  /** Names of the files that go out with the page. */
  readonly fileNames: readonly string[];
}

const keyOf = ({ kind, target }: WrittenLink): string => (kind === 'wiki-link' ? `[[${target}]]` : target);

/**
 * The texts with links that work on a disk: links to pages that go out lead to their files, links to files of the page
 * to the folder beside it. A link that leads there already stays byte for byte; what leads elsewhere stays as well. One query.
 */
export async function linkForDisk(
  texts: readonly TextToLink[],
  links: LinkResolution,
  area: ExportArea,
  pathOfUrlId: (urlId: string) => MarkdownPath | undefined,
): Promise<string[]> {
  const resolved = await links.resolve(
    area.reader,
    texts.map(({ text, origin }) => ({
      origin,
      links: writtenLinks(text).filter(meansPage).map(asPageLink),
    })),
  );
  return texts.map((one, index) => withAddresses(one, resolved[index] ?? new Map(), pathOfUrlId));
}

const meansPage = ({ kind, target }: WrittenLink): boolean =>
  kind === 'wiki-link' || (kind === 'link' && linkTarget(target).kind === 'page');

const asPageLink = (link: WrittenLink) => ({
  ...{ kind: 'page' as const, target: keyOf(link), anchor: null, text: '' },
  title: link.kind === 'wiki-link' ? link.target : null,
});

function withAddresses(
  { text, path, fileNames }: TextToLink,
  resolved: ResolvedLinks,
  pathOfUrlId: (urlId: string) => MarkdownPath | undefined,
): string {
  const byKey = new Map(fileNames.map((name) => [fileNameKey(name), name]));
  return rewriteLinks(text, (link) => {
    if (meansPage(link)) {
      const urlId = urlIdOfHref(resolved.get(keyOf(link))?.href ?? '');
      const target = urlId === null ? undefined : pathOfUrlId(urlId);
      return target ? changed(link, addressOfPage(path, target, link)) : null;
    }
    const meant = linkTarget(link.target).kind;
    if (meant !== 'file' && meant !== 'page') return null;
    const name = fileKeysOfTarget(link.target)
      .map((key) => byKey.get(key))
      .find((one) => one !== undefined);
    return name === undefined
      ? null
      : changed(link, relativeAddress(path.folder, attachmentPathOf(path, name)));
  });
}

function addressOfPage(from: MarkdownPath, to: MarkdownPath, link: WrittenLink): string {
  const anchor = link.kind === 'wiki-link' ? link.anchor : (/#(.+)$/s.exec(link.target)?.[1] ?? null);
  return `${relativeAddress(from.folder, filePathOf(to))}${anchor === null ? '' : `#${anchor}`}`;
}

/** Null where the link leads there as it is. */
const changed = ({ kind, target }: WrittenLink, address: string): string | null =>
  kind !== 'wiki-link' && target.replace(/^\.\//, '') === address ? null : address;
