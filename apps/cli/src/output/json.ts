import { type Terminal } from './terminal.js';

/** Writes a value for machines: indented, one line end. */
export const writeJson = (terminal: Terminal, value: object): Promise<void> =>
  terminal.write(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Writes `{ "<name>": [ … ] }` item by item, one a line, as they come. Memory: one item. Nothing is written before
 * the first item; when `items` throws later, what was written is cut off, and the exit code says so.
 */
export async function writeJsonList(
  terminal: Terminal,
  name: string,
  items: AsyncIterable<object>,
): Promise<void> {
  let isFirst = true;
  const opening = `{${JSON.stringify(name)}: [`;
  for await (const item of items) {
    await terminal.write(`${isFirst ? opening : ','}\n${JSON.stringify(item)}`);
    isFirst = false;
  }
  await terminal.write(isFirst ? `${opening}]}\n` : '\n]}\n');
}
