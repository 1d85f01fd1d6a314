import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { readWebAppFiles, type WebAppFile } from './web-app-files.js';

/** What the server puts into the first response of a page, so that it can be read before any script has run. */
export interface RenderedPage {
  /** Elements for the head; made by us and already escaped. */
  readonly head?: string;
  /** Content of the root element; sanitised HTML. */
  readonly body?: string;
  /** Data for the script, found in `<script type="application/json" id="initial-page">`. */
  readonly state?: unknown;
  /** Language of the content for `<html lang>`. */
  readonly lang?: string;
  /** Default 200. */
  readonly statusCode?: number;
}

/** The built web app. */
export interface WebAppSettings {
  /** Folder of the build; its `index.html` is the template of every screen. */
  readonly folder: string;
  /** Asked for every address of a screen; null gives the bare app. May reject: the bare app is given and it is logged. */
  readonly renderPage?: (request: FastifyRequest) => Promise<RenderedPage | null>;
}

/**
 * Serves the files of the build, and `index.html` for every other address that a browser asks for as a page. Files in
 * `assets/` carry a hash in their name and are kept for a year; everything else is asked for again.
 */
export function registerWebApp(instance: FastifyInstance, { folder, renderPage }: WebAppSettings): void {
  const template = readTemplate(folder);
  const files = template === null ? new Map<string, WebAppFile>() : readWebAppFiles(folder);
  const screen = async (request: FastifyRequest, reply: FastifyReply) => {
    const file = files.get(pathOf(request));
    if (file !== undefined) return sendFile(request, reply, file);
    if (!isScreen(request))
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    if (template === null) {
      return reply
        .code(503)
        .type('text/plain')
        .send('The web app isn’t built. Start Wellspring with: npm start');
    }
    const page = await renderPage?.(request).catch((error: unknown) => {
      request.log.error({ err: error, requestId: request.id }, 'the first response of a page');
      return null;
    });
    return reply
      .code(page?.statusCode ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .header('vary', 'Cookie')
      .send(page ? fill(template, page) : template);
  };
  instance.get('/', screen);
  instance.get('/*', screen);
}

/** Puts a rendered page into the template. */
export function fill(template: string, page: RenderedPage): string {
  const state =
    page.state === undefined
      ? ''
      : `<script type="application/json" id="initial-page">${jsonForHtml(page.state)}</script>`;
  return template
    .replace(/<html lang="[^"]*"/, (tag) =>
      page.lang === undefined ? tag : `<html lang="${attribute(page.lang)}"`,
    )
    .replace(/<title>[^<]*<\/title>/, (tag) => (/<title>/.test(page.head ?? '') ? '' : tag))
    .replace('</head>', () => `${page.head ?? ''}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${page.body ?? ''}</div>${state}`);
}

/** JSON that can stand in a script element: no `<` that could end it, no line separators that old parsers reject. */
export const jsonForHtml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const attribute = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '');

/** A browser that opens an address, and not a missing file, picture or script. */
function isScreen(request: FastifyRequest): boolean {
  const reserved = /^\/(assets|api|files|graphql|health)(\/|$)/.test(pathOf(request));
  return !reserved && (request.headers.accept ?? '').includes('text/html');
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebAppFile): FastifyReply {
  void reply.header('cache-control', file.cacheControl).header('etag', file.etag);
  if (request.headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
  return reply.type(file.type).send(file.content);
}

function readTemplate(folder: string): string | null {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
