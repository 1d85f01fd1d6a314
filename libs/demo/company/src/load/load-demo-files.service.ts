import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { Files, Revisions } from '@wellspring/wiki-server';
import { demoFiles } from '../generate/demo-files.js';

/** Revisions looked at to see who wrote a page and when. */
const REVISIONS = 200;

/** Attaches the demo's files by the wiki's own command. */
@Injectable()
export class LoadDemoFiles {
  constructor(
    private readonly files: Files,
    private readonly revisions: Revisions,
  ) {}

  /** Each version comes from one of the page's authors at the time of a save: the first from the first, and so on. */
  async attach(tx: Tx, pageIds: ReadonlyMap<string, string>): Promise<void> {
    for (const { pageKey, name, versions } of demoFiles()) {
      const pageId = pageIds.get(pageKey);
      // A company of another seed may have no such page.
      if (pageId === undefined) continue;
      const saves = await this.revisions.publishedHistory(pageId, 0, REVISIONS);
      for (const [index, content] of versions.entries()) {
        const save = saves[Math.min(index, saves.length - 1)];
        if (!save) continue;
        const actor: Actor = { kind: 'person', personId: save.authorId, roles: ['employee'], groupIds: [] };
        await this.files.put(tx, actor, { pageId, name, content, at: save.savedAt });
      }
    }
  }
}
