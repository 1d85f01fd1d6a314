/** A page as the export sees it. */
export interface ExportedPage {
  readonly id: string;
  readonly urlId: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly parentId: string | null;
  readonly title: string;
  /** Where the page came from, and its key and title there; null for one that was written here. */
  readonly source: string | null;
  readonly sourceKey: string | null;
  readonly sourceTitle: string | null;
  /** Where relative links of its text start; null for a page that was written here. */
  readonly sourcePath: string | null;
  /** The space that `sourcePath` is a path of, where the page has left it. */
  readonly sourceSpaceId: string | null;
  readonly publishedNumber: number;
  readonly createdAt: Date;
}

/** A page that lies in the area of an export. */
export interface PageInArea extends ExportedPage {
  /** Whether the page goes out: it is there, published, and the actor may read it. */
  readonly included: boolean;
}

/** A page with its place among those that go out. */
export interface TreePage extends ExportedPage {
  /** The nearest page above it that goes out, too; null at the top. */
  readonly above: TreePage | null;
  readonly hasChildren: boolean;
}

interface Mutable extends ExportedPage {
  above: Mutable | null;
  hasChildren: boolean;
}

/**
 * The pages that go out, each after the one above it, siblings in the order of `pages`. A page below one that stays
 * behind moves up to the next that goes out.
 */
export function exportTree(pages: readonly PageInArea[]): TreePage[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const nodes = new Map<string, Mutable>();
  for (const { included, ...page } of pages)
    if (included) nodes.set(page.id, { ...page, above: null, hasChildren: false });
  const childrenOf = new Map<string | null, Mutable[]>();
  for (const node of nodes.values()) {
    node.above = nearestAbove(node, byId, nodes);
    if (node.above) node.above.hasChildren = true;
    const siblings = childrenOf.get(node.above?.id ?? null);
    if (siblings) siblings.push(node);
    else childrenOf.set(node.above?.id ?? null, [node]);
  }
  const ordered: TreePage[] = [];
  const waiting = [...(childrenOf.get(null) ?? [])].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node);
    waiting.push(...[...(childrenOf.get(node.id) ?? [])].reverse());
  }
  return ordered;
}

function nearestAbove(
  page: ExportedPage,
  all: ReadonlyMap<string, PageInArea>,
  nodes: ReadonlyMap<string, Mutable>,
): Mutable | null {
  for (let id = page.parentId; id !== null; id = all.get(id)?.parentId ?? null) {
    const node = nodes.get(id);
    if (node) return node;
  }
  return null;
}
