import { type DemoLanguage } from './demo-company.js';
import { type Draw } from './draw.js';
import { type Edit, type EditOutcome, type LivePage, ownSegment } from './live-page.js';
import { type Block, endOfSection, type Section, type Segment } from './page-document.js';
import { type Phrasebook } from './phrasebook.js';
import { type SentencePlace } from './sentence-frames.js';
import { drawSlip } from './slips.js';

const HEADED: readonly Section[] = ['rules', 'steps', 'checks', 'table', 'notes'];
/** Commands come early where there are any: they are what people look for. */
const WITH_CODE: readonly Section[] = ['rules', 'steps', 'code', 'checks', 'table', 'notes'];
/** How often a new sentence holds a slip of the pen. */
const SLIP_RATIO = 0.07;

const COMMANDS: Record<DemoLanguage, string> = { en: 'Commands', 'zh-Hant': '指令', 'zh-Hans': '命令' };
const RELATED: Record<DemoLanguage, string> = {
  en: 'See also',
  'zh-Hant': '相關頁面',
  'zh-Hans': '相关页面',
};

/** The ways in which a page grows. Each gives `null` where the page has no place for it. */
export class PageGrowth {
  constructor(
    private readonly draw: Draw,
    private readonly phrases: Phrasebook,
  ) {}

  /** A new sentence by the author for a place of the page; now and then with a slip of the pen. */
  sentence(page: LivePage, edit: Edit, place: SentencePlace): Segment {
    return this.segment(this.phrases.sentence(page, place, edit.at), edit, page.language);
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
    table.segments.push(ownSegment(this.phrases.entry(page, row, edit.at), edit.author));
    return { kind: 'row' };
  }

  /** Adds a line that points to another page of the space. */
  link(page: LivePage, edit: Edit, title: string): EditOutcome | null {
    const line = `[[${title}]]`;
    const list = page.blocks.find((block) => block.section === 'links' && block.kind === 'bullets');
    if (list?.segments.some(({ text }) => text === line)) return null;
    if (list) list.segments.push(ownSegment(line, edit.author));
    else {
      this.insert(page, edit, 'heading', 'links', [RELATED[page.language]]);
      page.blocks.push({
        kind: 'bullets',
        section: 'links',
        segments: [ownSegment(line, edit.author)],
        bornAt: edit.at,
        copiedFrom: null,
      });
    }
    return { kind: 'link' };
  }

  /** A sentence or item by the author; now and then with a slip of the pen. */
  private segment(text: string, edit: Edit, language: DemoLanguage): Segment {
    const slip = this.draw.chance(SLIP_RATIO) ? drawSlip(text, language, this.draw) : null;
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
        ? ownSegment(text, edit.author)
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
}
