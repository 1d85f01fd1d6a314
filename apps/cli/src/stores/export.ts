import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { badInput, SYSTEM_ACTOR } from '@wellspring/kernel';
import { writeMediaWikiXml, writeZip } from '@wellspring/wiki-formats';
import { ExportMarkdown, ExportMediaWiki } from '@wellspring/wiki-server';
import { whole } from '../output/figures.js';
import { type Tell } from '../output/progress.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

export interface ExportRequest {
  readonly path: string;
  readonly format: 'markdown' | 'mediawiki';
  /** Null for every space. */
  readonly spaceKey: string | null;
  readonly overwrite: boolean;
}

/** The public shape of `export --json`. */
export interface ExportJson {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Sentences about pages that went out otherwise than asked. */
  readonly notes: readonly string[];
}

/** Writes pages into a file. A broken off export leaves no file behind. */
export async function exportPages(request: ExportRequest, options: SessionOptions): Promise<ExportJson> {
  const { path, overwrite } = request;
  if (!overwrite && (await exists(path)))
    throw badInput(`${path} is there already; --force writes over it.`, { file: path });
  return withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const unfinished = `${path}.part`;
    const told = { pages: 0, notes: [] as string[] };
    try {
      await session.progress.during('Exporting', (tell) =>
        pipeline([...streamsOf(request, session, tell, told), createWriteStream(unfinished)]),
      );
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw fileProblem(error, path);
    }
    const { size: bytes } = await stat(path);
    return { file: path, ...told, bytes, seconds: Math.round(performance.now() - startedMs) / 1000 };
  });
}

type Streams = (Readable | NodeJS.ReadWriteStream)[];

function streamsOf(
  { path, format, spaceKey }: ExportRequest,
  { wellspring, interruption }: Session,
  tell: Tell,
  told: { pages: number; notes: string[] },
): Streams {
  const area = { spaceKey, reader: SYSTEM_ACTOR };
  const progress = (done: number, total: number | null) => {
    interruption.check();
    told.pages = done;
    tell(total === null ? null : done / Math.max(1, total), `${whole(done)} pages`);
  };
  switch (format) {
    case 'markdown': {
      const entries = wellspring.get(ExportMarkdown).entries(area, {
        progress,
        entries: (more) =>
          void told.notes.push(
            ...more.flatMap((entry) => entry.notes.map((note) => `${entry.path}: ${note}`)),
          ),
      });
      return [writeZip(entries)];
    }
    case 'mediawiki': {
      const rows = wellspring.get(ExportMediaWiki).rows(area, progress);
      const xml = Readable.from(writeMediaWikiXml(rows));
      return path.endsWith('.gz') ? [xml, createGzip()] : [xml];
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** By shape: errors of Node may come from another realm. */
function fileProblem(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown } | null)?.code; // errors of Node carry it
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such folder',
    EACCES: 'the folder may not be written',
    ENOSPC: 'the disk is full',
    EISDIR: 'this is a folder',
  };
  const problem = typeof code === 'string' ? words[code] : undefined;
  return problem === undefined ? error : badInput(`${path}: ${problem}.`, { file: path });
}
