import { type Browser, type BrowserContext, type Page } from 'playwright-core';

/** What a payload would call to show that it ran. */
const TELLTALES = ['alert', 'confirm', 'prompt', 'print', 'open'];

/** A window in which everything that a hostile text brings about is noted. */
export class HostileWindow {
  /** Scripts that ran, dialogs, requests that wanted to leave, pages that were led away. */
  readonly harm: string[] = [];
  /** Where the window stands, for the notes. */
  place = '';

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** @param cookie `name=value` pairs of who is signed in */
  static async open(browser: Browser, origin: string, cookie: string): Promise<HostileWindow> {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
    });
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return { name, value, url: origin };
      }),
    );
    const page = await context.newPage();
    const window = new HostileWindow(context, page, origin);
    page.setDefaultTimeout(30_000);
    page.on('dialog', (dialog) => {
      window.note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => window.note(`window: ${popup.url()}`));
    page.on('framenavigated', (frame) => {
      if (!frame.url().startsWith(origin) && !frame.url().startsWith('about:'))
        window.note(`went to ${frame.url()}`);
    });
    await context.exposeFunction('noteHarm', (what: string) => window.note(`ran: ${what}`));
    await context.addInitScript((names: readonly string[]) => {
      for (const name of names)
        Object.defineProperty(window, name, {
          value: () => void (window as unknown as { noteHarm(what: string): void }).noteHarm(name), // exposed above
        });
    }, TELLTALES);
    // What the content security policy stops never comes here; what comes here would have left.
    await context.route(
      (url) => url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol),
      (route) => {
        window.note(`request to ${route.request().url()}`);
        return route.abort();
      },
    );
    return window;
  }

  /** Opens an address of the application and waits until it is complete. */
  async visit(path: string): Promise<void> {
    this.place = path;
    await this.page.goto(this.origin + path);
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  }

  /** Presses a button of this name as long as there is one. */
  async pressAll(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).first();
    for (let times = 0; times < 50 && (await button.count()) > 0; times++) {
      await button.click();
      await this.page.waitForTimeout(150);
      await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    }
  }

  /** Notes what in the document could run, be it that nothing has started it yet. */
  async inspect(): Promise<void> {
    const found = await this.page.evaluate(executableIn, this.origin);
    for (const what of found) this.note(what);
  }

  private note(what: string): void {
    this.harm.push(`${this.place}: ${what}`);
  }
}

/** Runs in the page: elements and attributes of `main` that execute or lead somewhere else without being pressed. */
function executableIn(origin: string): string[] {
  const main = document.querySelector('main') ?? document.body;
  const found: string[] = [];
  const forbidden =
    'script, iframe, object, embed, base, meta, link, style, applet, frame, frameset, foreignObject, use, animate, set';
  for (const element of main.querySelectorAll(forbidden))
    if (!element.closest('[data-own]') && !isOurs(element))
      found.push(`<${element.localName}> ${element.outerHTML.slice(0, 120)}`);
  for (const element of main.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      // Tabs and line breaks within an address do not keep a browser from following it.
      const address = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
      if (/^on/i.test(name)) found.push(`${name}="${value.slice(0, 80)}"`);
      if (/^(javascript|vbscript|livescript|data:text|data:application)/.test(address))
        found.push(`${name}="${value.slice(0, 80)}"`);
      const loads = ['src', 'srcset', 'poster', 'background', 'data', 'action', 'formaction'].includes(name);
      if (loads && /^(https?:)?\/\//.test(address) && !address.startsWith(origin))
        found.push(`${name}="${value.slice(0, 80)}"`);
    }
  // Style sheets and symbols that the application itself has put there.
  function isOurs(element: Element): boolean {
    return element.localName === 'style' && element.hasAttribute('data-mantine-styles');
  }
  return found;
}
