import { pathKey } from '@wellspring/wiki-domain';
import { keysAbove, type MarkdownPlan, type PlannedPage } from './markdown-plan.js';
import { readMarkdownPage } from './read-markdown-page.js';
import { type TransferEntry } from './transfer-entry.js';

/** What must be known of all pages before the first is written. */
export interface MarkdownSurvey {
  /** Every page after the one above it. */
  readonly pages: readonly PlannedPage[];
  /** For pages whose front matter names a parent: its key. */
  readonly parentKeys: ReadonlyMap<string, string>;
  /** Pages whose permanent id another file has before them: copies of an exported file. */
  readonly copies: ReadonlySet<string>;
  readonly notes: readonly TransferEntry[];
}

/** Reads every file once, one at a time. Memory: some hundred bytes a page. */
export async function surveyMarkdown(plan: MarkdownPlan): Promise<MarkdownSurvey> {
  const wanted: { page: PlannedPage; parent: string }[] = [];
  const byTitle = new Map<string, string>();
  const urlIds = new Set<string>();
  const copies = new Set<string>();
  for (const page of plan.pages.values()) {
    const { file } = await readMarkdownPage(page, plan);
    const { title = page.name, parent, urlId } = file?.fields ?? {};
    if (!byTitle.has(title.toLowerCase())) byTitle.set(title.toLowerCase(), page.key);
    if (parent !== undefined) wanted.push({ page, parent });
    if (urlId !== undefined && urlIds.has(urlId)) copies.add(page.key);
    if (urlId !== undefined) urlIds.add(urlId);
  }
  const parentKeys = new Map<string, string>();
  const notes: TransferEntry[] = [];
  for (const { page, parent } of wanted) {
    const meant = [pathKey(parent), pathKey(`${page.folder}/${parent}`), byTitle.get(parent.toLowerCase())];
    const key = meant.find((one) => one !== undefined && plan.pages.has(one) && one !== page.key);
    if (key === undefined)
      notes.push(noteOf(page, `There is no page for the parent "${parent}"; the folder decides.`));
    else if (isBelow(key, page.key, parentKeys))
      notes.push(noteOf(page, `The parent "${parent}" lies below this page; the folder decides.`));
    else parentKeys.set(page.key, key);
  }
  return { pages: inOrder(plan, parentKeys), parentKeys, copies, notes };
}

/** The pages above a page that may be there, nearest first. */
export function* placesAbove(key: string, parentKeys: ReadonlyMap<string, string>): Generator<string> {
  const wanted = parentKeys.get(key);
  if (wanted !== undefined) yield wanted;
  yield* keysAbove(key);
}

const noteOf = ({ shownPath }: PlannedPage, note: string): TransferEntry => ({
  ...{ path: shownPath, outcome: 'noted', notes: [note], pageId: null },
});

/** Follows the parents from `key` upwards: does the way lead through `page`? */
function isBelow(key: string, page: string, parentKeys: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at);) {
    if (at === page || at.startsWith(`${page}/`)) return true;
    seen.add(at);
    const [above]: string[] = [...placesAbove(at, parentKeys)];
    at = above;
  }
  return false;
}

function inOrder(plan: MarkdownPlan, parentKeys: ReadonlyMap<string, string>): PlannedPage[] {
  const levels = new Map<string, number>();
  const levelOf = (key: string): number => {
    const known = levels.get(key);
    if (known !== undefined) return known;
    levels.set(key, 0);
    const above = [...placesAbove(key, parentKeys)].find((one) => plan.pages.has(one));
    const level = above === undefined ? 0 : levelOf(above) + 1;
    levels.set(key, level);
    return level;
  };
  return [...plan.pages.values()].sort((a, b) => levelOf(a.key) - levelOf(b.key));
}
