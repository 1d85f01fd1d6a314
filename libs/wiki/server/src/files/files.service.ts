import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '@wellspring/kernel';
import { Database, type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type ByteRange, fileNameProblem, freeFileName, normaliseFileName } from '@wellspring/wiki-domain';
import { pageNamesChanged } from '../wiki.events.js';
import { AttachmentRepository } from './attachment.repository.js';
import { FileStore, type ReceivedFile } from './file-store.js';

/** Most files at one page, those in the bin left out; the list of a page is shown whole. Our choice. */
export const FILES_PER_PAGE = 1_000;
/** Most files that one person may have uploaded for pages that are not saved yet. Our choice. */
const UNCLAIMED_PER_PERSON = 200;

/** A file for a page, as importers and the demo have it. */
export interface PutFileInput {
  /** Null: for a page that is not saved yet. */
  readonly pageId: string | null;
  readonly name: string;
  readonly content: Readable | Buffer;
  readonly at: Date;
}

/** Where a file went. */
export interface PutFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly version: number;
  /** The current version had this content already: nothing was written. */
  readonly isUnchanged: boolean;
}

/** One content that a file had. */
export interface FileVersion {
  readonly number: number;
  readonly hashHex: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly uploadedById: string;
  readonly uploadedAt: Date;
}

/** A file of a page with all that it ever was, oldest version first. */
export interface FileOfPage {
  readonly attachmentId: string;
  readonly pageId: string;
  readonly name: string;
  readonly currentVersion: number;
  readonly versions: readonly FileVersion[];
}

/** Files for other parts of the system: they decide who may. */
@Injectable()
export class Files {
  constructor(
    private readonly store: FileStore,
    private readonly attachments: AttachmentRepository,
    private readonly database: Database,
    private readonly events: EventBus,
  ) {}

  /**
   * Attaches a file: a new version where the page has one of this name, nothing where its content is the same. Checks
   * no access: the caller has. BAD_INPUT for an empty file, one above the limit, and an impossible name.
   */
  async put(tx: Tx, actor: Actor, { content, ...input }: PutFileInput): Promise<PutFile> {
    const received = await this.store.receive(Buffer.isBuffer(content) ? Readable.from([content]) : content);
    try {
      return await this.attach(tx, actor, { ...input, received, whenTaken: 'version' });
    } finally {
      await this.store.discard(received);
    }
  }

  /** As {@link put}, with content that has arrived. `rename` gives a free name instead of a new version. */
  async attach(
    tx: Tx,
    actor: Actor,
    input: {
      readonly pageId: string | null;
      readonly name: string;
      readonly received: ReceivedFile;
      readonly whenTaken: 'version' | 'rename';
      readonly at: Date;
    },
  ): Promise<PutFile> {
    const wanted = checkedFileName(input.name);
    const place = { pageId: input.pageId, personId: actor.personId };
    const { hash } = input.received;
    await this.attachments.lockContent(tx, hash);
    await this.store.keep(input.received);
    await this.attachments.insertContent(tx, input.received, input.at);
    await this.attachments.lockNames(tx, place);
    const existing = await this.attachments.byName(tx, place, wanted);
    if (existing !== null && existing.hashHex === hash.toString('hex'))
      return {
        attachmentId: existing.id,
        name: existing.name,
        version: existing.currentVersion,
        isUnchanged: true,
      };
    const mustRename = existing !== null && (input.whenTaken === 'rename' || place.pageId === null);
    const name = mustRename ? freeFileName(wanted, await this.attachments.nameKeys(tx, place)) : wanted;
    const attachmentId =
      existing !== null && !mustRename ? existing.id : await this.make(tx, place, name, input.at);
    const version = await this.attachments.addVersion(tx, attachmentId, hash, actor.personId, input.at);
    return { attachmentId, name: mustRename ? name : (existing?.name ?? name), version, isUnchanged: false };
  }

  /** The living files of these pages with all their versions, by page id. One query. Checks no access. */
  async ofPage(pageIds: readonly string[]): Promise<Map<string, FileOfPage[]>> {
    const byPage = new Map<string, FileOfPage[]>();
    if (pageIds.length === 0) return byPage;
    const rows = await this.database.query<FileOfPage>(
      `SELECT a.id AS "attachmentId", a.page_id AS "pageId", a.name, a.current_version AS "currentVersion",
         json_agg(json_build_object('number', v.number, 'hashHex', encode(v.file_hash, 'hex'), 'sizeBytes', f.size_bytes,
           'mediaType', f.media_type, 'uploadedById', v.uploaded_by_id, 'uploadedAt', v.uploaded_at) ORDER BY v.number) AS versions
       FROM attachment AS a JOIN attachment_version AS v ON v.attachment_id = a.id JOIN stored_file AS f ON f.hash = v.file_hash
       WHERE a.page_id = ANY($1::uuid[]) AND a.deleted_at IS NULL
       GROUP BY a.id ORDER BY a.name_key`,
      [pageIds],
    );
    for (const row of rows) {
      const versions = row.versions.map((one) => ({ ...one, uploadedAt: new Date(one.uploadedAt) }));
      byPage.set(row.pageId, [...(byPage.get(row.pageId) ?? []), { ...row, versions }]);
    }
    return byPage;
  }

  /** The bytes of a content, or a range of them. Throws where the disk does not have it. */
  open(hashHex: string, range?: ByteRange): Promise<Readable> {
    return this.store.open(Buffer.from(hashHex, 'hex'), range);
  }

  private async make(
    tx: Tx,
    place: { readonly pageId: string | null; readonly personId: string },
    name: string,
    at: Date,
  ): Promise<string> {
    const count = (await this.attachments.nameKeys(tx, place)).size;
    const most = place.pageId === null ? UNCLAIMED_PER_PERSON : FILES_PER_PAGE;
    if (count >= most)
      throw badInput(
        place.pageId === null
          ? `You have ${most} files for pages that are not saved yet. Save a page first.`
          : `This page has ${most} files, and more do not fit.`,
        { field: 'file', problem: 'too-many' },
      );
    if (place.pageId !== null) await this.events.publish(tx, pageNamesChanged, { pageId: place.pageId });
    return this.attachments.insert(tx, place, name, at);
  }
}

/** The name as it is stored. BAD_INPUT for one that can't be a file's. */
export function checkedFileName(name: string): string {
  const problem = fileNameProblem(name);
  if (problem) throw badInput(problem.message, { field: 'name', problem: problem.code });
  return normaliseFileName(name);
}

/**
 * Takes all files of a page away, with their versions; for the purge of a page. The contents that no other page has
 * are removed from the disk by the daily sweep. Gives how many files there were.
 */
export const purgeFilesOf = (tx: Tx, pageId: string): Promise<number> =>
  new AttachmentRepository().dropOfPage(tx, pageId);
