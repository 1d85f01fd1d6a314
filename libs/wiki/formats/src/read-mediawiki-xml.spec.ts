import { type MediaWikiRow, type PageRow, readMediaWikiXml, type RevisionRow } from './index.js';

async function* inChunks(text: string, chunkBytes: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield await Promise.resolve(bytes.subarray(at, at + chunkBytes));
}

async function rowsOf(xml: string, chunkBytes = 65_536): Promise<MediaWikiRow[]> {
  const rows: MediaWikiRow[] = [];
  for await (const row of readMediaWikiXml(inChunks(xml, chunkBytes), 'pages.xml')) rows.push(row);
  return rows;
}

const SITE = `<siteinfo><sitename>W</sitename><generator>MediaWiki 1.39</generator><case>first-letter</case>
<namespaces><namespace key="0" case="first-letter" /><namespace key="1">Talk</namespace></namespaces></siteinfo>`;
const wiki = (pages: string, version = '0.11') =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-${version}/" version="${version}">${SITE}\n${pages}</mediawiki>`;
const page = (revisions: string, head = '<title>Home</title><ns>0</ns><id>7</id>') =>
  `<page>${head}\n${revisions}</page>`;
const revision = (parts: Partial<Record<'timestamp' | 'contributor' | 'rest' | 'text', string>> = {}) =>
  `<revision><id>11</id><parentid>10</parentid><timestamp>${parts.timestamp ?? '2024-05-31T23:59:59Z'}</timestamp>
${parts.contributor ?? '<contributor><username>Ada</username><id>3</id></contributor>'}${parts.rest ?? ''}
${parts.text ?? '<text xml:space="preserve">Hello</text>'}</revision>`;

async function revisionOf(parts: Parameters<typeof revision>[0]): Promise<RevisionRow> {
  const row = (await rowsOf(wiki(page(revision(parts))))).at(-1);
  if (row?.kind !== 'revision') throw new Error('no revision');
  return row;
}

async function pageOf(head: string): Promise<PageRow> {
  const row = (await rowsOf(wiki(page(revision(), head)))).find(({ kind }) => kind === 'page');
  if (row?.kind !== 'page') throw new Error('no page');
  return row;
}

describe('readMediaWikiXml', () => {
  it('gives the site, the page and its revision, with their lines', async () => {
    expect(
      await rowsOf(wiki(page(revision({ rest: '<minor/><comment>typo &amp; more</comment>' })))),
    ).toEqual([
      {
        kind: 'site',
        siteName: 'W',
        generator: 'MediaWiki 1.39',
        schemaVersion: '0.11',
        titleCase: 'first-letter',
        namespaces: [
          { key: 0, name: '' },
          { key: 1, name: 'Talk' },
        ],
        line: 2,
      },
      { kind: 'page', title: 'Home', namespace: 0, sourceId: '7', line: 3 },
      {
        kind: 'revision',
        pageSourceId: '7',
        sourceId: '11',
        parentSourceId: '10',
        timestamp: new Date('2024-05-31T23:59:59Z'),
        contributor: { kind: 'user', name: 'Ada', sourceId: '3' },
        summary: 'typo & more',
        summaryHidden: false,
        isMinor: true,
        model: 'wikitext',
        text: 'Hello',
        textHidden: false,
        line: 4,
      },
    ]);
  });

  it.each([1, 2, 3, 64])(
    'gives the same rows whatever the chunks (%i bytes), Chinese included',
    async (size) => {
      const xml = wiki(page(revision({ text: '<text>知識庫 &lt;b&gt; 😀\n第二行</text>' })));
      const rows = await rowsOf(xml, size);
      expect(rows).toEqual(await rowsOf(xml));
      expect(rows.at(-1)).toMatchObject({ text: '知識庫 <b> 😀\n第二行' });
    },
  );

  it.each(['0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '0.10', '0.11'])(
    'reads schema %s',
    async (version) => {
      const rows = await rowsOf(wiki(page(revision()), version));
      expect(rows.map(({ kind }) => kind)).toEqual(['site', 'page', 'revision']);
      expect(rows[0]).toMatchObject({ schemaVersion: version });
    },
  );

  it('reads elements with a prefix', async () => {
    const xml = '<m:mediawiki xmlns:m="x"><m:page><m:title>A</m:title><m:id>1</m:id></m:page></m:mediawiki>';
    expect(await rowsOf(xml)).toMatchObject([{ kind: 'page', title: 'A' }]);
  });

  it.each<[string, string, RevisionRow['contributor']]>([
    ['an address', '<ip>192.0.2.7</ip>', { kind: 'anonymous', text: '192.0.2.7' }],
    ['a masked address', '<ip>192.0.xxx</ip>', { kind: 'anonymous', text: '192.0.xxx' }],
    ['a word', '<ip>Conversion script</ip>', { kind: 'anonymous', text: 'Conversion script' }],
    ['nothing', '<ip />', { kind: 'hidden' }],
    ['a name without id', '<username>Bo</username>', { kind: 'user', name: 'Bo' }],
    ['the number 0', '<username>x&gt;Bo</username><id>0</id>', { kind: 'user', name: 'x>Bo', sourceId: '0' }],
  ])('keeps a contributor that holds %s', async (_, inner, expected) => {
    expect((await revisionOf({ contributor: `<contributor>${inner}</contributor>` })).contributor).toEqual(
      expected,
    );
  });

  it('tells suppressed parts from empty ones', async () => {
    const hidden = await revisionOf({
      contributor: '<contributor deleted="deleted" />',
      rest: '<comment deleted="deleted" />',
      text: '<text deleted="deleted" />',
    });
    expect(hidden).toMatchObject({
      contributor: { kind: 'hidden' },
      summary: '',
      summaryHidden: true,
      text: '',
      textHidden: true,
    });
    expect(await revisionOf({ text: '<text bytes="0" />' })).toMatchObject({ text: '', textHidden: false });
  });

  it.each([
    ['entities', 'a &lt;b&gt; &amp;amp; &quot;c&quot; &apos;d&apos;', `a <b> &amp; "c" 'd'`],
    ['numbers', '&#39;x&#x41;&#10;', "'xA\n"],
    ['line ends of two characters', 'a\r\nb\rc', 'a\nb\nc'],
    ['CDATA and comments', 'a<![CDATA[<b> &amp;]]>c<!-- <text> -->d', 'a<b> &amp;cd'],
    ['nothing but CDATA', '<![CDATA[<text>a</text>]]>', '<text>a</text>'],
  ])('reads a text with %s, and counts the lines behind it', async (_, written, expected) => {
    const xml = wiki(page(revision({ text: `<text a=">">${written}</text>` }) + revision()));
    for (const size of [1, 7, 65_536]) {
      const rows = await rowsOf(xml, size);
      expect(rows.map((row) => (row.kind === 'revision' ? row.text : row.kind))).toEqual([
        ...['site', 'page', expected, 'Hello'],
      ]);
      const line = xml
        .replaceAll('\r\n', '\n')
        .slice(0, xml.replaceAll('\r\n', '\n').lastIndexOf('<revision>'));
      expect(rows.at(-1)?.line).toBe(line.split(/[\n\r]/).length);
    }
  });

  it('takes the main slot and no other', async () => {
    const other = '<content><role>aux</role><model>json</model><text>{}</text></content>';
    expect(await revisionOf({ rest: other, text: `<text>main</text>${other}` })).toMatchObject({
      text: 'main',
      model: 'wikitext',
    });
  });

  it('passes over uploads and log items', async () => {
    const upload =
      '<upload><timestamp>never</timestamp><contributor><username>U</username></contributor></upload>';
    const log = '<logitem><id>1</id><timestamp>never</timestamp></logitem>';
    const rows = await rowsOf(wiki(page(revision() + upload) + log));
    expect(rows.map(({ kind }) => kind)).toEqual(['site', 'page', 'revision']);
    expect(rows.at(-1)).toMatchObject({ contributor: { kind: 'user', name: 'Ada' } });
  });

  it('finds the namespace by the prefix where the file does not state it', async () => {
    expect((await pageOf('<title>Talk:Home</title><id>8</id>')).namespace).toBe(1);
    expect((await pageOf('<title>Topic: Home</title><id>8</id>')).namespace).toBe(0);
  });

  it('keeps redirects, blanks in titles and pages without revisions', async () => {
    expect(await pageOf('<title> a/ b</title><ns>0</ns><id>1</id><redirect title="C" />')).toMatchObject({
      title: ' a/ b',
      redirect: 'C',
    });
    expect((await rowsOf(wiki(page('')))).map(({ kind }) => kind)).toEqual(['site', 'page']);
  });

  it('keeps equal and backward times in the order of the file', async () => {
    const times = ['2024-01-02T00:00:00Z', '2024-01-02T00:00:00Z', '2023-01-01T00:00:00+08:00'];
    const rows = await rowsOf(wiki(page(times.map((timestamp) => revision({ timestamp })).join(''))));
    expect(rows.flatMap((row) => (row.kind === 'revision' ? [row.timestamp.toISOString()] : []))).toEqual([
      '2024-01-02T00:00:00.000Z',
      '2024-01-02T00:00:00.000Z',
      '2022-12-31T16:00:00.000Z',
    ]);
  });

  it('waits for a slow consumer', async () => {
    let given = 0;
    async function* counted() {
      for await (const chunk of inChunks(wiki(page(revision()).repeat(200)), 256)) {
        given++;
        yield chunk;
      }
    }
    const rows = readMediaWikiXml(counted(), 'pages.xml');
    await rows.next();
    const before = given;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(given).toBe(before);
    expect(before).toBeLessThan(5);
    await rows.return(undefined);
  });
});

describe('readMediaWikiXml, given something wrong', () => {
  const good = wiki(page(revision()));
  it.each<[string, string, string]>([
    [
      'a file cut off in a text',
      good.slice(0, good.indexOf('llo</text>')),
      'line 6: the file ends inside <text> of page 7; the rest is missing.',
    ],
    [
      'a file cut off in a tag',
      good.slice(0, good.indexOf('space="pres')),
      'line 6: the file ends inside <revision> of page 7; the rest is missing.',
    ],
    [
      'a file cut off before the end',
      good.slice(0, good.indexOf('</page>')),
      'line 6: the file ends inside <page>; the rest is missing.',
    ],
    ['crossed tags', good.replace('</revision>', '</page>'), 'line 6: this is not well-formed XML'],
    [
      'a web page',
      '<!DOCTYPE html>\n<html><body>Sign in</body></html>',
      'line 2: this is not a MediaWiki export: the root element is <html>',
    ],
    [
      'another XML',
      '<rss version="2.0"></rss>',
      'line 1: this is not a MediaWiki export: the root element is <rss>',
    ],
    ['plain text', 'Dear all,', 'line 1: '],
    ['blanks only', '\n\n', 'line 3: there is no XML in this file.'],
    ['a forbidden character', good.replace('Hello', 'a\u0001b'), 'line 6: this is not well-formed XML'],
    ['a mark that CDATA ends with', good.replace('Hello', 'a]]>b'), 'line 6: this is not well-formed XML'],
    ['an unknown entity', good.replace('Hello', '&nbsp;'), 'line 6: this is not well-formed XML'],
    [
      'a wrong time',
      wiki(page(revision({ timestamp: '31.05.2024' }))),
      'line 4: revision 11: the timestamp "31.05.2024" is not one; it wants the form 2024-05-31T23:59:59Z.',
    ],
    [
      'a day that is not',
      wiki(page(revision({ timestamp: '2024-02-31T00:00:00Z' }))),
      'line 4: revision 11: the timestamp "2024-02-31T00:00:00Z" is not one',
    ],
    ['a revision without id', good.replace('<id>11</id>', ''), 'line 4: a revision without <id>.'],
    ['a page without title', good.replace('<title>Home</title>', ''), 'line 3: a page without <title>.'],
    [
      'a stub dump',
      wiki(page(revision({ text: '<text id="5" bytes="120" />' }))),
      'line 4: revision 11 has no text: this is a stub dump',
    ],
  ])('names the line: %s', async (_, xml, message) => {
    await expect(rowsOf(xml)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { file: 'pages.xml' } });
    await expect(rowsOf(xml, 5)).rejects.toThrow(`pages.xml: ${message}`);
  });

  it('says so when the bytes are not UTF-8', async () => {
    async function* latin1() {
      yield await Promise.resolve(Buffer.from(good.replace('Hello', 'Café'), 'latin1'));
    }
    await expect(readMediaWikiXml(latin1(), 'pages.xml').next()).rejects.toThrow('not valid UTF-8');
  });

  it('gives the rows before the mistake', async () => {
    const seen: string[] = [];
    const broken = wiki(page(revision()) + page(revision({ timestamp: 'x' })));
    const reading = (async () => {
      for await (const row of readMediaWikiXml(inChunks(broken, 40), 'pages.xml')) seen.push(row.kind);
    })();
    await expect(reading).rejects.toThrow('timestamp');
    expect(seen).toEqual(['site', 'page', 'revision', 'page']);
  });
});
