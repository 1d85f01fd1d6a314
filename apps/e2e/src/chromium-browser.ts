import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Why no browser can be started here; null where the packaged one runs. */
export const noBrowserReason: string | null =
  process.platform === 'linux' && process.arch === 'x64'
    ? null
    : `the packaged Chromium runs on linux-x64 alone, not on ${process.platform}-${process.arch}`;

/** Chromium from the npm package, without windows. The first time it is unpacked into the temporary folder, 1 s. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // One process for all would end with the first window that is closed. Root, as in containers, can have no
    // sandbox; nothing but our own server is opened. Without a graphics card the processor draws anyway: directly,
    // and not by playing a card, it takes a third less of its time. WebGL alone still gets a card that is played.
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--disable-gpu'],
    headless: true,
  });
}
