import { pathKey } from '@wellspring/wiki-domain';
import { type PagePlacement } from './history.repository.js';

interface Placed {
  readonly id: string;
  readonly path: string;
  /** Known for pages that stood before; of new ones that of their parent. */
  readonly accessSetId: string | null;
}

/**
 * Builds the tree that slashes in titles stand for. The parent of `a/b/c` is the page `a/b`, else `a`, else the top of
 * the space: no page is made that the file does not have. Of two pages with one path the first is the parent.
 */
export class ImportTree {
  private readonly byPath = new Map<string, Placed>();
  private readonly newPages = new Map<string, Placed>();

  /** @param accessSetId the set of the space's top */
  constructor(private readonly accessSetId: string) {}

  /** A page that stood before; it stays where it is. */
  addKnown(page: { id: string; path: string; accessSetId: string }): void {
    this.add(page);
  }

  /** A page of the file. */
  addNew(id: string, title: string): void {
    const page = { id, path: pathKey(title), accessSetId: null };
    this.newPages.set(id, page);
    this.add(page);
  }

  /** Places for those of the pages that are new. */
  placementsOf(pageIds: readonly string[]): PagePlacement[] {
    return pageIds
      .map((id) => this.newPages.get(id))
      .filter((page) => page !== undefined)
      .map((page) => ({
        id: page.id,
        parentId: this.parentOf(page)?.id ?? null,
        accessSetId: this.setOf(page),
      }));
  }

  private add(page: Placed): void {
    if (!this.byPath.has(page.path)) this.byPath.set(page.path, page);
  }

  private parentOf(page: Placed): Placed | null {
    const segments = page.path.split('/');
    for (let length = segments.length - 1; length > 0; length--) {
      const found = this.byPath.get(segments.slice(0, length).join('/'));
      if (found) return found;
    }
    return null;
  }

  private setOf(page: Placed): string {
    if (page.accessSetId !== null) return page.accessSetId;
    const parent = this.parentOf(page);
    return parent ? this.setOf(parent) : this.accessSetId;
  }
}
