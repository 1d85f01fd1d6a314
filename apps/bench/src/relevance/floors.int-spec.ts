import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findableWikis } from '../stage/findable-wikis.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { FLOORS } from './floors.js';
import { judge, scoreOf } from './judge.js';
import { ourEngine } from './our-engine.js';
import { suiteOf } from './suite.js';
import { wikisMissing } from './wiki-pages.js';

const reason = wikisMissing();
const withData = reason === null ? describe : describe.skip;
if (reason !== null) process.stdout.write(`Skipped: ${reason}\n`);
/** About half a minute where nothing else runs. */
const TIMEOUT_MS = 600_000;

withData('what search finds in the real wikis', () => {
  let folder: string | undefined;
  let stage: Stage | undefined;

  afterAll(async () => {
    await stage?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }, TIMEOUT_MS);

  it(
    'does not fall below the floors in the half that nobody tuned on',
    async () => {
      folder = mkdtempSync(join(tmpdir(), 'wellspring-relevance-'));
      // PostgreSQL runs as another user where we are root, and must pass through.
      chmodSync(folder, 0o755);
      stage = await openStage(folder);
      const pages = await findableWikis(stage);
      const untouched = suiteOf(pages).filter(({ half }) => half === 'untouched');
      const { ndcgAt10, successAt3 } = scoreOf(await judge(ourEngine(stage, pages), untouched), 'untouched');
      expect(ndcgAt10).toBeGreaterThanOrEqual(FLOORS.ndcgAt10);
      expect(successAt3).toBeGreaterThanOrEqual(FLOORS.successAt3);
    },
    TIMEOUT_MS,
  );
});
