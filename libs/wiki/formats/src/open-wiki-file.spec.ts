import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWikiFile, readMediaWikiXml } from './index.js';

const TEXT = '<mediawiki version="0.11"></mediawiki>\n';
const PACKED: Record<string, Buffer> = {
  none: Buffer.from(TEXT),
  gzip: gzipSync(TEXT),
  bzip2: Buffer.from(
    'QlpoOTFBWSZTWbnuegAAAAVZgAAQUAHgByYrmYAgADFGjIGjTI0GoEx6SYDIboSlYmldGbxgaC7GwwagxxYoysPC7kinChIXPc9AAA==',
    'base64',
  ),
  xz: Buffer.from(
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAmACVdAB4bSKZbClpd31fYWBvN0q7JidmRMtRpknxt1zCUPO42toPYAAAAAAAA6h5ErGgd+mUAAUEnBH7ubB+2830BAAAAAARZWg==',
    'base64',
  ),
};
const TWO_XZ_STREAMS =
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAFZmlyc3QgAAAA5vUbUSR5EHIAAR4GwS+kHR+2830BAAAAAARZWv03elhaAAAE5ta0RgIAIQEWAAAAdC/lowEABXNlY29uZAAAADjoiMXGMLR0AAEeBsEvpB0ftvN9AQAAAAAEWVo=';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiki-formats-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'export.bin');
  await writeFile(path, bytes);
  return path;
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of (await openWikiFile(await write(bytes), 'export.xml')).bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('openWikiFile', () => {
  it.each(Object.keys(PACKED))('recognises the first bytes and unpacks (%s)', async (name) => {
    const bytes = PACKED[name] ?? Buffer.alloc(0);
    expect((await openWikiFile(await write(bytes))).compression).toBe(name);
    expect(await unpacked(bytes)).toBe(TEXT);
  });

  it('reads several streams in one file to their end', async () => {
    expect(await unpacked(Buffer.from(TWO_XZ_STREAMS, 'base64'))).toBe('first second');
    expect(await unpacked(Buffer.concat([gzipSync('first '), gzipSync('second')]))).toBe('first second');
  });

  it.each(['gzip', 'bzip2', 'xz'])('says that packed data was cut off (%s)', async (name) => {
    const bytes = PACKED[name] ?? Buffer.alloc(0);
    for (const share of [0.4, 0.6, 0.8]) {
      const cut = bytes.subarray(0, Math.max(7, Math.floor(bytes.length * share)));
      await expect(unpacked(cut)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: `export.xml: the ${name} data is cut off or damaged.`,
      });
    }
  });

  it('can be left early and opened again', async () => {
    const path = await write(Buffer.from(TWO_XZ_STREAMS, 'base64'));
    for (let round = 0; round < 3; round++) {
      for await (const part of (await openWikiFile(path)).bytes) if (part.length > 0) break;
    }
    expect(await unpacked(Buffer.from(TWO_XZ_STREAMS, 'base64'))).toBe('first second');
  });

  it('names what is wrong with a file that can not be read', async () => {
    await expect(openWikiFile(join(folder, 'nothing.xml'), 'nothing.xml')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'nothing.xml: there is no such file.',
    });
    await expect(openWikiFile(folder, 'folder')).rejects.toThrow('folder: this is a folder, not a file.');
    await expect(openWikiFile(await write(Buffer.alloc(0)), 'a.xml')).rejects.toThrow(
      'a.xml: the file is empty.',
    );
  });

  it('lets the rows of a packed file be read and tells how far it is', async () => {
    const file = await openWikiFile(await write(PACKED['xz'] ?? Buffer.alloc(0)));
    for await (const row of readMediaWikiXml(file.bytes, file.fileName)) expect(row).toBeUndefined();
    expect(file.consumedBytes()).toBe(file.sizeBytes);
  });
});
