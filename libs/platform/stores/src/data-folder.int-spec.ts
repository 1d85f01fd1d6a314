import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.js';
import { databaseHome } from './database-home.js';
import { processIdentity } from './process-identity.js';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
if (!isRoot) process.stdout.write('Skipped: two tests of the data folder need root\n');

describe('the data folder', () => {
  let parent: string;
  let dataDir: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'wellspring-folder-'));
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'deep', 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const open = () => openDataFolder(dataDir, { lockWaitMs: 0 });
  const lockFile = () => join(dataDir, 'wellspring.lock');

  it('is made with its parents, and its secrets are made once and are private', async () => {
    const first = await open();
    const secret = first.secret('mailHmacKey');
    first.release();
    const second = await open();
    expect(second.secret('mailHmacKey')).toBe(secret);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(second.secret('cookieSecret')).not.toBe(secret);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    second.release();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('belongs to one live process: the error names pid and folder', async () => {
    const mine = await open();
    await expect(open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(new RegExp(`${dataDir}.*pid ${process.pid}\\b`)) as string,
    });
    mine.release();
  });

  it('waits for a holder that is just stopping', async () => {
    const mine = await open();
    setTimeout(() => mine.release(), 150);
    const next = await openDataFolder(dataDir, { lockWaitMs: 3_000 });
    next.release();
  });

  it('takes over the lock of a dead process, of a reused pid, and a broken one', async () => {
    (await open()).release();
    const stale = [
      JSON.stringify({ pid: 2 ** 30, identity: 'long-gone' }),
      JSON.stringify({ pid: process.pid, identity: `${processIdentity(process.pid)}0` }),
      'half a lo',
    ];
    for (const content of stale) {
      writeFileSync(lockFile(), content);
      const mine = await open();
      expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
      mine.release();
    }
  });

  it('is refused in one line that names it when a file is in the way', async () => {
    writeFileSync(join(parent, 'deep'), '');
    await expect(open()).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(`${dataDir} (WELLSPRING_DATA) can't be written: `) as string,
    });
  });

  it('is refused when it can’t be written', async () => {
    // Root may write anywhere but into the kernel's own folders.
    const closed = isRoot ? '/proc/sys/wellspring' : dataDir;
    if (!isRoot) chmodSync(parent, 0o500);
    await expect(openDataFolder(closed)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(closed) as string,
    });
    chmodSync(parent, 0o755);
  });

  it('never replaces broken secrets', async () => {
    (await open()).release();
    writeFileSync(join(dataDir, 'secrets.json'), '{"databasePass');
    await expect(open()).rejects.toThrow(/secrets\.json can't be read/);
    expect(existsSync(lockFile())).toBe(false);
  });

  asRoot(
    'keeps the database elsewhere, for good, when PostgreSQL’s user can’t enter it (as root alone)',
    async () => {
      (await open()).release();
      expect(databaseHome(dataDir, join(parent, 'lib'))).toMatchObject({ base: dataDir, elsewhere: false });
      chmodSync(parent, 0o700);
      const home = databaseHome(dataDir, join(parent, 'lib'));
      expect(home.elsewhere).toBe(true);
      expect(home.clusterDir).toMatch(new RegExp(`^${parent}/lib/wellspring-[0-9a-f]{12}/postgres$`));
      chmodSync(parent, 0o755);
      expect(databaseHome(dataDir, join(parent, 'lib')).clusterDir).toBe(home.clusterDir);
    },
  );

  asRoot('runs the database as the owner of files that are already there (as root alone)', () => {
    execFileSync('mkdir', ['-p', join(dataDir, 'postgres')]);
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18');
    execFileSync('chown', ['-R', '4242:4343', join(dataDir, 'postgres')]);
    expect(databaseHome(dataDir).account).toEqual({ uid: 4242, gid: 4343 });
  });
});
