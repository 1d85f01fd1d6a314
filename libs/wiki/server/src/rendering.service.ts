import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import {
  type ContentModel,
  excerptOf,
  type Heading,
  type PageLink,
  renderMarkdown,
  RENDERER_VERSION,
  renderSource,
} from '@wellspring/wiki-domain';
import { decodeBody } from './body-codec.js';

/** A rendered text with references still open, as the cache keeps it. */
export interface RenderedText {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly links: readonly PageLink[];
  readonly excerpt: string;
}

/** A body and how it is written: what decides about its HTML. */
export interface BodyKey {
  /** SHA-256 of the text, lower-case hex. */
  readonly hashHex: string;
  readonly contentModel: ContentModel;
}

interface CachedRow extends RenderedText {
  readonly hashHex: string;
  readonly contentModel: ContentModel;
}

const FIND = `
  SELECT encode(body_hash, 'hex') AS "hashHex", content_model AS "contentModel", html, headings, links, excerpt
  FROM unnest($1::text[], $2::text[]) AS wanted (hex, model)
  JOIN rendered_body ON body_hash = decode(wanted.hex, 'hex') AND content_model = wanted.model AND renderer_version = $3`;
const TEXTS = `SELECT encode(hash, 'hex') AS "hashHex", codec, data FROM body WHERE hash = ANY($1::bytea[])`;
const KEEP = `
  INSERT INTO rendered_body (body_hash, content_model, renderer_version, html, headings, links, excerpt)
  VALUES (decode($1, 'hex'), $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

/** Renders texts when they are first read, and keeps the HTML by body, content model and renderer version. */
@Injectable()
export class Rendering {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The HTML of these bodies, by {@link bodyKeyName}. One query when all were rendered before. */
  async ofBodies(keys: readonly BodyKey[]): Promise<Map<string, RenderedText>> {
    if (keys.length === 0) return new Map();
    const rows = await this.database.query<CachedRow>(FIND, [
      keys.map((key) => key.hashHex),
      keys.map((key) => key.contentModel),
      RENDERER_VERSION,
    ]);
    const found = new Map<string, RenderedText>(rows.map((row) => [bodyKeyName(row), row]));
    const missing = keys.filter((key) => !found.has(bodyKeyName(key)));
    const texts = await this.textsOf(missing.map((key) => key.hashHex));
    for (const key of missing) {
      const text = texts.get(key.hashHex);
      if (text !== undefined) found.set(bodyKeyName(key), await this.renderAndKeep(key, text));
    }
    return found;
  }

  /** Renders a body that the cache lacks and puts it there. */
  async renderAndKeep(key: BodyKey, text: string): Promise<RenderedText> {
    const { html, headings, links, excerpt } = renderText(text, key.contentModel);
    await this.unitOfWork.run((tx) =>
      tx.query(KEEP, [
        key.hashHex,
        key.contentModel,
        RENDERER_VERSION,
        html,
        JSON.stringify(headings),
        JSON.stringify(links),
        excerpt,
      ]),
    );
    return { html, headings, links, excerpt };
  }

  private async textsOf(hashesHex: readonly string[]): Promise<Map<string, string>> {
    if (hashesHex.length === 0) return new Map();
    const rows = await this.database.query<{ hashHex: string; codec: number; data: Buffer }>(TEXTS, [
      hashesHex.map((hex) => Buffer.from(hex, 'hex')),
    ]);
    return new Map(rows.map((row) => [row.hashHex, decodeBody(row.codec, row.data)]));
  }
}

/** One text for a body and its content model, for maps. */
export const bodyKeyName = (key: BodyKey): string => `${key.contentModel} ${key.hashHex}`;

/** Markdown as HTML, wikitext as its source. Nothing is kept. */
export function renderText(text: string, contentModel: ContentModel): RenderedText {
  switch (contentModel) {
    case 'markdown':
      return renderMarkdown(text);
    case 'wikitext':
      return { html: renderSource(text), headings: [], links: [], excerpt: excerptOf(text) };
  }
}
