import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import {
  type Heading,
  resolveFileReferences,
  resolveMentions,
  resolvePageLinks,
  type ResolvedPerson,
} from '@wellspring/wiki-domain';
import { FileReferenceResolution, fileTargetsOf } from './files/file-references.read-model.js';
import { type LinkOrigin, LinkResolution, type ResolvedLinks } from './link-resolution.read-model.js';
import { type BodyKey, bodyKeyName, type RenderedText, Rendering } from './rendering.service.js';

/** A text on a page: which page decides where its links lead. */
export interface TextOnPage extends BodyKey {
  readonly pageId: string;
}

/** HTML for one reader. */
export interface ReadableText {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Where a text stands: what its links mean, and whose files it shows. */
export interface TextOrigin extends LinkOrigin {
  /** Null for a page that is not saved yet: its author's own uploads. */
  readonly pageId: string | null;
}

/** A text and where it stands. */
export interface TextAtOrigin {
  readonly origin: TextOrigin;
  readonly rendered: RenderedText;
}

/** Gives texts of pages as sanitised HTML with links resolved for one reader. */
@Injectable()
export class ReadableHtml {
  constructor(
    private readonly database: Database,
    private readonly rendering: Rendering,
    private readonly links: LinkResolution,
    private readonly people: People,
    private readonly files: FileReferenceResolution,
  ) {}

  /**
   * The texts by {@link textOnPageName}. At most three queries when all were rendered before. Checks no access to the
   * texts themselves: the caller has.
   */
  async ofTexts(actor: Actor, texts: readonly TextOnPage[]): Promise<Map<string, ReadableText>> {
    const rendered = await this.rendering.ofBodies(texts);
    const origins = await this.originsOf([...new Set(texts.map((text) => text.pageId))]);
    const found = texts.flatMap((text) => {
      const one = rendered.get(bodyKeyName(text));
      const origin = origins.get(text.pageId);
      return one && origin ? [{ text, rendered: one, origin }] : [];
    });
    const htmls = await this.resolve(actor, found);
    return new Map(
      found.map(({ text, rendered: { headings } }, index) => [
        textOnPageName(text),
        { html: htmls[index] ?? '', headings },
      ]),
    );
  }

  /**
   * The HTML of rendered texts with links, files and mentions resolved, in the same order. A query for each kind that
   * there is any of.
   */
  async resolve(actor: Actor, texts: readonly TextAtOrigin[]): Promise<string[]> {
    const resolved = await this.links.resolve(
      actor,
      texts.map(({ origin, rendered }) => ({ origin, links: rendered.links })),
    );
    const files = await this.files.resolve(
      actor,
      texts.map(({ origin, rendered }, index) => ({
        pageId: origin.pageId,
        targets: [...fileTargetsOf(rendered.links), ...lostPaths(rendered, resolved[index])],
      })),
    );
    const people = await this.mentioned(texts.map(({ rendered }) => rendered));
    return texts.map(({ rendered }, index) => {
      const filesOfText = files[index] ?? new Map();
      const links = new Map(resolved[index]);
      for (const target of lostPaths(rendered, resolved[index])) {
        const file = filesOfText.get(target);
        if (file) links.set(target, { href: file.href, title: target });
      }
      return resolveMentions(
        resolveFileReferences(resolvePageLinks(rendered.html, links), filesOfText),
        people,
      );
    });
  }

  /** Today's names of the people whom the texts mention. There is no screen of a person, so no address. */
  private async mentioned(texts: readonly RenderedText[]): Promise<Map<string, ResolvedPerson>> {
    const ids = texts.flatMap(({ links }) =>
      links.flatMap((link) => (link.kind === 'person' ? [link.personId] : [])),
    );
    const people = ids.length === 0 ? new Map() : await this.people.byIds([...new Set(ids)]);
    return new Map([...people].map(([id, person]) => [id, { name: person.displayName, href: null }]));
  }

  /** Where links on these pages stand, by page id. Checks no access: the caller has. */
  async originsOf(pageIds: readonly string[]): Promise<Map<string, TextOrigin>> {
    if (pageIds.length === 0) return new Map();
    const rows = await this.database.query<TextOrigin & { pageId: string }>(
      `SELECT p.id AS "pageId", p.space_id AS "spaceId", p.source_path AS "sourcePath", p.source_space_id AS "sourceSpaceId",
         EXISTS (SELECT 1 FROM page AS child WHERE child.parent_id = p.id AND child.deleted_at IS NULL) AS "hasChildren"
       FROM page AS p WHERE p.id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map((origin) => [origin.pageId, origin]));
  }
}

/**
 * Links that look like a page's path and lead to none: they may mean a file all the same, since not every file's name
 * ends like one (`notes.md`, `Makefile`, `data.7z`).
 */
const lostPaths = (rendered: RenderedText, resolved: ResolvedLinks | undefined): string[] =>
  rendered.links.flatMap((link) =>
    link.kind === 'page' && link.title === null && !link.target.includes('/') && !resolved?.get(link.target)
      ? [link.target]
      : [],
  );

/** One text for a text on a page, for maps and loaders. */
export const textOnPageName = (text: TextOnPage): string => `${text.pageId} ${bodyKeyName(text)}`;

/** The text on a page of a name that {@link textOnPageName} gave. */
export function textOnPageOf(name: string): TextOnPage {
  const [pageId = '', contentModel, hashHex = ''] = name.split(' ');
  return { pageId, contentModel: contentModel === 'wikitext' ? 'wikitext' : 'markdown', hashHex };
}
