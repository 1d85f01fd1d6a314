import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { pathKey } from '@wellspring/wiki-domain';
import { type PastRevision } from './history-writer.js';
import { ImportSpaces } from './import-spaces.js';
import { revisionPublished } from './wiki.events.js';

/** A page of a history; its revisions follow it, oldest first, before the next page. */
export interface HistoryPageRow {
  readonly kind: 'page';
  /** Unique with the source within the space. */
  readonly key: string;
  /** Key of the parent, which may come later; null at the top of the space. */
  readonly parentKey: string | null;
}

/** A revision of the page before. */
export interface HistoryRevisionRow extends Omit<PastRevision, 'sourceKey' | 'contentModel'> {
  readonly kind: 'revision';
}

/** Which space, and what the rows are called by. */
export interface SaveHistoryInput {
  readonly spaceKey: string;
  /** Name of where the rows come from, for example `demo`. */
  readonly source: string;
  readonly rows:
    AsyncIterable<HistoryPageRow | HistoryRevisionRow> | Iterable<HistoryPageRow | HistoryRevisionRow>;
}

/** Writes whole pages with their histories in bulk: the fast form of `SaveRevision`, for the demo company and importers. */
@Injectable()
export class SaveHistory {
  constructor(
    private readonly spaces: ImportSpaces,
    private readonly events: EventBus,
  ) {}

  /**
   * Writes new Markdown pages into a space that the actor manages (made where it is missing), told to higher scopes once
   * a page. Gives the ids of the pages by their keys, in the order of the rows. BAD_INPUT for a page that is there
   * already or a parent that is not.
   */
  async run(
    tx: Tx,
    actor: Actor,
    input: SaveHistoryInput,
  ): Promise<{ pageIds: Map<string, string>; revisions: number }> {
    const target = { ...(await this.spaces.lock(tx, actor, input.spaceKey)), now: systemClock.now() };
    const { writer, known } = this.spaces.parts(tx, target);
    const earlier = await known(input.source);
    const pageIds = new Map<string, string>();
    const parentKeys = new Map<string, string | null>();
    let revisions = 0;
    try {
      for await (const row of input.rows) {
        if (row.kind === 'page') {
          if (earlier.page(row.key) !== null || pageIds.has(row.key))
            throw badInput(`Page "${row.key}" is in the space already.`);
          const { source } = input;
          const { key } = row;
          const id = writer.open(
            { source, sourceKey: key, sourcePath: pathKey(key), sourceTitle: key },
            null,
          );
          pageIds.set(key, id);
          parentKeys.set(id, row.parentKey);
        } else {
          revisions += 1;
          await writer.add({ ...row, contentModel: 'markdown', sourceKey: String(revisions) });
        }
      }
      const changed = await writer.finish((ids) =>
        ids.map((id) => ({
          id,
          parentId: parentOf(parentKeys.get(id) ?? null, pageIds),
          accessSetId: target.accessSetId,
        })),
      );
      await this.events.publish(tx, revisionPublished, changed);
      return { pageIds, revisions };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }
}

function parentOf(parentKey: string | null, pageIds: ReadonlyMap<string, string>): string | null {
  if (parentKey === null) return null;
  const id = pageIds.get(parentKey);
  if (id === undefined) throw badInput(`The parent "${parentKey}" is not among the pages.`);
  return id;
}
