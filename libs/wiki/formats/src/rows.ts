/** Facts about the wiki that an export came from. One row a file, before the first page, if the file has them. */
export interface SiteRow {
  readonly kind: 'site';
  readonly siteName: string;
  readonly generator: string;
  /** Version of the export schema as the root element states it, for example `0.11`; empty when it states none. */
  readonly schemaVersion: string;
  /** Whether `foo` and `Foo` are the same page there (`first-letter`) or two pages (`case-sensitive`). */
  readonly titleCase: 'first-letter' | 'case-sensitive';
  /** Namespaces by their number; the main one has the key 0 and an empty name. */
  readonly namespaces: readonly { readonly key: number; readonly name: string }[];
  readonly line: number;
}

/** One page. Its revisions follow it, in the order of the file, before the next page begins. */
export interface PageRow {
  readonly kind: 'page';
  /** The title exactly as the file has it, blanks included; `titleToPath` makes an address of it. */
  readonly title: string;
  /** Number of the namespace: stated by the file, or (0.4, which states none) found by the title's prefix. */
  readonly namespace: number;
  readonly sourceId: string;
  /** Title of the page that this one redirects to. */
  readonly redirect?: string;
  readonly line: number;
}

/** Who saved a revision, as far as the file tells. */
export type Contributor =
  | { readonly kind: 'user'; readonly name: string; readonly sourceId?: string }
  /** What stands in `<ip>`: mostly an address, sometimes part of one or a word. Never an account. */
  | { readonly kind: 'anonymous'; readonly text: string }
  /** The name was suppressed, or the file leaves it empty. */
  | { readonly kind: 'hidden' };

/**
 * What a revision has here and a MediaWiki file has no element for. Our exports write it as the processing instruction
 * `<?wellspring markup="…" title="…"?>`, which MediaWiki passes over.
 */
export interface WellspringFacts {
  readonly markup: 'markdown' | 'wikitext';
  /** The title that the revision has of its own, whatever the page's path says. */
  readonly title: string;
}

/** One revision with its whole text. */
export interface RevisionRow {
  readonly kind: 'revision';
  readonly pageSourceId: string;
  readonly sourceId: string;
  readonly parentSourceId?: string;
  readonly timestamp: Date;
  readonly contributor: Contributor;
  /** The editor's summary; empty when there is none or it was suppressed. */
  readonly summary: string;
  /** The summary was suppressed (`deleted="deleted"`): it is unknown, not empty. */
  readonly summaryHidden: boolean;
  readonly isMinor: boolean;
  /** Content model as the file states it, `wikitext` where it states none (before 0.8). */
  readonly model: string;
  /** What our own exports say besides, for MediaWiki knows neither; absent in files of others. */
  readonly wellspring?: WellspringFacts;
  /** The text of the main slot; empty for a page that was blanked, which is a revision like any other. */
  readonly text: string;
  /** The text was suppressed (`deleted="deleted"`): it is unknown, not blank. */
  readonly textHidden: boolean;
  /** Line of the `<revision>` tag, counted from 1. */
  readonly line: number;
}

/** What `readMediaWikiXml` yields. */
export type MediaWikiRow = SiteRow | PageRow | RevisionRow;
