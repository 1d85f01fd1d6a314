import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import yazl from 'yazl';
import { FileStore, storageProblem } from './file-store.js';

const MEBIBYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // there since the flag above

/** Bytes of buffers that somebody still holds. */
const heldBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
};

describe('FileStore', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wellspring-store-'));
  const store = new FileStore({ dataDir, fileMaxBytes: 70 * MEBIBYTE });
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const receive = (content: Buffer | string) => store.receive(Readable.from([Buffer.from(content)]));
  const typeOf = async (content: Buffer | string) => {
    const received = await receive(content);
    await store.discard(received);
    return received.mediaType;
  };

  it('puts a file under its hash, once, closed to others, and gives it back', async () => {
    for (let n = 0; n < 2; n++) await store.keep(await receive('hello'));
    const hex = createHash('sha256').update('hello').digest('hex');
    const path = join(dataDir, 'files', hex.slice(0, 2), hex.slice(2, 4), hex);
    expect(readFileSync(path, 'utf8')).toBe('hello');
    expect([statSync(path).mode & 0o777, statSync(join(dataDir, 'files')).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    expect(readdirSync(store.incomingFolder)).toEqual([]);
    const part = await store.open(Buffer.from(hex, 'hex'), { start: 1, end: 3 });
    expect(Buffer.concat(await part.toArray()).toString()).toBe('ell');
    await expect(store.open(Buffer.alloc(32))).rejects.toThrow('A stored file is missing');
  });

  it('holds next to nothing of a large file in memory', async () => {
    const chunk = randomBytes(MEBIBYTE);
    let most = 0;
    const stream = Readable.from(
      (function* () {
        for (let n = 0; n < 64; n++) {
          if (n % 8 === 7) most = Math.max(most, heldBytes());
          yield Buffer.from(chunk);
        }
      })(),
    );
    const before = heldBytes();
    const received = await store.receive(stream);
    expect(received.sizeBytes).toBe(64 * MEBIBYTE);
    // What a stream reads ahead, and chunks since the last collection; the whole file would be 64.
    expect((most - before) / MEBIBYTE).toBeLessThan(24);
    await store.discard(received);
  });

  it('leaves nothing of a stream that breaks, and does not end it', async () => {
    const stream = new Readable({ read: () => undefined });
    stream.push('the beginning');
    const arriving = store.receive(stream);
    setTimeout(() => stream.destroy(new Error('cut off')), 20);
    await expect(arriving).rejects.toThrow('cut off');
    const long = new Readable({
      read() {
        this.push(Buffer.alloc(10));
      },
    });
    await expect(store.receive(long, 15)).rejects.toMatchObject({ details: { problem: 'too-large' } });
    expect(long.destroyed).toBe(false);
    long.destroy();
    expect(readdirSync(store.incomingFolder)).toEqual([]);
  });

  it('tells types by content, looking into packed documents', async () => {
    const zip = async (name: string, content: string) => {
      const file = new yazl.ZipFile();
      file.addBuffer(Buffer.from(content), name);
      file.end();
      return Buffer.concat(await (file.outputStream as Readable).toArray()); // a Node stream
    };
    const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
    expect(await typeOf(await zip('[Content_Types].xml', types))).toMatch(/wordprocessingml\.document$/);
    expect(await typeOf(await zip('a.txt', 'a'))).toBe('application/zip');
    expect(await typeOf('%PDF-1.7\n%âãÏÓ')).toBe('application/pdf');
    expect(await typeOf('BM25 ranks words')).toBe('text/plain');
    expect(await typeOf(randomBytes(4000).fill(0, 0, 4))).toBe('application/octet-stream');
    expect(await typeOf('GIF89a<script>alert(1)</script>')).toBe('text/plain');
  });

  it('says in plain words what is wrong with the disk', () => {
    const problem = (code: string) => storageProblem(Object.assign(new Error(code), { code }));
    expect(problem('ENOSPC')).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'The server has no room left for files. Tell an administrator.',
    });
    expect(problem('EROFS')?.message).toBe('The server can’t write files now. Tell an administrator.');
    expect([problem('EIO'), storageProblem(new Error('x'))]).toEqual([null, null]);
  });
});
