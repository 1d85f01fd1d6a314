import sparticuz from '@sparticuz/chromium';
import { type Browser, type CDPSession, chromium } from 'playwright-core';

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
  /** What was painted then. */
  readonly largest: PaintedElement;
  readonly firstPaintMs: number;
  /** Bytes that came over the line, as they were packed. */
  readonly transferredBytes: number;
}

/** What was painted. */
export interface PaintedElement {
  /** Name of the element. */
  readonly name: string;
  /** Whether it is a part of the page's article: its title or its text. */
  readonly isInArticle: boolean;
  /** Its first words; blank for a picture. */
  readonly words: string;
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
    await context.addInitScript(keepWhatIsRemoved);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const largest = await watchLargestPaint(devtools);
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
    return { ...(await largest()), firstPaintMs: await page.evaluate(firstPaint), transferredBytes };
  } finally {
    await context.close();
  }
}

/**
 * Follows the browser's own word on its largest paint, which, unlike the page's, names an element that has been replaced
 * meanwhile: the first response has the text already, and the web app puts its own in the place of it.
 */
async function watchLargestPaint(
  devtools: CDPSession,
): Promise<() => Promise<Pick<Visit, 'largest' | 'largestPaintMs'>>> {
  let last: { atMs: number; node: number } | null = null;
  devtools.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    const { lcpDetails } = event;
    if (lcpDetails?.nodeId !== undefined) last = { atMs: event.time * 1000, node: lcpDetails.nodeId };
  });
  await devtools.send('DOM.enable');
  await devtools.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] });
  return async () => {
    if (last === null) throw new Error('The browser named no largest paint.');
    const { atMs, node } = last;
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: node });
    const told = await devtools.send('Runtime.callFunctionOn', {
      ...{ objectId: object.objectId, functionDeclaration: describe.toString(), returnByValue: true },
    });
    const { navigationStartMs, ...largest } = told.result.value as PaintedElement & {
      navigationStartMs: number;
    }; // what `describe` gives
    return { largest, largestPaintMs: atMs - navigationStartMs };
  };
}

/** Runs in the page, with the element as `this`. */
function describe(this: Element): PaintedElement & { navigationStartMs: number } {
  return {
    name: this.localName,
    isInArticle: this.closest('article') !== null,
    words: (this.textContent ?? '').trim().slice(0, 60),
    navigationStartMs: performance.timeOrigin,
  };
}

/** Runs in the page before anything else: what is removed can still be asked about. */
function keepWhatIsRemoved(): void {
  const kept: Node[] = [];
  new MutationObserver((changes) => {
    for (const { removedNodes } of changes) kept.push(...removedNodes);
  }).observe(document, { childList: true, subtree: true });
  Object.assign(globalThis, { kept });
}

/** Runs in the page. */
const firstPaint = (): number => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
