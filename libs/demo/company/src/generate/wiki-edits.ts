import { type DemoLanguage, type DemoRevisionKind } from './demo-company.js';
import { type Draw } from './draw.js';
import { type Block, endOfSection, renderBlock, type Section, type Segment } from './page-document.js';
import { type Phrasebook, type Subject } from './phrasebook.js';
import { drawSlip } from './slips.js';
import { type SentencePlace } from './sentence-frames.js';

/** A page while it is written: the blocks change, the rest stays. */
export interface LivePage extends Subject {
  readonly key: string;
  readonly spaceKey: string;
  readonly blocks: Block[];
}

/** Who edits, when, and how much they write at once (sentences a paragraph). */
export interface Edit {
  readonly author: string;
  readonly at: Date;
  readonly sentences: readonly [number, number];
}

/** What an edit did; `text` is the relocated block for moves and copies. */
export interface EditOutcome {
  readonly kind: DemoRevisionKind;
  readonly text?: string;
  readonly originalAuthor?: string;
  readonly fromPageKey?: string;
}

/** Space between sentences. */
export const joinerOf = (language: DemoLanguage): string => (language === 'en' ? ' ' : '');

const HEADED: readonly Section[] = ['rules', 'steps', 'checks', 'table', 'notes'];
/** Commands come early where there are any: they are what people look for. */
const WITH_CODE: readonly Section[] = ['rules', 'steps', 'code', 'checks', 'table', 'notes'];
/** Words that a paragraph must have before anybody copies it, so that its origin can be told. */
const COPY_LENGTH = 110;

/** The ways to change a page. Each gives `null` where the page has nothing to change in that way. */
export class PageEditor {
  constructor(
    private readonly draw: Draw,
    private readonly phrases: Phrasebook,
  ) {}

  /** A sentence or item by the author; now and then with a slip of the pen. */
  private segment(text: string, edit: Edit, language: DemoLanguage): Segment {
    const slip = this.draw.chance(0.07) ? drawSlip(text, language, this.draw) : null;
    return {
      text: slip ? text.replace(slip.right, slip.wrong) : text,
      author: edit.author,
      isWhole: true,
      slip,
    };
  }

  private insert(
    page: LivePage,
    edit: Edit,
    kind: Block['kind'],
    section: Section,
    texts: readonly string[],
  ): void {
    const segments = texts.map((text) =>
      kind === 'heading' || kind === 'code' || kind === 'table'
        ? { text, author: edit.author, isWhole: true, slip: null }
        : this.segment(text, edit, page.language),
    );
    page.blocks.splice(endOfSection(page.blocks, section), 0, {
      kind,
      section,
      segments,
      bornAt: edit.at,
      copiedFrom: null,
    });
  }

  private paragraph(page: LivePage, edit: Edit, place: SentencePlace): string[] {
    const count = this.draw.int(edit.sentences[0], edit.sentences[1]);
    return Array.from({ length: count }, () => this.phrases.sentence(page, place, edit.at));
  }

  /** Opens the page with a paragraph and the first sections. */
  create(page: LivePage, edit: Edit): void {
    const count = Math.max(2, Math.min(this.phrases.textFor(page).lead.length, edit.sentences[1]));
    this.insert(
      page,
      edit,
      'paragraph',
      'lead',
      Array.from({ length: count }, (_, index) => this.phrases.lead(page, index, edit.at)),
    );
    this.addSection(page, edit);
    if (edit.sentences[1] > 2) this.addSection(page, edit);
    for (let more = this.draw.int(0, edit.sentences[1] - 1); more > 0; more--) this.add(page, edit);
  }

  /** A further section with its first content. */
  addSection(page: LivePage, edit: Edit): EditOutcome | null {
    const text = this.phrases.textFor(page);
    const wanted = text.code.length > 0 ? WITH_CODE : HEADED;
    const missing = wanted.filter((section) => !page.blocks.some((block) => block.section === section));
    const section = missing[0];
    if (!section) return null;
    const { draw, phrases } = this;
    const fill = (entries: readonly string[]) => entries.map((entry) => phrases.entry(page, entry, edit.at));
    const heading =
      section === 'code' ? COMMANDS[page.language] : (text.headings[HEADED.indexOf(section)] ?? '');
    this.insert(page, edit, 'heading', section, [heading]);
    if (section === 'rules' || section === 'notes')
      this.insert(page, edit, 'paragraph', section, this.paragraph(page, edit, section));
    if (section === 'steps') {
      const from = draw.int(0, Math.max(0, text.steps.length - 5));
      this.insert(
        page,
        edit,
        'ordered',
        section,
        fill(text.steps.slice(from, from + draw.int(4, 6)).map(({ step }) => step)),
      );
    }
    if (section === 'checks')
      this.insert(
        page,
        edit,
        'tasks',
        section,
        fill(draw.sample(text.checks, 3)).map((item) => `[ ] ${item}`),
      );
    if (section === 'table')
      this.insert(page, edit, 'table', section, fill(text.table.slice(0, draw.int(3, 4))));
    if (section === 'code') this.insert(page, edit, 'code', section, fill(text.code));
    return { kind: 'section' };
  }

  /** A new paragraph where the page has a place for it. */
  add(page: LivePage, edit: Edit): EditOutcome {
    const places = (['rules', 'steps', 'notes'] as const).filter((place) =>
      page.blocks.some((block) => block.section === place),
    );
    const place =
      places.includes('notes') && this.draw.chance(0.45)
        ? 'notes'
        : places.length > 0
          ? this.draw.pick(places)
          : 'rules';
    this.insert(page, edit, 'paragraph', place, this.paragraph(page, edit, place));
    return { kind: 'add' };
  }

  /** One more list item that the list doesn't have yet. */
  item(page: LivePage, edit: Edit): EditOutcome | null {
    const text = this.phrases.textFor(page);
    const lists = page.blocks.filter((block) => block.kind === 'tasks' || block.kind === 'ordered');
    if (lists.length === 0) return null;
    const list = this.draw.pick(lists);
    const mark = list.kind === 'tasks' ? '[ ] ' : '';
    const entries = (list.kind === 'tasks' ? text.checks : text.steps.map(({ step }) => step)).map(
      (entry) => mark + this.phrases.entry(page, entry, edit.at),
    );
    const bare = (entry: string) =>
      entry
        .replace(/\d+|\[.\]/g, '')
        .slice(0, 16)
        .toLowerCase();
    const fresh = entries.filter(
      (entry) => !list.segments.some((segment) => bare(segment.text) === bare(entry)),
    );
    const entry = fresh[0];
    if (entry === undefined) return null;
    list.segments.push(this.segment(entry, edit, page.language));
    return { kind: 'item' };
  }

  /** One more row of the table. */
  row(page: LivePage, edit: Edit): EditOutcome | null {
    const rows = this.phrases.textFor(page).table;
    const table = page.blocks.find((block) => block.kind === 'table');
    const row = rows[table?.segments.length ?? rows.length];
    if (!table || row === undefined) return null;
    table.segments.push({
      text: this.phrases.entry(page, row, edit.at),
      author: edit.author,
      isWhole: true,
      slip: null,
    });
    return { kind: 'row' };
  }

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
    block.segments[this.draw.int(0, block.segments.length - 1)] = this.segment(
      this.phrases.sentence(page, place, edit.at),
      edit,
      page.language,
    );
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
    const figure = /(?<![\w.\-/:[年] ?)\d{1,3}(?![\w.\-/:\]]| ?[年月日])(?! [A-Z])/;
    const segments = page.blocks.flatMap((block) =>
      block.kind === 'heading' ? [] : block.segments.filter(({ text }) => figure.test(text)),
    );
    if (segments.length === 0) return null;
    this.change(this.draw.pick(segments), edit, (text) =>
      text.replace(figure, (old) => {
        const step = Math.max(1, Math.round(Number(old) * 0.15));
        return String(this.draw.chance(0.5) && Number(old) > step ? Number(old) - step : Number(old) + step);
      }),
    );
    return { kind: 'number' };
  }

  /** Puts a paragraph elsewhere on the same page. */
  move(page: LivePage, _edit: Edit): EditOutcome | null {
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
    const [neighbour] = [page.blocks[target]];
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
    const old = edit.at.getTime() - 120 * 86_400_000;
    const block = this.somePara(
      page,
      (candidate) => isSpare(page, candidate) && candidate.bornAt.getTime() < old,
    );
    if (!block) return null;
    page.blocks.splice(page.blocks.indexOf(block), 1);
    return { kind: 'remove' };
  }

  /** Adds a line that points to another page of the space. */
  link(page: LivePage, edit: Edit, title: string): EditOutcome | null {
    const line = `[[${title}]]`;
    const list = page.blocks.find((block) => block.section === 'links' && block.kind === 'bullets');
    if (list?.segments.some(({ text }) => text === line)) return null;
    if (list) list.segments.push({ text: line, author: edit.author, isWhole: true, slip: null });
    else {
      this.insert(page, edit, 'heading', 'links', [RELATED[page.language]]);
      page.blocks.push({
        kind: 'bullets',
        section: 'links',
        segments: [{ text: line, author: edit.author, isWhole: true, slip: null }],
        bornAt: edit.at,
        copiedFrom: null,
      });
    }
    return { kind: 'link' };
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

const COMMANDS: Record<DemoLanguage, string> = { en: 'Commands', 'zh-Hant': '指令', 'zh-Hans': '命令' };
const RELATED: Record<DemoLanguage, string> = {
  en: 'See also',
  'zh-Hant': '相關頁面',
  'zh-Hans': '相关页面',
};
