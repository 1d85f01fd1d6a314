import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { type GraphqlContext, LoaderRegistry } from '@wellspring/platform-graphql';
import { type RenderedPage } from '@wellspring/platform-http';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { execute, parse, type DocumentNode } from 'graphql';

/** Address of a page: `/p/<slug>-<urlId>`. */
const PAGE_PATH = /^\/p\/(?:[^/?#]*-)?([2-9a-z]{10})$/;

/**
 * Renders the first response of a page: its HTML for the eye, and the answer to the web app's own page query for the
 * script. The query lies beside the built app, so that both always fit.
 */
export function pageScreenRenderer(context: INestApplicationContext, webAppFolder: string) {
  const query = readQuery(webAppFolder);
  return async (request: FastifyRequest & { actor?: Actor | null }): Promise<RenderedPage | null> => {
    const urlId = PAGE_PATH.exec(pathOf(request.url))?.[1];
    if (!query || urlId === undefined || !request.actor) return null;
    const { schema } = context.get(GraphQLSchemaHost, { strict: false });
    const contextValue = contextOf(request, request.actor);
    const answer = await execute({ schema, document: query, variableValues: { urlId }, contextValue });
    const page = answer.data?.page as PageData | null | undefined; // fields of the page query
    if (answer.errors || page === undefined) return null;
    if (page === null) return { state: answer, statusCode: 404 };
    return {
      head: `<title>${escaped(page.title)}</title>`,
      body: `<main class="first-response"><article lang="${escaped(page.language)}"><h1>${escaped(page.title)}</h1>${page.html}</article></main>`,
      state: answer,
      lang: page.language,
    };
  };
}

interface PageData {
  readonly title: string;
  readonly html: string;
  readonly language: string;
}

function readQuery(folder: string): DocumentNode | null {
  const file = join(folder, 'page-screen.graphql');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : null;
}

function contextOf(request: FastifyRequest, actor: Actor): GraphqlContext {
  const reply = null as unknown as FastifyReply; // queries set no cookies; there is no reply to hand on yet
  return { actor, requestId: request.id, request, reply, loaders: new LoaderRegistry() };
}

function pathOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
