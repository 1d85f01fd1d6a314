import { ownCopy } from './own-copy.js';
import {
  type Contributor,
  type MediaWikiRow,
  type PageRow,
  type SiteRow,
  type WellspringFacts,
} from './rows.js';
import { readWellspringFacts } from './wellspring-facts.js';

/** Ends the reading with a message about a line, by default the one that the parser stands on. */
export type Fail = (message: string, line?: number) => never;
type Attributes = Readonly<Record<string, string>>;

/** Paths below `mediawiki` whose text is wanted; everything else is passed over. */
const WANTED = new Set(
  [
    ...['sitename', 'generator', 'case', 'namespaces/namespace'].map((name) => `siteinfo/${name}`),
    ...['title', 'ns', 'id'].map((name) => `page/${name}`),
    ...['id', 'parentid', 'timestamp', 'comment', 'model', 'text'].map((name) => `page/revision/${name}`),
    ...['username', 'id', 'ip'].map((name) => `page/revision/contributor/${name}`),
  ].map((path) => `mediawiki/${path}`),
);
const PAGE = 'mediawiki/page';
const REVISION = 'mediawiki/page/revision';
const TEXT = `${REVISION}/text`;
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

type Fields = Map<string, string>;

/** Turns the events of an XML parser into rows. Knows the shape of an export, not where its bytes come from. */
export class RowBuilder {
  private readonly rows: MediaWikiRow[] = [];
  private readonly path: string[] = [];
  private wanted: string | undefined;
  private value = '';
  private seenRoot = false;
  private schemaVersion = '';
  private namespaceKey = 0;
  private namespaces: { key: number; name: string }[] = [];
  private site: Fields = new Map();
  private page: Fields = new Map();
  private pageLine = 0;
  private pageRow: PageRow | undefined;
  private revision: Fields = new Map();
  private revisionLine = 0;
  private facts: WellspringFacts | null = null;

  constructor(private readonly fail: Fail) {}

  /** The rows that are complete since the last call. */
  take(): MediaWikiRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attributes: Attributes, line: number): void {
    this.path.push(name);
    const path = this.path.join('/');
    this.wanted = WANTED.has(path) ? path : undefined;
    this.value = '';
    if (this.path.length === 1) this.openRoot(name, attributes);
    else if (path === PAGE) this.openPage(line);
    else if (path === `${PAGE}/redirect`) this.page.set('redirect', attributes['title'] ?? '');
    else if (path === REVISION) this.openRevision(line);
    else if (path.startsWith(`${REVISION}/`))
      this.openInRevision(path.slice(REVISION.length + 1), attributes);
    else if (path.endsWith('siteinfo/namespaces/namespace'))
      this.namespaceKey = Number(attributes['key'] ?? 0);
  }

  /** Whether the element that is open is the text of a revision, none of which has come yet. */
  get isInText(): boolean {
    return this.wanted === TEXT && this.value === '';
  }

  text(text: string): void {
    if (this.wanted) this.value = this.value === '' ? text : this.value + text;
  }

  /** A processing instruction: our own exports say with one what XML of MediaWiki can't. */
  instruction(target: string, body: string): void {
    if (target === 'wellspring' && this.path.length === 3 && this.path[2] === 'revision')
      this.facts = readWellspringFacts(body);
  }

  close(line: number): void {
    const path = this.path.join('/');
    if (this.wanted) this.closeWanted(this.wanted);
    this.wanted = undefined;
    if (path === 'mediawiki/siteinfo') this.rows.push(this.makeSite(line));
    else if (path === REVISION) this.closeRevision();
    else if (path === PAGE && !this.pageRow) this.closeHead();
    this.path.pop();
  }

  /** Says where a file that has ended was cut off. */
  end(line: number): void {
    const inside = this.path.at(-1);
    if (inside) {
      const of = this.path.includes('page') ? ` of page ${this.page.get('id') ?? 'without id'}` : '';
      this.fail(`the file ends inside <${inside}>${inside === 'page' ? '' : of}; the rest is missing.`, line);
    }
    if (!this.seenRoot) this.fail('there is no XML in this file.', line);
  }

  private openRoot(name: string, attributes: Attributes): void {
    this.seenRoot = true;
    this.schemaVersion = attributes['version'] ?? '';
    if (name !== 'mediawiki') {
      this.fail(`this is not a MediaWiki export: the root element is <${name}>, not <mediawiki>.`);
    }
  }

  private openPage(line: number): void {
    this.page = new Map();
    this.pageRow = undefined;
    this.pageLine = line;
  }

  private openRevision(line: number): void {
    if (!this.pageRow) this.closeHead();
    this.revision = new Map();
    this.facts = null;
    this.revisionLine = line;
  }

  private openInRevision(name: string, attributes: Attributes): void {
    const isHidden = attributes['deleted'] === 'deleted';
    if (name === 'minor') this.revision.set('minor', '');
    if (isHidden) this.revision.set(`${name} hidden`, '');
    // Stub dumps have the text's size and number in their store, but not the text.
    if (name === 'text' && attributes['id'] && attributes['bytes'] !== '0')
      this.revision.set('text stub', '');
  }

  private closeWanted(path: string): void {
    const value = path === TEXT ? this.value : ownCopy(this.value);
    if (path.startsWith(`${REVISION}/`)) this.revision.set(path.slice(REVISION.length + 1), value);
    else if (path.startsWith(`${PAGE}/`)) this.page.set(path.slice(PAGE.length + 1), value);
    else if (path.endsWith('/namespace')) this.namespaces.push({ key: this.namespaceKey, name: value });
    else this.site.set(path.slice('mediawiki/siteinfo/'.length), value);
    this.value = '';
  }

  private makeSite(line: number): SiteRow {
    return {
      kind: 'site',
      siteName: this.site.get('sitename') ?? '',
      generator: this.site.get('generator') ?? '',
      schemaVersion: this.schemaVersion,
      titleCase: this.site.get('case') === 'case-sensitive' ? 'case-sensitive' : 'first-letter',
      namespaces: this.namespaces,
      line,
    };
  }

  private closeHead(): void {
    const title = this.page.get('title') ?? this.fail('a page without <title>.', this.pageLine);
    const redirect = this.page.get('redirect');
    this.pageRow = {
      kind: 'page',
      title,
      namespace: this.namespaceOf(title),
      sourceId: this.required(this.page, 'id', 'page', this.pageLine),
      ...(redirect ? { redirect: ownCopy(redirect) } : {}),
      line: this.pageLine,
    };
    this.rows.push(this.pageRow);
  }

  private namespaceOf(title: string): number {
    const stated = Number(this.page.get('ns') ?? NaN);
    if (Number.isInteger(stated)) return stated;
    const prefix = title.slice(0, Math.max(0, title.indexOf(':')));
    return this.namespaces.find(({ name }) => name !== '' && name === prefix)?.key ?? 0;
  }

  private closeRevision(): void {
    const { revision, revisionLine: line } = this;
    const sourceId = this.required(revision, 'id', 'revision', line);
    const parentSourceId = revision.get('parentid');
    const text = revision.get('text') ?? '';
    if (text === '' && revision.has('text stub')) {
      this.fail(`revision ${sourceId} has no text: this is a stub dump, export it with its texts.`, line);
    }
    this.rows.push({
      kind: 'revision',
      pageSourceId: this.pageRow?.sourceId ?? '',
      sourceId,
      ...(parentSourceId && parentSourceId !== '0' ? { parentSourceId } : {}),
      timestamp: this.timestamp(sourceId),
      contributor: contributorOf(revision),
      summary: revision.get('comment') ?? '',
      summaryHidden: revision.has('comment hidden'),
      isMinor: revision.has('minor'),
      model: revision.get('model') || 'wikitext',
      ...(this.facts ? { wellspring: this.facts } : {}),
      text,
      textHidden: revision.has('text hidden'),
      line,
    });
    this.revision = new Map();
  }

  private timestamp(revisionId: string): Date {
    const written = this.required(
      this.revision,
      'timestamp',
      `revision ${revisionId}`,
      this.revisionLine,
    ).trim();
    const [, day, zone] = TIMESTAMP.exec(written) ?? [];
    const instant = new Date(written);
    // A day such as 31 February is moved into March by Date; with another zone the day may differ rightly.
    const isReal = day !== undefined && !isNaN(instant.getTime());
    if (!isReal || (zone === 'Z' && !instant.toISOString().startsWith(day))) {
      const wants = 'it wants the form 2024-05-31T23:59:59Z';
      this.fail(
        `revision ${revisionId}: the timestamp "${written.slice(0, 40)}" is not one; ${wants}.`,
        this.revisionLine,
      );
    }
    return instant;
  }

  private required(fields: Fields, name: string, of: string, line: number): string {
    const value = fields.get(name)?.trim();
    if (!value) this.fail(`a ${of} without <${name}>.`, line);
    return value;
  }
}

function contributorOf(revision: Fields): Contributor {
  const name = revision.get('contributor/username');
  const sourceId = revision.get('contributor/id');
  const text = revision.get('contributor/ip');
  if (revision.has('contributor hidden')) return { kind: 'hidden' };
  if (name) return { kind: 'user', name, ...(sourceId ? { sourceId } : {}) };
  return text ? { kind: 'anonymous', text } : { kind: 'hidden' };
}
