import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll } from './accessibility.js';
import { eventually } from './eventually.js';

/** Pictures of every screen, for people to look at. Not under version control. */
const SCREENSHOTS = fileURLToPath(new URL('../screenshots', import.meta.url));
/** A screen that is not there by then has a problem. */
const SCREEN_LIMIT_MS = 15_000;
/** A screen that loads nothing for so long is complete: longer than from a click to the first request of a screen. */
const QUIET_MS = 150;
/** Requests whose end the browser never told (a document that was left) are no longer waited for. */
const FORGOTTEN_AFTER_MS = 10_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 780 };
/** The four looks of a screen, in an order that changes little at a time. */
const ALL_LOOKS = [
  { name: '1280-light', size: WIDE, colorScheme: 'light' },
  { name: '1280-dark', size: WIDE, colorScheme: 'dark' },
  { name: '360-dark', size: NARROW, colorScheme: 'dark' },
  { name: '360-light', size: NARROW, colorScheme: 'light' },
] as const;
/** WELLSPRING_ALL_LOOKS=1: for pictures of whole screens in all four looks. */
const IS_FOR_PICTURES = process.env.WELLSPRING_ALL_LOOKS === '1';
/** Two of them have both widths and both schemes. */
const LOOKS = IS_FOR_PICTURES
  ? ALL_LOOKS
  : ALL_LOOKS.filter(({ name }) => name === '1280-light' || name === '360-dark');

/** A browser window of one person, in which everything that goes wrong is noted. */
export class WatchedPage {
  /** Console errors, broken content security policy, uncaught errors, failed and refused requests, broken rules. */
  readonly troubles: string[] = [];
  private readonly underway = new Map<Request, number>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(SCREEN_LIMIT_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text()))
        this.note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.note(`uncaught: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.note(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => this.underway.set(request, performance.now()));
    page.on('requestfinished', (request) => this.underway.delete(request));
    page.on('requestfailed', (request) => {
      this.underway.delete(request);
      const reason = request.failure()?.errorText ?? '';
      // Leaving a screen ends what it was still asking for.
      if (reason !== 'net::ERR_ABORTED') this.note(`${reason} ${request.url()}`);
    });
  }

  /** A new window that knows nobody: no cookies, light colours, English. */
  static async open(browser: Browser, address: string): Promise<WatchedPage> {
    const context = await browser.newContext({
      baseURL: address,
      viewport: WIDE,
      locale: 'en-GB',
      colorScheme: 'light',
    });
    return new WatchedPage(context, await context.newPage(), address);
  }

  /** Opens an address and waits until the screen is complete. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.complete();
  }

  /**
   * Waits until there is a heading and nothing has been loading for a while. After a click inside the app this may
   * still be the screen that is left: wait for something of the next one as well.
   */
  async complete(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    let quietSince = performance.now();
    await eventually(
      () => `${this.page.url()} is complete; underway: ${this.addressesUnderway().join(' ') || 'nothing'}`,
      async () => {
        const isBusy = await this.page.evaluate(
          () => document.readyState !== 'complete' || document.querySelector('[aria-busy="true"]') !== null,
        );
        if (isBusy || this.addressesUnderway().length > 0) quietSince = performance.now();
        return performance.now() - quietSince >= QUIET_MS;
      },
      SCREEN_LIMIT_MS,
    );
  }

  private addressesUnderway(): string[] {
    const oldest = performance.now() - FORGOTTEN_AFTER_MS;
    return [...this.underway].filter(([, since]) => since > oldest).map(([request]) => request.url());
  }

  /** Looks at the screen in both widths and both schemes, notes everything that is wrong with it, and keeps pictures. */
  async inspect(screen: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    for (const { name, size, colorScheme } of LOOKS) {
      await this.page.setViewportSize(size);
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await this.page.waitForFunction(
        (scheme) => document.documentElement.dataset.mantineColorScheme === scheme,
        colorScheme,
      );
      await this.page.screenshot({
        path: join(SCREENSHOTS, `${screen}-${name}.png`),
        animations: 'disabled',
        fullPage: IS_FOR_PICTURES && colorScheme === 'light',
      });
      // Scrolled, a page has something below its top bar that is covered in part.
      await this.page.evaluate(() => scrollTo(0, 0));
      const found = [...(await accessibilityProblems(this.page)), ...(await sidewaysScroll(this.page))];
      this.troubles.push(...found.map((problem) => `${screen}, ${name}: ${problem}`));
    }
    await this.page.setViewportSize(WIDE);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Forgets a trouble that the test brought about itself. */
  expectTrouble(pattern: RegExp): void {
    const index = this.troubles.findIndex((trouble) => pattern.test(trouble));
    if (index === -1) throw new Error(`Expected was ${pattern}, there is only: ${this.troubles.join(' | ')}`);
    const kept = this.troubles.filter((trouble) => !pattern.test(trouble));
    this.troubles.splice(0, this.troubles.length, ...kept);
  }

  private note(trouble: string): void {
    const { pathname } = new URL(this.page.url(), this.address);
    this.troubles.push(`${pathname}: ${trouble}`);
  }
}
