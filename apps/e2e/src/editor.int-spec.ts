import { gzipSync } from 'node:zlib';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { standOf, writePage, type WrittenPage } from './editor-page.js';
import { eventually } from './eventually.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

/** Everything that a browser fetches before it shows a page, compressed. */
const FIRST_LOAD_MAX_BYTES = 250_000;

// Line breaks, blanks and signs that no writer of Markdown would choose again.
const ODD_TEXT = `---
title: kept
---
# Heading
* star   list
* second

Some __bold__ words,
broken by hand.

<details>
<summary>More</summary>

inside

</details>

|a|b|
|-|:-:|
|1|2|

1) one
1) two

:::warning 小心
Mind this.
:::

[ref]: https://example.org  "T"


Last.`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('The editors', () => {
  const { url } = demoServer();
  let browser: Browser;
  let visitor: Visitor;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    visitor = await signInAsPersona(url, 'EMPLOYEE');
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    window = await signedInWindow(browser, url, 'EMPLOYEE');
    ({ page } = window);
  });
  afterEach(async () => {
    await window.context.close();
    expect(window.troubles.splice(0)).toEqual([]);
  });

  const visual = () => page.locator('.ProseMirror');
  const edit = async (title: string, text: string): Promise<WrittenPage> => {
    const written = await writePage(visitor, 'HANDBOOK', `${title} ${Date.now()}`, text);
    await window.visit(`${written.path}/edit`);
    await visual().waitFor();
    await window.complete();
    return written;
  };
  const clickInto = async (text: string): Promise<void> => {
    // ProseMirror writes its own selection once more 20 ms after it got the focus, later on a busy machine; a hand would see
    // where the caret is.
    await eventually(
      'the caret stands at the end',
      async () => {
        await visual().getByText(text).click();
        await page.waitForTimeout(100);
        await page.keyboard.press('End');
        await page.waitForTimeout(50);
        return page.evaluate(() => {
          const caret = getSelection();
          return caret?.isCollapsed === true && caret.anchorOffset === caret.anchorNode?.textContent?.length;
        });
      },
      10_000,
    );
  };
  const save = async (written: WrittenPage): Promise<string> => {
    await page.keyboard.press('Control+s');
    await page.waitForURL(new RegExp(`${written.urlId}$`));
    return (await standOf(visitor, written)).text;
  };
  /** Types as an input method does: each step replaces what is being composed. */
  const compose = async (steps: readonly string[], result: string): Promise<void> => {
    const session = await window.context.newCDPSession(page);
    for (const text of steps)
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send('Input.insertText', { text: result });
    await session.detach();
  };
  const pictureFile = (name: string) =>
    page.evaluateHandle(async (fileName) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 30, height: 30 });
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      const data = new DataTransfer();
      data.items.add(new File([picture ?? ''], fileName, { type: 'image/png' }));
      return data;
    }, name);
  const pastePicture = async (selector: string, name: string) =>
    page.evaluate(
      ({ target, data }) =>
        document
          .querySelector(target)
          ?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          ),
      { target: selector, data: await pictureFile(name) },
    );
  /** Lets a file of another program go over the end of a text. */
  const dropPicture = async (over: Locator, name: string) => {
    const box = await over.boundingBox();
    if (!box) throw new Error('The text stands in the window.');
    const place = { clientX: box.x + box.width - 2, clientY: box.y + box.height / 2 };
    const dataTransfer = await pictureFile(name);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await over.dispatchEvent(type, { dataTransfer, ...place });
  };

  it('change nothing but the block that was written in', async () => {
    const written = await edit('Odd', ODD_TEXT);
    await window.inspect('editor-visual');
    await page.getByText('Markdown', { exact: true }).click();
    await page.locator('.cm-content').waitFor();
    await window.inspect('editor-source');
    await page.getByText('Visual', { exact: true }).click();
    await clickInto('broken by hand.');
    await page.keyboard.press('End');
    await page.keyboard.type(' Yes.');
    expect(await save(written)).toBe(ODD_TEXT.replace('broken by hand.', 'broken by hand. Yes.'));
  }, 90_000);

  it('take Chinese from an input method whole, and offer pages for it', async () => {
    const written = await edit('IME', 'Start\n');
    await clickInto('Start');
    await page.keyboard.press('End');
    await compose(['z', 'zh', 'zhong', '中', '中w', '中wen'], '中文');
    await page.keyboard.type(' [[');
    await compose(['f', 'fei', '費'], '費用');
    const entry = page.locator('#editor-completion').getByRole('option', { name: /^費用報銷/ });
    await entry.first().waitFor();
    await page.keyboard.press('Enter');
    await visual().locator('a[data-wiki-link^="費用報銷"]').waitFor();

    await page.getByText('Markdown', { exact: true }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await compose(['w', 'wen', '文'], '文件');
    await page.keyboard.type(' [[');
    await compose(['f', 'fei', '費'], '費用');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: '費用報銷' }).first().waitFor();
    // The menu takes no key in the first moments, so that nobody chooses by accident.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    expect(await save(written)).toMatch(
      /^Start中文 \[\[費用報銷：[^\]]+\]\]\n文件 \[\[費用報銷：[^\]]+\]\]$/,
    );
  }, 90_000);

  it('make lists, tables, notes and mentions by keyboard alone', async () => {
    const written = await edit('Keys', 'Start\n');
    await clickInto('Start');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('**two**');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/table');
    await page.locator('#editor-completion').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('A');
    await page.keyboard.press('Tab');
    await page.keyboard.type('B');
    await page.getByRole('button', { name: 'Remove the row' }).waitFor();
    await window.inspect('editor-table');
    for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.type('/warn');
    await page.locator('#editor-completion').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ask @ma');
    await page.locator('#editor-completion').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('first');
    const text = await save(written);
    expect(text).toMatch(
      /^Start\n\n- one\n- \*\*two\*\*\n\n\| A \| B \| \|\n\| --- \| --- \| --- \|\n(\| \| \| \|\n){2}\n> \[!WARNING\]\n> Ask \[@[^\]]+\]\(person:[0-9a-f-]{36}\) first\n$/,
    );
    await page.locator('article .admonition-warning .mention').waitFor();
  }, 90_000);

  it('keep a picture that could not be sent, say so, and put it in when it can', async () => {
    const written = await edit('Picture', 'Start\n');
    await clickInto('Start');
    await page.keyboard.press('End');
    await window.context.route('**/files?*', (route) => route.abort());
    await pastePicture('.ProseMirror', 'plan.png');
    await page.getByRole('alert').filter({ hasText: 'plan.png was not sent' }).first().waitFor();
    window.expectTrouble(/ERR_FAILED/);
    await window.context.unroute('**/files?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await visual().locator('img[alt="plan"]').waitFor();
    await page.getByText('Markdown', { exact: true }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await pastePicture('.cm-content', 'second.png');
    await page.locator('.cm-content', { hasText: '![second](second.png)' }).waitFor();
    expect(await save(written)).toBe('Start![plan](plan.png)\n![second](second.png)');
    await page.locator('article img[alt="second"]').waitFor();
  }, 90_000);

  it('take a picture that is dropped, where it is dropped', async () => {
    const written = await edit('Drop', 'First line.\n\nSecond line.\n');
    await dropPicture(visual().getByText('First line.'), 'map.png');
    await visual().locator('p', { hasText: 'First line.' }).locator('img[alt="map"]').waitFor();
    await page.getByText('Markdown', { exact: true }).click();
    await page.locator('.cm-line', { hasText: 'Second line.' }).waitFor();
    await dropPicture(page.locator('.cm-line', { hasText: 'Second line.' }), 'plan.png');
    await page.locator('.cm-line', { hasText: '![plan](plan.png)' }).waitFor();
    const text = await save(written);
    expect(text).toMatch(
      /^First line\.?!\[map\]\(map\.png\)\.?\n\nSecond line\.?!\[plan\]\(plan\.png\)\.?\n$/,
    );
    await eventually(
      'both pictures are shown',
      () =>
        page
          .locator('article img')
          .evaluateAll(
            (found) =>
              found.length === 2 &&
              found.every((one) => one instanceof HTMLImageElement && one.naturalWidth === 30),
          ),
      10_000,
    );
  }, 90_000);

  it('are not part of the first load, and are fetched when Edit is pointed at', async () => {
    const written = await writePage(visitor, 'HANDBOOK', `Load ${Date.now()}`, '# Heading\n\nText.\n');
    const sizes = new Map<string, number>();
    page.on('response', (response) => {
      if (!/\.(js|css)$/.test(new URL(response.url()).pathname)) return;
      void response.body().then(
        (body) => sizes.set(response.url(), gzipSync(body).length),
        () => undefined,
      );
    });
    // What comes after the application has painted the page (comments, attachments …) is no part of the first load.
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (document.querySelector('article .prose') === null) return;
        look.disconnect();
        performance.mark('page-painted');
      });
      look.observe(document, { childList: true, subtree: true });
    });
    await window.visit(written.path);
    const first = await page.evaluate(() => {
      const painted = performance.getEntriesByName('page-painted')[0]?.startTime ?? Infinity;
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < painted)
        .map(({ name }) => name);
    });
    const total = first.reduce((sum, address) => sum + (sizes.get(address) ?? 0), 0);
    process.stdout.write(
      `First load of a page: ${Math.round(total / 1000)} kB of scripts and styles, gzip\n`,
    );
    if (total >= FIRST_LOAD_MAX_BYTES)
      process.stdout.write(`${first.map((address) => `${sizes.get(address) ?? 0} ${address}`).join('\n')}\n`);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(FIRST_LOAD_MAX_BYTES);
    expect([...sizes.keys()].filter((address) => /visual-editor|source-editor/.test(address))).toEqual([]);
    await page.getByRole('link', { name: 'Edit', exact: true }).hover();
    await eventually(
      'the editor is fetched',
      () => [...sizes.keys()].some((address) => /visual-editor.*\.js$/.test(address)),
      10_000,
    );
    await page.getByRole('button', { name: 'Copy a link to “Heading”' }).focus();
    await window.inspect('heading-link');
  }, 90_000);
});
