import { type PlantedParagraph } from './demo-company.js';

/** The parts a page has, in this order. `lead` has no heading; `links` holds what points to other pages. */
export const SECTIONS = ['lead', 'rules', 'steps', 'checks', 'table', 'notes', 'code', 'links'] as const;
export type Section = (typeof SECTIONS)[number];

/** A sentence, list item, table row or line of code, with who wrote it. */
export interface Segment {
  text: string;
  readonly author: string;
  /** Whether nobody but the author has changed a character. */
  isWhole: boolean;
  /** A slip that somebody may mend later. */
  slip: { readonly wrong: string; readonly right: string } | null;
}

/** A block of Markdown. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'ordered' | 'bullets' | 'tasks' | 'table' | 'code';
  readonly section: Section;
  readonly segments: Segment[];
  readonly bornAt: Date;
  /** Key of the page that it was copied from. */
  readonly copiedFrom: string | null;
}

/** The block as Markdown; `joiner` stands between sentences (a space in English, nothing in Chinese). */
export function renderBlock(block: Block, joiner: string): string {
  const texts = block.segments.map((segment) => segment.text);
  switch (block.kind) {
    case 'heading':
      return `## ${texts.join(joiner)}`;
    case 'paragraph':
      return texts.join(joiner);
    case 'ordered':
      return texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
    case 'bullets':
    case 'tasks':
      return texts.map((text) => `- ${text}`).join('\n');
    case 'table': {
      const rows = texts.map(
        (text) =>
          `| ${text
            .split('|')
            .map((cell) => cell.trim())
            .join(' | ')} |`,
      );
      const rule = `|${' --- |'.repeat(texts[0]?.split('|').length ?? 1)}`;
      return [rows[0], rule, ...rows.slice(1)].join('\n');
    }
    case 'code':
      return ['```', ...texts, '```'].join('\n');
  }
}

/** The page as Markdown, ending in a newline. */
export const renderPage = (blocks: readonly Block[], joiner: string): string =>
  `${blocks.map((block) => renderBlock(block, joiner)).join('\n\n')}\n`;

/** Who wrote what stands: every block but headings. */
export function plantedParagraphs(blocks: readonly Block[], joiner: string): PlantedParagraph[] {
  return blocks
    .filter((block) => block.kind !== 'heading')
    .map((block) => {
      const lengths = new Map<string, number>();
      for (const { author, text } of block.segments)
        lengths.set(author, (lengths.get(author) ?? 0) + text.length);
      const [author = ''] = [...lengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
      const isWhole = lengths.size === 1 && block.segments.every((segment) => segment.isWhole);
      return { text: renderBlock(block, joiner), author, isWhole, copiedFrom: block.copiedFrom };
    });
}

/** Where a new block of the section goes: behind the last block of it or of an earlier section. */
export function endOfSection(blocks: readonly Block[], section: Section): number {
  const place = SECTIONS.indexOf(section);
  let end = blocks.length;
  while (end > 0 && SECTIONS.indexOf(blocks[end - 1]?.section ?? 'lead') > place) end--;
  return end;
}
