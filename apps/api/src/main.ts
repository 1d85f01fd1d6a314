import { readFileSync } from 'node:fs';
import { DemoLoading, openDatabase } from '@wellspring/composition-server';
import { DomainError } from '@wellspring/kernel';
import { EnsureAdmin } from '@wellspring/people-server';
import { environment, loadConfig, type WellspringConfig } from '@wellspring/platform-config';
import { createLogger, listen, onShutdown } from '@wellspring/platform-http';
import { startStores } from '@wellspring/platform-stores';
import { createServer } from './serve.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts Wellspring: configuration, stores, schema, server, and in the background of the first start the demo company. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config);
  const shutdown = onShutdown((what, error) => {
    if (error instanceof DomainError) process.stderr.write(`wellspring: ${error.message}\n`);
    else logger.fatal({ err: error }, what);
  });
  try {
    const stores = await startStores(config, {
      onProgress: say,
      onLog: (store, line) => logger.debug({ store, line }, 'store'),
    });
    shutdown.add('the stores', () => stores.stop());
    const dataSource = await openDatabase(config, stores, logger);
    shutdown.add('the database connections', () => dataSource.destroy());
    const version = readVersion();
    const server = await createServer({ config, stores, dataSource, logger }, version);
    shutdown.add('the server', () => server.stop());
    const url = await listen(server.app, config);
    stores.announce(url);
    const link = await server.app.get(EnsureAdmin, { strict: false }).run();
    introduce(config, url, link && `${url}/welcome/${link.token}`, stores.dataDir, stores.databaseDir);
    if (stores.status().meilisearch.state === 'absent') {
      say(
        `Search is off: ${stores.status().meilisearch.reason ?? 'there is no Meilisearch on this machine'}. Set MEILI_URL and MEILI_KEY to use one.`,
      );
    }
    if (config.demo) await loadDemo(server.app.get(DemoLoading, { strict: false }));
  } catch (error) {
    await shutdown.run();
    giveUp(error);
  }
}

function readConfig(): WellspringConfig {
  try {
    return loadConfig(environment());
  } catch (error) {
    return giveUp(error);
  }
}

/** Says what is wrong, a line each, and ends; throws on what nobody foresaw. */
function giveUp(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  for (const line of error.message.split('\n')) process.stderr.write(`wellspring: ${line}\n`);
  process.exit(1);
}

function introduce(
  config: WellspringConfig,
  url: string,
  adminLink: string | null,
  dataDir: string,
  databaseDir: string | null,
): void {
  say('');
  say(`  Wellspring is ready: ${url}`);
  if (adminLink !== null) say(`  Administrator, one-time link (24 hours): ${adminLink}`);
  if (config.demo)
    say('  With the demo company the sign-in page offers one person of each role with one click.');
  say(
    `  Data: ${dataDir}${databaseDir !== null && !databaseDir.startsWith(dataDir) ? ` and ${databaseDir}` : ''}`,
  );
  say('  Stop: Ctrl-C');
  say('');
  if (config.demo && config.host !== '127.0.0.1') {
    say(
      '  Careful: others can reach this server, and the demo lets everybody sign in. WELLSPRING_DEMO=off turns it off for a new data folder.',
    );
  }
}

async function loadDemo(demo: DemoLoading): Promise<void> {
  let lastPercent = -1;
  await demo.run(({ state, progressRatio, message }) => {
    const percent = Math.floor((progressRatio ?? 0) * 10) * 10;
    if (state === 'LOADING' && percent > lastPercent) say(`  Demo company: ${percent} % ${message ?? ''}`);
    if (state === 'LOADED' && lastPercent >= 0) say('  Demo company: loaded.');
    lastPercent = state === 'LOADING' ? percent : lastPercent;
  });
}

function readVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version; // our own root package.json
}

await main();
