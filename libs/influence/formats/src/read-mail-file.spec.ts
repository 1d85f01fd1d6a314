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

  it('says that a zip is cut short', async () => {
    await writeFile(join(folder, 'cut.zip'), 'PK\x03\x04 and no more');
    await expect(rowsOf(readMailFile(join(folder, 'cut.zip'), { fileName: 'cut.zip', now }))).rejects.toThrow(
      'cut.zip: this is no zip that can be read',
    );
  });
});
