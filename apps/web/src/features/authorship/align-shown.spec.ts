import { tokenBounds } from '@wellspring/contributions-domain/tokens';
import { renderMarkdown } from '@wellspring/wiki-domain';
import { handbookPages, handbooksAreThere } from '../edit/visual/testing/handbook-pages.js';
import { alignShown } from './align-shown.js';
import { piecesOfHtml } from './testing/pieces-of-html.js';
import { markedSource, wordOfMark } from './testing/marked-source.js';

/** Each shown token with the source's token that it is said to be. */
async function pairs(source: string, html = renderMarkdown(source).html): Promise<string[]> {
  const pieces = piecesOfHtml(html);
  const text = pieces.map((piece) => piece.text).join('');
  const { bounds, sourceTokens } = await alignShown(source, pieces, false);
  const sourceBounds = tokenBounds(source);
  return Array.from(sourceTokens, (token, i) => {
    const from = token < 0 ? '' : source.slice(sourceBounds[2 * token], sourceBounds[2 * token + 1]);
    return `${text.slice(bounds[2 * i], bounds[2 * i + 1])}=${from}${token}`;
  });
}

describe('tokens on the screen and in the source', () => {
  it('leaves markup out', async () => {
    expect(await pairs('# A **bold** word\n\n- and an item')).toEqual([
      ...['A=A1', 'bold=bold4', 'word=word7', 'and=and9', 'an=an10', 'item=item11'],
    ]);
  });

  it('takes the words of a link and not those of its address', async () => {
    expect(await pairs('See [docs](https://docs.example.org/docs "docs") and docs.')).toEqual([
      ...['See=See0', 'docs=docs2', 'and=and20', 'docs=docs21', '.=.22'],
    ]);
  });

  it('finds each Chinese character', async () => {
    expect((await pairs('**清潔**模具後再檢查。')).slice(0, 3)).toEqual(['清=清2', '潔=潔3', '模=模6']);
  });

  it('follows footnotes to the end of the page', async () => {
    const found = await pairs('One[^a] two.\n\n[^a]: The small print.\n\nThree four five six.');
    expect(found).toEqual(expect.arrayContaining(['small=small13', 'print=print14', 'six=six19']));
  });

  it('shows what looks like markup in code', async () => {
    const found = await pairs('```ts\nconst link = "[a](b)";\n```\n\nUse `[x](y)` for z.');
    expect(found).toEqual(expect.arrayContaining(['a=a9', 'b=b12', 'x=x22', 'y=y25', 'z=z29']));
  });

  it('gives the words of a mention by today’s name to the mention', async () => {
    const source = 'Ask [@Ada Old](person:01a2025c-5c75-73e9-8d6d-58061f457c3d) today.';
    const html = '<p>Ask <a class="mention">@Ada New</a> today.</p>';
    expect(await pairs(source, html)).toEqual([
      'Ask=Ask0',
      '@=@2',
      'Ada=Ada3',
      'New=Old4',
      'today=today19',
      '.=.20',
    ]);
  });

  it('takes every character of a source that is shown as it is', async () => {
    const source = "'''Pumps''' are [[Cooling|cooled]] <ref>https://example.org</ref>\n{{note|x}}";
    const { bounds, sourceTokens } = await alignShown(source, [{ start: 0, text: source }], true);
    expect([...bounds]).toEqual(tokenBounds(source));
    expect([...sourceTokens]).toEqual([...sourceTokens.keys()]);
  });

  it('knows text that stands in no source', async () => {
    expect(await pairs('One two.', '<p>One two.</p><p>Made up words</p>')).toEqual([
      ...['One=One0', 'two=two1', '.=.2', 'Made=-1', 'up=-1', 'words=-1'],
    ]);
  });
});

/* All pages take minutes, so one handbook stands for them. Run all with WELLSPRING_ALL_PAGES=1. */
const ALL = process.env['WELLSPRING_ALL_PAGES'] !== undefined;
const where = handbooksAreThere ? describe : describe.skip;
if (!handbooksAreThere) process.stdout.write('Skipped: the handbooks of ../shared/data/wiki are missing\n');

/** Characters of words that are shown in rendered pages, how many could be judged, and how many have the right token. */
async function judge(fileName: string, every: number) {
  let [shownChars, judged, right, pages, number] = [0, 0, 0, 0, 0];
  const worst: string[] = [];
  for await (const { title, text } of handbookPages(fileName)) {
    if (number++ % every > 0) continue;
    pages++;
    const marked = markedSource(text);
    const markedPieces = piecesOfHtml(renderMarkdown(marked.text).html);
    const markedText = markedPieces.map((piece) => piece.text).join('');
    const pieces = piecesOfHtml(renderMarkdown(text).html);
    const shown = pieces.map((piece) => piece.text).join('');
    const truth = wordOfMark(markedText, shown);
    const { bounds, sourceTokens } = await alignShown(text, pieces, false);
    let wrong = 0;
    for (let i = 0; i < sourceTokens.length; i++) {
      const word = shown.slice(bounds[2 * i], bounds[2 * i + 1]);
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      shownChars += word.length;
      const token = truth?.get(bounds[2 * i + 1] ?? 0);
      if (token === undefined) continue;
      judged += word.length;
      if (sourceTokens[i] === token) right += word.length;
      else wrong += word.length;
    }
    if (wrong > 0) worst.push(`${String(wrong).padStart(6)} ${title}`);
  }
  const share = right / judged;
  process.stdout.write(
    `${fileName}: ${pages} pages, ${shownChars} characters of words shown, ${judged} judged, ${(share * 100).toFixed(3)} % have the right token\n`,
  );
  if (process.env['WELLSPRING_WORST'] !== undefined)
    process.stdout.write(`${worst.sort().reverse().slice(0, 15).join('\n')}\n`);
  return { share, judgedRatio: judged / shownChars };
}

where('rendered pages of real handbooks (needs ../shared/data beside the project)', () => {
  it.each([
    ['meltano-handbook-git.xml.xz', 1] as const,
    // Unpacking the histories of these two takes longer than all other tests of the web app.
    ...(ALL
      ? [['sourcegraph-handbook-git.xml.xz', 1] as const, ['pingcap-docs-cn-git.xml.xz', 4] as const]
      : []),
  ])(
    '%s: at least 99 %% of the characters of words have the right token',
    async (fileName, every) => {
      const { share, judgedRatio } = await judge(fileName, every);
      expect(share).toBeGreaterThan(0.99);
      expect(judgedRatio).toBeGreaterThan(0.8);
    },
    1_200_000,
  );
});
