import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { readMailFile } from './read-mail-file.js';
import { rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const eml = (id: string) =>
  `From: ann@x\r\nTo: bo@x\r\nDate: Fri, 31 May 2024 09:30:00 +0000\r\nMessage-ID: <${id}>\r\nSubject: s3cret\r\n\r\ns3cret\r\n`;
const FILES: Readonly<Record<string, string | Buffer>> = {
  'cur/1716.M1.host:2,S': eml('1'),
  'new/1717.M2.host': eml('2'),
  'tmp/1718.M3.host': eml('undelivered'),
  '.Sent/cur/1719.M4.host:2,S': eml('4'),
  'dovecot.index.log': 'x',
  'more/box.mbox.gz': gzipSync(`From ann@x Fri May 31 09:30:00 2024\n${eml('5').replaceAll('\r', '')}`),
  'more/broken.eml': eml('6').replace(/To: .*\r\n/, ''),
  'more/notes.txt': 'the secret merger, and more of it\n',
};

describe('readMailFile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wellspring-mail-'));
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(join(folder, 'in', name, '..'), { recursive: true });
      await writeFile(join(folder, 'in', name), content);
    }
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(FILES)) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    // The types know streams by a shape that lacks what it has.
    await writeFile(join(folder, 'in.zip'), await buffer(zip.outputStream as Readable));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['in', 'in.zip'])(
    'reads maildirs, mailboxes and messages in %s, and names the files of what is wrong',
    async (name) => {
      const { messages, problems } = await rowsOf(readMailFile(join(folder, name), { fileName: name, now }));
      expect(messages.map(({ messageKey, entry }) => [messageKey, entry]).sort()).toEqual([
        ['1', 'cur/1716.M1.host:2,S'],
        ['2', 'new/1717.M2.host'],
        ['4', '.Sent/cur/1719.M4.host:2,S'],
        ['5', 'more/box.mbox.gz'],
      ]);
      expect(problems).toMatchObject([
        { entry: 'more/broken.eml', line: 1, message: 'names no recipient' },
        {
          entry: 'more/notes.txt',
          message: expect.stringMatching(/^this is no format of mail that is known/) as string,
        },
      ]);
      expect(JSON.stringify([messages, problems])).not.toMatch(/s3cret|merger/);
    },
  );

  it('goes on where a mail program takes files and folders away meanwhile, and says so', async () => {
    const living = join(folder, 'living');
    for (const name of ['a/1.eml', 'a/2.eml', 'b/c/3.eml', 'd/4.eml']) {
      await mkdir(join(living, name, '..'), { recursive: true });
      await writeFile(join(living, name), eml(name));
    }
    const [ids, gone]: [string[], string[]] = [[], []];
    for await (const row of readMailFile(living, { fileName: 'living', now })) {
      if (row.kind === 'message') ids.push(row.messageKey);
      if (row.kind === 'problem') gone.push(`${row.entry}: ${row.message}`);
      await rm(join(living, 'a/2.eml'), { force: true });
      await rm(join(living, 'b/c'), { force: true, recursive: true });
    }
    expect([ids, gone]).toEqual([
      ['a/1.eml', 'd/4.eml'],
      ['a/2.eml: the file was gone when it was its turn'],
    ]);
  });

  it('shows names of files short and without what is not seen, and takes none for a place outside', async () => {
    const entriesOf = async (name: string) => {
      const zip = new ZipFile();
      const other = 'n'.repeat(name.length);
      zip.addBuffer(Buffer.from('-'), other);
      zip.end();
      const bytes = await buffer(zip.outputStream as Readable); // as above
      await writeFile(join(folder, 'odd.zip'), bytes.toString('latin1').replaceAll(other, name), 'latin1');
      const { problems } = await rowsOf(readMailFile(join(folder, 'odd.zip'), { fileName: 'odd.zip', now }));
      return problems.map(({ entry }) => entry);
    };
    expect(await entriesOf('a\0b\n.eml')).toEqual(['a?b?.eml']);
    expect(await entriesOf('x'.repeat(900))).toEqual(['x'.repeat(300)]);
    await expect(entriesOf('../../outside.eml')).rejects.toThrow(
      "odd.zip: the zip's list of contents is damaged.",
    );
  });

  it('says that a zip is cut short', async () => {
    await writeFile(join(folder, 'cut.zip'), 'PK\x03\x04 and no more');
    await expect(rowsOf(readMailFile(join(folder, 'cut.zip'), { fileName: 'cut.zip', now }))).rejects.toThrow(
      'cut.zip: this is no zip that can be read',
    );
  });
});
