import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The built web app; `npm test` builds it first. */
const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Ours: what 1.6 Mbit/s bring in a second and a quarter. */
const LIMIT_BYTES = 250_000;
/** What a reader of a page needs beside what every screen needs: the screen and its words in one language. */
const FOR_READERS = [/^page-screen-.*\.js$/, /^page-view-.*\.(js|css)$/, /^en-.*\.js$/];
/** What only writers need. */
const EDITORS = /^(visual-editor|source-editor|markdown|live-preview)-/;

const textOf = (name: string): string => readFileSync(`${DIST}/assets/${name}`, 'utf8');

/** Everything that a file imports before it runs, itself included. */
function withImports(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  if (name.endsWith('.js'))
    for (const [, imported = ''] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      withImports(imported, known);
  return known;
}

describe('The first load of the web app', () => {
  const html = readFileSync(`${DIST}/index.html`, 'utf8');
  const eager = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
  const files = new Set<string>();
  const readers = readdirSync(`${DIST}/assets`).filter((name) => FOR_READERS.some((form) => form.test(name)));
  for (const name of [...eager, ...readers]) withImports(name, files);

  it(`is less than 250 KB, packed, until a page can be read and used`, () => {
    const sizes = [...files].map((name) => [name, gzipSync(textOf(name)).length] as const);
    const bytes = sizes.reduce((sum, [, size]) => sum + size, gzipSync(html).length);
    process.stdout.write(`First load: ${Math.round(bytes / 1000)} kB in ${sizes.length + 1} files\n`);
    expect(bytes).toBeLessThan(LIMIT_BYTES);
  });

  it('has no editor in it', () => {
    expect([...files].filter((name) => EDITORS.test(name))).toEqual([]);
    expect(readers.length).toBeGreaterThanOrEqual(2);
  });
});
