import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A phone's connection and processor on a slow day. */
const BITS_PER_SECOND = 1_600_000;
const ROUND_TRIP_MS = 150;
const CPU_SLOWDOWN = 4;
/** What has not been painted by then is not the largest thing on the screen. */
const SETTLED_MS = 1_500;
const SCREEN_LIMIT_MS = 60_000;

/** How one cold visit went. */
export interface Visit {
  /** From the start of the navigation until the largest text or picture of the screen was painted. */
  readonly largestPaintMs: number;
  /** What was painted then, as a selector. */
  readonly largest: string;
  readonly firstPaintMs: number;
  /** Bytes that came over the line, as they were packed. */
  readonly transferredBytes: number;
}

/** Why there is no browser here, or null. */
export const browserMissing = (): string | null =>
  process.platform === 'linux' && process.arch === 'x64'
    ? null
    : 'the packaged Chromium runs on linux-x64 alone';

/** Starts Chromium from its package. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Nothing but our own server is opened; root, as in containers, can have no sandbox.
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'],
    headless: true,
  });

/** Opens an address with nothing in the cache over a slow line on a slow processor. */
export async function slowVisit(browser: Browser, url: string, cookie: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return { name, value, url };
      }),
    );
    await context.addInitScript(notePaints);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: ROUND_TRIP_MS },
      ...{ downloadThroughput: BITS_PER_SECOND / 8, uploadThroughput: BITS_PER_SECOND / 8 },
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    let transferredBytes = 0;
    devtools.on(
      'Network.loadingFinished',
      ({ encodedDataLength }) => (transferredBytes += encodedDataLength),
    );
    await page.goto(url, { waitUntil: 'load', timeout: SCREEN_LIMIT_MS });
    await page.waitForTimeout(SETTLED_MS);
    return { ...(await page.evaluate(paints)), transferredBytes };
  } finally {
    await context.close();
  }
}

/** What the page keeps for us. */
type Noting = typeof globalThis & { largestPaint?: { atMs: number; what: string } };

/** Runs in the page before anything else: an element that is replaced later can't be named later. */
function notePaints(): void {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1) as (PerformanceEntry & { element?: Element | null }) | undefined; // as the type asked for has
    if (!last) return;
    const { element } = last;
    const what = element ? `${element.closest('article') ? 'article ' : ''}${element.localName}` : 'nothing';
    (globalThis as Noting).largestPaint = { atMs: last.startTime, what };
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page. */
function paints(): Omit<Visit, 'transferredBytes'> {
  const { largestPaint } = globalThis as Noting;
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return {
    largestPaintMs: largestPaint?.atMs ?? NaN,
    largest: largestPaint?.what ?? 'nothing',
    firstPaintMs: first?.startTime ?? NaN,
  };
}
