import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { ARCHIVE_LIMITS, openFolder, openZip, readText, writeZip, type ZipOutEntry } from '../index.js';

interface Packed {
  readonly path: string;
  readonly content?: string | Buffer;
  readonly mode?: number;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Packs with names of the same length, then writes the wanted ones over them: yazl itself refuses bad names. */
async function zipOf(
  entries: readonly Packed[],
  change: (bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer> = (bytes) => bytes,
) {
  const zip = new ZipFile();
  entries.forEach(({ path, content = 'text', mode = 0o100644 }, index) => {
    const stand = `${index}`.padStart(Buffer.byteLength(path, 'latin1'), 'x');
    zip.addBuffer(Buffer.from(content), stand, { mode });
  });
  zip.end();
  // The types know streams by a shape that lacks what it has.
  let bytes = await buffer(zip.outputStream as Readable);
  entries.forEach(({ path }, index) => {
    const stand = Buffer.from(`${index}`.padStart(Buffer.byteLength(path, 'latin1'), 'x'));
    for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand, at + 1))
      bytes.write(path, at, 'latin1');
  });
  bytes = change(bytes);
  const file = join(folder, `${Math.random()}.zip`);
  await writeFile(file, bytes);
  return file;
}
const utf8 = (name: string) => Buffer.from(name).toString('latin1');
const textIn = async (file: string, path: string) => {
  const archive = await openZip(file, 'a.zip');
  const entry = archive.entries.find((one) => one.path === path);
  try {
    return entry ? await readText(entry, 1_000_000) : null;
  } finally {
    await archive.close();
  }
};

describe('openZip', () => {
  it('gives the files by path, Chinese names and backslashes included, and passes leftovers over', async () => {
    const file = await zipOf([
      { path: utf8('指南/入門.md'), content: '你好\r\n' },
      { path: 'docs\\a.md' },
      { path: '__MACOSX/._a.md' },
      { path: '.git/config' },
      { path: 'docs/.DS_Store' },
    ]);
    const { entries, refused, close } = await openZip(file, 'a.zip');
    expect(entries.map(({ path }) => path)).toEqual(['docs/a.md', '指南/入門.md']);
    expect(refused).toEqual([]);
    await close();
    expect(await textIn(file, '指南/入門.md')).toBe('你好\n');
  });

  it.each<[string, Packed, string, RegExp]>([
    ['climbs out', { path: '../../etc/passwd' }, '../../etc/passwd', /leads out/],
    ['climbs out behind a folder', { path: 'a/../../b.md' }, 'a/../../b.md', /leads out/],
    ['climbs out by backslashes', { path: 'a\\..\\..\\b.md' }, 'a\\..\\..\\b.md', /leads out/],
    ['is absolute', { path: '/etc/passwd' }, '/etc/passwd', /absolute/],
    ['is absolute for Windows', { path: 'C:\\boot.md' }, 'C:\\boot.md', /absolute/],
    [
      'is a symbolic link',
      { path: 'link.md', mode: 0o120777, content: '/etc/passwd' },
      'link.md',
      /symbolic link/,
    ],
    ['is not UTF-8', { path: 'caf\u00e9.md' }, 'caf\u00e9.md', /not UTF-8/],
    ['has a control character', { path: 'a\nb.md' }, 'a\ufffdb.md', /control character/],
    ['reverses the direction of text', { path: utf8('a\u202eb.md') }, 'a\ufffdb.md', /direction/],
    ['packs too well', { path: 'bomb.md', content: Buffer.alloc(5_000_000) }, 'bomb.md', /zip bomb/],
  ])('refuses an entry that %s, names it, and takes the others', async (_, bad, path, reason) => {
    const file = await zipOf([bad, { path: 'good.md' }]);
    const archive = await openZip(file, 'a.zip');
    await archive.close();
    expect(archive.entries.map((entry) => entry.path)).toEqual(['good.md']);
    expect(archive.refused).toEqual([{ path, reason: expect.stringMatching(reason) as string }]);
  });

  it('refuses the second of two names that are one on many disks', async () => {
    const archive = await openZip(await zipOf([{ path: 'A.md' }, { path: 'a.md' }]), 'a.zip');
    await archive.close();
    expect(archive.entries.map((entry) => entry.path)).toEqual(['A.md']);
    expect(archive.refused).toMatchObject([
      { path: 'a.md', reason: expect.stringContaining('by case') as string },
    ]);
  });

  it('refuses encrypted entries', async () => {
    const file = await zipOf([{ path: 'secret.md' }], (bytes) => {
      // General purpose flag 0, in the list of contents (APPNOTE 4.4.4).
      const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8;
      bytes[at] = (bytes[at] ?? 0) | 1;
      return bytes;
    });
    const archive = await openZip(file, 'a.zip');
    await archive.close();
    expect(archive.refused).toEqual([{ path: 'secret.md', reason: 'The entry is encrypted.' }]);
  });

  it('refuses archives beyond the limits whole', async () => {
    const file = await zipOf([{ path: 'a.md' }, { path: 'b.md' }, { path: 'c.md' }]);
    await expect(openZip(file, 'a.zip', { ...ARCHIVE_LIMITS, entries: 2 })).rejects.toThrow(
      '3 entries; at most 2',
    );
    await expect(openZip(file, 'a.zip', { ...ARCHIVE_LIMITS, totalBytes: 9 })).rejects.toThrow(
      'a.zip: the zip unpacks to more than 1 MB, with "c.md".',
    );
  });

  it('notices a size that the list of contents lies about, at the entry', async () => {
    const file = await zipOf([{ path: 'liar.md', content: Buffer.alloc(90_000, 'abc') }], (bytes) => {
      bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
      return bytes;
    });
    await expect(textIn(file, 'liar.md')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('"liar.md" is damaged') as string,
    });
  });

  it('says that a file is no zip or cut off, wherever it was cut', async () => {
    const whole = await zipOf([{ path: 'a.md', content: 'abc'.repeat(1000) }, { path: 'b.md' }]);
    for (const length of [0, 5, 60, 200, 300]) {
      const file = await zipOf([{ path: 'a.md', content: 'abc'.repeat(1000) }], (bytes) =>
        bytes.subarray(0, length),
      );
      const open = openZip(file, 'cut.zip').then((archive) => archive.close());
      await (length >= 200
        ? open.catch(() => undefined)
        : expect(open).rejects.toThrow(/^cut\.zip: this is not a zip/));
    }
    await expect(openZip(join(folder, 'none.zip'), 'none.zip')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await textIn(whole, 'b.md')).toBe('text');
  });
});

describe('openFolder', () => {
  it('gives the files below, and does not follow links', async () => {
    const root = join(folder, 'docs');
    await mkdir(join(root, 'guides'), { recursive: true });
    await writeFile(join(root, 'README.md'), 'x');
    await writeFile(join(root, 'guides', 'a.md'), 'y');
    await symlink('/etc', join(root, 'etc'));
    const { entries, refused } = await openFolder(root);
    expect(entries.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ['guides/a.md', 1],
      ['README.md', 1],
    ]);
    expect(refused).toEqual([{ path: 'etc', reason: 'This is a link or a device, not a file.' }]);
    await expect(openFolder(join(folder, 'nowhere'))).rejects.toThrow('there is no such folder');
  });
});

describe('readText', () => {
  const entry = (bytes: Buffer) => ({
    path: 'a.md',
    sizeBytes: bytes.length,
    open: () => Promise.resolve(Readable.from([bytes])),
  });
  it('reads UTF-8 and UTF-16 with their marks', async () => {
    expect(await readText(entry(Buffer.from('\ufeffé\r\nb')), 100)).toBe('é\nb');
    expect(await readText(entry(Buffer.from('\ufeff你', 'utf16le')), 100)).toBe('你');
  });
  it('names the line that is not UTF-8, and reads no more than a page holds', async () => {
    await expect(readText(entry(Buffer.from('a\nb\ncaf\u00e9', 'latin1')), 100)).rejects.toThrow(
      'not UTF-8 (line 3)',
    );
    await expect(readText(entry(Buffer.alloc(50_000_000, 'a')), 2_000_000)).rejects.toThrow(
      'more than 2000000 bytes',
    );
  });
});

describe('writeZip', () => {
  it('keeps no listener for entries that are through', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => void warnings.push(warning);
    process.on('warning', onWarning);
    async function* entries(): AsyncGenerator<ZipOutEntry> {
      for (let at = 0; at < 30; at++) yield { path: `${at}.md`, at: new Date(0), content: 'x', pack: true };
    }
    await buffer(writeZip(entries()));
    // Warnings come in the next tick.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  it('packs what openZip unpacks, one entry at a time', async () => {
    let asked = 0;
    async function* entries(): AsyncGenerator<ZipOutEntry> {
      for (const path of ['指南/a.md', 'guides/b.bin']) {
        asked += 1;
        const pack = path.endsWith('.md');
        const content = pack ? 'text 你好' : () => Promise.resolve(Readable.from([Buffer.alloc(200_000, 7)]));
        yield { path, at: new Date('2024-01-02T03:04:06Z'), content, pack };
      }
    }
    const stream = writeZip(entries());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBeLessThanOrEqual(2);
    const file = join(folder, 'out.zip');
    await writeFile(file, await buffer(stream));
    expect(await textIn(file, '指南/a.md')).toBe('text 你好');
    const { entries: found, close } = await openZip(file, 'out.zip');
    await close();
    expect(found.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ['guides/b.bin', 200_000],
      ['指南/a.md', 11],
    ]);
  });

  it('ends with the error of what it packs', async () => {
    async function* entries(): AsyncGenerator<ZipOutEntry> {
      yield { path: 'a.md', at: new Date(), content: 'a', pack: true };
      throw new Error('the database went away');
    }
    await expect(buffer(writeZip(entries()))).rejects.toThrow('the database went away');
  });
});
