import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { fileKeysOfTarget, type PageLink, type ResolvedFile } from '@wellspring/wiki-domain';
import { fileHref, isFileHref } from './file-address.js';

/** Links of a text, and the page whose files they mean; null: a page that is not saved yet, so the reader's own uploads. */
export interface FileReferences {
  readonly pageId: string | null;
  /** What the text calls the files. */
  readonly targets: readonly string[];
}

interface FoundRow {
  readonly pageId: string | null;
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly formerNameKeys: readonly string[];
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

const FIND = `
  SELECT a.page_id AS "pageId", a.id, a.name, a.name_key AS "nameKey", a.former_name_keys AS "formerNameKeys",
    f.width_px AS "widthPx", f.height_px AS "heightPx"
  FROM attachment AS a
  JOIN attachment_version AS v ON v.attachment_id = a.id AND v.number = a.current_version
  JOIN stored_file AS f ON f.hash = v.file_hash
  WHERE a.deleted_at IS NULL AND (a.page_id = ANY($1::uuid[]) OR ($2 AND a.page_id IS NULL AND a.created_by_id = $3))
    AND (a.name_key = ANY($4::text[]) OR a.former_name_keys && $4::text[])
  ORDER BY a.id`;

/** Finds the files that texts mean. */
@Injectable()
export class FileReferenceResolution {
  constructor(private readonly database: Database) {}

  /**
   * What each text's targets lead to, in the same order: the page's file of that name, or one that once had it. Checks
   * no access to the page: who reads its text may see its files. One query for all, none where nothing is asked.
   */
  async resolve(actor: Actor, texts: readonly FileReferences[]): Promise<Map<string, ResolvedFile>[]> {
    const named = texts.map(({ targets }) => targets.filter((target) => !isFileHref(target)));
    const keys = [...new Set(named.flat().flatMap(fileKeysOfTarget))];
    const rows =
      keys.length === 0
        ? []
        : await this.database.query<FoundRow>(FIND, [
            texts.flatMap(({ pageId }) => (pageId === null ? [] : [pageId])),
            texts.some(({ pageId }) => pageId === null),
            actor.personId,
            keys,
          ]);
    return texts.map(({ pageId, targets }) => {
      const own = rows.filter((row) => row.pageId === pageId);
      return new Map(
        targets.flatMap((target) => {
          const file = isFileHref(target) ? { href: target } : resolvedFileOf(own, target);
          return file === null ? [] : [[target, file] satisfies [string, ResolvedFile]];
        }),
      );
    });
  }
}

/** What a text calls its files: addresses that end like files, and images. */
export const fileTargetsOf = (links: readonly PageLink[]): string[] =>
  links.flatMap((link) => (link.kind === 'file' ? [link.target] : []));

function resolvedFileOf(rows: readonly FoundRow[], target: string): ResolvedFile | null {
  for (const key of fileKeysOfTarget(target)) {
    const row =
      rows.find(({ nameKey }) => nameKey === key) ??
      rows.find(({ formerNameKeys }) => formerNameKeys.includes(key));
    if (!row) continue;
    const { widthPx, heightPx } = row;
    const size = widthPx === null || heightPx === null ? null : { widthPx, heightPx };
    return { href: fileHref(row.id, row.name), size };
  }
  return null;
}
