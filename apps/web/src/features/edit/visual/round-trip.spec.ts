import { Transform } from '@milkdown/kit/prose/transform';
import { joinBlocks, splitBlocks } from '@wellspring/wiki-domain/markdown';
import { openDocument, type OpenDocument } from './open-document.js';
import { handbookPages, handbooksAreThere } from './testing/handbook-pages.js';
import { headlessCodec } from './testing/headless-codec.js';
import { documentWriter } from './write-document.js';

/* All pages take minutes, so some stand for them. Run all with WELLSPRING_ALL_PAGES=1. */
const ALL = process.env['WELLSPRING_ALL_PAGES'] !== undefined;
const where = handbooksAreThere ? describe : describe.skip;
if (!handbooksAreThere) process.stdout.write('Skipped: the handbooks of ../shared/data/wiki are missing\n');
const WORD = 'Quellwort';

/** Types a word after the first character of the n-th block that has text; null when none has. */
function typeInto(opened: OpenDocument, n: number): { doc: OpenDocument['doc']; block: number } | null {
  const places: { pos: number; block: number }[] = [];
  opened.doc.forEach((top, offset, block) => {
    let pos = -1;
    top.descendants((node, at) => {
      if (pos < 0 && node.isText && (node.text?.length ?? 0) > 1) pos = offset + 1 + at + 1;
    });
    if (pos >= 0 && top.type.name !== 'opaque') places.push({ pos, block });
  });
  const place = places[n % places.length];
  if (!place) return null;
  const { doc } = new Transform(opened.doc).insert(place.pos, opened.doc.type.schema.text(WORD));
  return { doc, block: place.block };
}

where('real handbooks in the visual editor (needs ../shared/data beside the project)', () => {
  it.each([
    ['meltano-handbook-git.xml.xz', ALL ? 1 : 3] as const,
    // Unpacking the histories of these two takes longer than the test.
    ...(ALL
      ? [['sourcegraph-handbook-git.xml.xz', 1] as const, ['pingcap-docs-cn-git.xml.xz', 4] as const]
      : []),
  ])(
    '%s: untouched pages keep every byte, and a word typed into one block leaves all others alone',
    async (name, every) => {
      const codec = await headlessCodec();
      const counts = { pages: 0, blocks: 0, opaque: 0, opaqueText: 0, typed: 0, ownWords: 0 };
      const wrong: string[] = [];
      let index = 0;
      for await (const { title, text } of handbookPages(name)) {
        if (index++ % every !== 0) continue;
        counts.pages++;
        if (joinBlocks(splitBlocks(text)) !== text) wrong.push(`${title}: split`);
        const opened = openDocument(text, codec);
        const write = documentWriter(opened, codec);
        if (write(opened.doc) !== text) wrong.push(`${title}: untouched`);
        for (const { node } of opened.origins) {
          counts.blocks++;
          if (node.type.name !== 'opaque') continue;
          counts.opaque++;
          counts.opaqueText += Number(node.attrs['kind'] === 'text' || node.attrs['kind'] === 'admonition');
        }
        const typed = typeInto(opened, index * 7);
        if (!typed) continue;
        counts.typed++;
        const after = splitBlocks(write(typed.doc));
        const before = splitBlocks(text);
        const others = (split: typeof before) =>
          joinBlocks({
            ...split,
            blocks: split.blocks.map((block, at) => ({
              ...block,
              source: at === typed.block ? '' : block.source,
            })),
          });
        if (others(after) !== others(before)) wrong.push(`${title}: block ${typed.block}`);
        const own = after.blocks[typed.block]?.source ?? '';
        if (!own.includes(WORD)) wrong.push(`${title}: the word is not in block ${typed.block}`);
        counts.ownWords += Number(own.replace(WORD, '') === before.blocks[typed.block]?.source);
      }
      process.stdout.write(`${name} ${JSON.stringify(counts)}\n`);
      expect(wrong).toEqual([]);
      // Text blocks that can't be edited in place: 0.1 % at most. Front matter, definitions and HTML are so by nature.
      expect(counts.opaqueText / counts.blocks).toBeLessThan(0.005);
      // The touched block keeps its writer's style but for the word.
      expect(counts.ownWords / counts.typed).toBeGreaterThan(0.8);
    },
    600_000,
  );
});
