import { type Draw } from './draw.js';
import { type Edit, type EditOutcome, joinerOf, type LivePage } from './live-page.js';
import { type Block, endOfSection, renderBlock, type Segment } from './page-document.js';
import { type PageGrowth } from './page-growth.js';
import { type SentencePlace } from './sentence-frames.js';

/** Characters that a paragraph must have before anybody copies it, so that its origin can be told; a third in Chinese. */
const COPY_LENGTH = 110;
/** A paragraph stands this long before anybody takes it out. */
const REMOVABLE_AFTER_MS = 120 * 86_400_000;
/** A figure that may change: no year, date, document number or part of a word. */
const FIGURE = /(?<![\w.\-/:[年] ?)\d{1,3}(?![\w.\-/:\]]| ?[年月日])(?! [A-Z])/;

/** The ways in which what stands on a page changes. Each gives `null` where the page has nothing to change so. */
export class PageChanges {
  constructor(
    private readonly draw: Draw,
    private readonly growth: PageGrowth,
  ) {}

  /** Ticks an open task. */
  tick(page: LivePage, edit: Edit): EditOutcome | null {
    const open = page.blocks.flatMap((block) =>
      block.kind === 'tasks' ? block.segments.filter(({ text }) => text.startsWith('[ ]')) : [],
    );
    if (open.length === 0) return null;
    this.change(this.draw.pick(open), edit, (text) => text.replace('[ ]', '[x]'));
    return { kind: 'tick' };
  }

  /** Says a sentence of a paragraph in other words; the new sentence is the editor's. */
  reword(page: LivePage, edit: Edit): EditOutcome | null {
    const block = this.somePara(
      page,
      (candidate) => candidate.section !== 'lead' && candidate.segments.length > 1,
    );
    if (!block) return null;
    const place: SentencePlace =
      block.section === 'notes' || block.section === 'steps' ? block.section : 'rules';
    block.segments[this.draw.int(0, block.segments.length - 1)] = this.growth.sentence(page, edit, place);
    return { kind: 'reword' };
  }

  /** Mends a slip of the pen. */
  mend(page: LivePage, edit: Edit): EditOutcome | null {
    const slipped = page.blocks.flatMap((block) =>
      block.segments.filter(({ slip, text }) => slip && text.includes(slip.wrong)),
    );
    const segment = slipped[0];
    const slip = segment?.slip;
    if (!segment || !slip) return null;
    this.change(segment, edit, (text) => text.replace(slip.wrong, slip.right));
    segment.slip = null;
    return { kind: 'typo' };
  }

  /** Brings a figure up to date. Years, dates and document numbers stay. */
  number(page: LivePage, edit: Edit): EditOutcome | null {
    const segments = page.blocks.flatMap((block) =>
      block.kind === 'heading' ? [] : block.segments.filter(({ text }) => FIGURE.test(text)),
    );
    if (segments.length === 0) return null;
    this.change(this.draw.pick(segments), edit, (text) =>
      text.replace(FIGURE, (old) => {
        const step = Math.max(1, Math.round(Number(old) * 0.15));
        return String(this.draw.chance(0.5) && Number(old) > step ? Number(old) - step : Number(old) + step);
      }),
    );
    return { kind: 'number' };
  }

  /** Puts a paragraph elsewhere on the same page. */
  move(page: LivePage): EditOutcome | null {
    const block = this.somePara(page, (candidate) => isSpare(page, candidate));
    if (!block) return null;
    const from = page.blocks.indexOf(block);
    const targets = page.blocks
      .map((_, index) => index)
      .filter(
        (index) =>
          index > 1 &&
          index !== from &&
          page.blocks[index]?.section !== 'links' &&
          page.blocks[index]?.kind !== 'heading',
      );
    if (targets.length === 0) return null;
    const target = this.draw.pick(targets);
    const neighbour = page.blocks[target];
    page.blocks.splice(from, 1);
    page.blocks.splice(target, 0, { ...block, section: neighbour?.section ?? block.section });
    return {
      kind: 'move',
      text: renderBlock(block, joinerOf(page.language)),
      originalAuthor: mainAuthor(block),
      fromPageKey: page.key,
    };
  }

  /** Copies a paragraph of another page, which stays there too; the words remain their author's. */
  copy(page: LivePage, edit: Edit, sources: readonly LivePage[]): EditOutcome | null {
    if (sources.length === 0) return null;
    const source = this.draw.pick(sources);
    const joiner = joinerOf(page.language);
    const long = (block: Block) =>
      block.bornAt < edit.at &&
      renderBlock(block, joiner).length >= (page.language === 'en' ? COPY_LENGTH : COPY_LENGTH / 3);
    const block = this.somePara(
      source,
      (candidate) =>
        candidate.section !== 'lead' &&
        candidate.copiedFrom === null &&
        long(candidate) &&
        !renderBlock(candidate, joiner).includes(source.subject),
    );
    const text = block && renderBlock(block, joiner);
    if (!block || page.blocks.some((own) => renderBlock(own, joiner) === text)) return null;
    const section = page.blocks.some((own) => own.section === 'notes') ? 'notes' : 'rules';
    const copied: Block = {
      ...block,
      section,
      segments: block.segments.map((segment) => ({ ...segment })),
      bornAt: edit.at,
      copiedFrom: source.key,
    };
    page.blocks.splice(endOfSection(page.blocks, section), 0, copied);
    return {
      kind: 'copy',
      text: renderBlock(block, joiner),
      originalAuthor: mainAuthor(block),
      fromPageKey: source.key,
    };
  }

  /** Takes out a paragraph that has stood long enough. */
  remove(page: LivePage, edit: Edit): EditOutcome | null {
    if (page.blocks.filter((block) => block.kind === 'paragraph').length < 7) return null;
    const old = edit.at.getTime() - REMOVABLE_AFTER_MS;
    const block = this.somePara(
      page,
      (candidate) => isSpare(page, candidate) && candidate.bornAt.getTime() < old,
    );
    if (!block) return null;
    page.blocks.splice(page.blocks.indexOf(block), 1);
    return { kind: 'remove' };
  }

  /** Follows a renamed page: changes every link to it. */
  relink(page: LivePage, edit: Edit, from: string, to: string): EditOutcome | null {
    const segments = page.blocks.flatMap((block) =>
      block.segments.filter(({ text }) => text.includes(`[[${from}]]`)),
    );
    for (const segment of segments)
      this.change(segment, edit, (text) => text.replaceAll(`[[${from}]]`, `[[${to}]]`));
    return segments.length > 0 ? { kind: 'link' } : null;
  }

  private change(segment: Segment, edit: Edit, by: (text: string) => string): void {
    segment.text = by(segment.text);
    if (segment.author !== edit.author) segment.isWhole = false;
  }

  private somePara(page: LivePage, test: (block: Block) => boolean): Block | undefined {
    const paragraphs = page.blocks.filter(
      (block) => block.kind === 'paragraph' && block.section !== 'links' && test(block),
    );
    return paragraphs.length > 0 ? this.draw.pick(paragraphs) : undefined;
  }
}

/** Whether its section has more than this block under the heading. */
const isSpare = (page: LivePage, block: Block): boolean =>
  block.section !== 'lead' &&
  page.blocks.filter(({ section, kind }) => section === block.section && kind !== 'heading').length > 1;

const mainAuthor = (block: Block): string =>
  [...block.segments].sort((a, b) => b.text.length - a.text.length)[0]?.author ?? '';
