import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { labelProblem, LABELS_PER_PAGE_MAX } from '@wellspring/wiki-domain';
import { Files } from '../files/files.service.js';
import { SetLabels } from '../labels/set-labels.service.js';
import { type MarkdownBatchResult, type SettledPage } from './markdown-batch.js';
import { type TransferEntry } from './transfer-entry.js';

interface Extra {
  readonly hasNewFiles: boolean;
  readonly notes: readonly string[];
}

/** Gives imported pages the files and labels that their Markdown names. */
@Injectable()
export class MarkdownExtras {
  constructor(
    private readonly files: Files,
    private readonly setLabels: SetLabels,
  ) {}

  /**
   * Attaches files (nothing where the content is the same) and adds labels to new and changed pages; gives the report's
   * entries with what came of it. Labels that people put on or took off since stay so on pages that did not change.
   */
  async add(tx: Tx, actor: Actor, result: MarkdownBatchResult, at: Date): Promise<TransferEntry[]> {
    const extras = new Map<string, Extra>();
    for (const page of result.settled) {
      const files = await this.attach(tx, actor, page, at);
      const notes = page.outcome === 'unchanged' ? [] : await this.label(tx, actor, page, at);
      extras.set(page.pageId, { hasNewFiles: files.isNew, notes: [...files.notes, ...notes] });
    }
    return result.entries.map((entry) => withExtra(entry, extras.get(entry.pageId ?? '')));
  }

  private async attach(tx: Tx, actor: Actor, { pageId, read }: SettledPage, at: Date) {
    const notes: string[] = [];
    let isNew = false;
    for (const { name, entry } of read.files) {
      try {
        const put = await this.files.put(tx, actor, { pageId, name, content: await entry.open(), at });
        isNew ||= !put.isUnchanged;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'BAD_INPUT') throw error;
        notes.push(`The file "${entry.path}" was not attached: ${error.message}`);
      }
    }
    return { isNew, notes };
  }

  private async label(
    tx: Tx,
    actor: Actor,
    { pageId, read, outcome }: SettledPage,
    at: Date,
  ): Promise<string[]> {
    const { labels = [], owner } = read.file?.fields ?? {};
    const notes =
      owner === undefined || outcome !== 'added'
        ? []
        : [`The owner "${owner}" was not taken over: names alone don't tell who it is.`];
    const good = labels.filter((label) => labelProblem(label) === null).slice(0, LABELS_PER_PAGE_MAX);
    if (good.length < labels.length)
      notes.push(`${labels.length - good.length} labels of the front matter can't be labels here.`);
    if (good.length > 0) await this.setLabels.change(tx, actor, { pageId, add: good, remove: [] }, at);
    return notes;
  }
}

function withExtra(entry: TransferEntry, extra: Extra | undefined): TransferEntry {
  if (!extra) return entry;
  const outcome = extra.hasNewFiles && entry.outcome === 'unchanged' ? 'changed' : entry.outcome;
  return { ...entry, outcome, notes: [...entry.notes, ...extra.notes] };
}
