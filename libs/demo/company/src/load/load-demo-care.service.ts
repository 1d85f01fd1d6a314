import { Injectable } from '@nestjs/common';
import { type Actor, DAY_MS, SYSTEM_ACTOR } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { CarePage, MarkTemplate, MovePage, Revisions, SaveHistory, SetLabels } from '@wellspring/wiki-server';
import { DemoStateRepository } from './demo-state.repository.js';
import { idOf } from './load-demo-people.service.js';
import { DEMO_TEMPLATE, type DemoCare, demoCareOf } from '../generate/demo-care.js';

/** Revisions looked at to find somebody who still works here. */
const REVISIONS = 200;
/** Days that the template is old. */
const TEMPLATE_DAYS = 30;

const asEmployee = (personId: string): Actor => ({
  kind: 'person',
  personId,
  roles: ['employee'],
  groupIds: [],
});

/** Puts labels, owners, verifications and a template on the demo's pages by the wiki's own commands. */
@Injectable()
export class LoadDemoCare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly revisions: Revisions,
    private readonly setLabels: SetLabels,
    private readonly care: CarePage,
    private readonly saveHistory: SaveHistory,
    private readonly movePage: MovePage,
    private readonly state: DemoStateRepository,
    private readonly markTemplate: MarkTemplate,
  ) {}

  /** Everything as of `today`. Again changes nothing. */
  async run(today: Date, pageIds: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, pageId] of pageIds) {
      const care = demoCareOf(key);
      if (!care) continue;
      await this.unitOfWork.run((tx) =>
        this.setLabels.change(tx, SYSTEM_ACTOR, { pageId, add: care.labels, remove: [] }, today),
      );
      if (care.hasOwner) await this.giveOwner(today, pageId, care);
    }
    const template = pageIds.get(DEMO_TEMPLATE.key);
    const parentId = pageIds.get(DEMO_TEMPLATE.parentKey);
    await this.placeTemplate(template ?? (await this.addTemplate(today, parentId)), parentId);
  }

  private async giveOwner(today: Date, pageId: string, { verified }: DemoCare): Promise<void> {
    const ownerId = await this.firstAuthorStillHere(pageId);
    if (ownerId === null) return;
    await this.care.setOwner(SYSTEM_ACTOR, pageId, ownerId);
    if (verified === null) return;
    const until = new Date(today.getTime() + verified.untilDaysFromToday * DAY_MS).toISOString().slice(0, 10);
    const at = new Date(today.getTime() + verified.daysFromToday * DAY_MS);
    await this.care.verify(asEmployee(ownerId), pageId, until, at);
  }

  private async firstAuthorStillHere(pageId: string): Promise<string | null> {
    const saves = await this.revisions.publishedHistory(pageId, 0, REVISIONS);
    const people = await this.people.byIds([...new Set(saves.map((save) => save.authorId))]);
    return saves.find((save) => people.get(save.authorId)?.status === 'active')?.authorId ?? null;
  }

  /** A history of one revision, so that its time is the demo's and not that of the loading. */
  private async addTemplate(today: Date, parentId: string | undefined): Promise<string | null> {
    const authorId = parentId === undefined ? null : await this.firstAuthorStillHere(parentId);
    if (authorId === null) return null;
    const { spaceKey, key, title, text } = DEMO_TEMPLATE;
    const savedAt = new Date(today.getTime() - TEMPLATE_DAYS * DAY_MS);
    return this.unitOfWork.run(async (tx) => {
      const { pageIds } = await this.saveHistory.run(tx, SYSTEM_ACTOR, {
        spaceKey,
        source: 'demo',
        rows: [
          { kind: 'page', key, parentKey: null },
          { kind: 'revision', authorId, savedAt, title, text, summary: '', isMinor: false, tags: [] },
        ],
      });
      await this.state.addPageIds(tx, pageIds);
      return idOf(pageIds, key);
    });
  }

  private async placeTemplate(pageId: string | null, parentId: string | undefined): Promise<void> {
    // A company of another seed may have no such place.
    if (pageId === null || parentId === undefined) return;
    const { spaceKey } = DEMO_TEMPLATE;
    await this.movePage.run(SYSTEM_ACTOR, { pageId, parentId, spaceKey });
    await this.markTemplate.run(SYSTEM_ACTOR, pageId, true);
  }
}
