import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePostfixLine } from './postfix-line.js';
import { readMail, type MailReadOptions } from './read-mail.js';
import { inChunks, rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const CASES = fileURLToPath(new URL('../../../../../shared/data/mail/logs/postfix/', import.meta.url));
const isThere = existsSync(CASES);
if (!isThere) process.stdout.write('Skipped: ../shared/data/mail/logs/postfix is missing\n');

const read = (lines: readonly string[], options: Partial<MailReadOptions> = {}) =>
  rowsOf(
    readMail(inChunks(`${lines.join('\n')}\n`, 50), {
      fileName: 'mail.log',
      now,
      zone: 'Europe/Berlin',
      ...options,
    }),
  );
const at = (time: string, service: string, text: string) => `${time} mail postfix/${service}[12]: ${text}`;
const sent = (time: string, id: string, to: string) =>
  at(time, 'smtp', `${id}: to=<${to}>, relay=x[1.2.3.4]:25, delay=1, dsn=2.0.0, status=sent (250 ok)`);
const mail = (time: string, id: string, messageId: string, from: string, ...to: string[]) => [
  at(time, 'smtpd', `${id}: client=host[1.2.3.4]`),
  at(time, 'cleanup', `${id}: message-id=<${messageId}>`),
  at(time, 'qmgr', `${id}: from=<${from}>, size=10, nrcpt=${to.length} (queue active)`),
  ...to.map((address) => sent(time, id, address)),
];
const removed = (time: string, id: string) => at(time, 'qmgr', `${id}: removed`);

describe('readPostfixLog', () => {
  it('joins lines by queue id, counts who got it, and takes the time of the first line in the zone', async () => {
    const { messages, problems, format } = await read([
      'May 31 09:29:00 mail dovecot[1]: imap-login: x',
      ...mail('May 31 09:30:00', '4F1AB', 'm1@x', 'Ann@x', 'bo@x'),
      ...mail('May 31 09:30:00', '0F5383D', 'm2@x', 'Ann@x', 'bo@x', 'cy@x'),
      at(
        'May 31 09:30:02',
        'smtp',
        '0F5383D: to=<di@x>, relay=none, delay=1, dsn=4.0.0, status=deferred (later)',
      ),
      at('May 31 09:40:00', 'qmgr', '0F5383D: from=<ann@x>, size=10, nrcpt=1 (queue active)'),
      at(
        'May 31 09:40:01',
        'local',
        '0F5383D: to=<di@x>, orig_to=<all@x>, relay=local, delay=1, dsn=2.0.0, status=sent (delivered)',
      ),
      removed('May 31 09:40:01', '0F5383D'),
    ]);
    expect([problems, format]).toEqual([[], 'postfix']);
    expect(messages).toMatchObject([
      { messageKey: 'm2@x', line: 7, from: 'ann@x', to: ['bo@x', 'cy@x', 'di@x'] },
    ]);
    expect(messages[0]?.sentAt.toISOString()).toBe('2026-05-31T07:30:00.000Z');
  });

  it('takes an id that is used again for another message, removed or not', async () => {
    const { messages } = await read([
      ...mail('May 31 09:30:00', 'ABCDEF1', 'm1', 'ann@x', 'bo@x'),
      removed('May 31 09:30:01', 'ABCDEF1'),
      ...mail('May 31 10:30:00', 'ABCDEF1', 'm2', 'bo@x', 'ann@x'),
      ...mail('May 31 11:30:00', 'ABCDEF1', 'm3', 'cy@x', 'ann@x').slice(1),
    ]);
    expect(messages.map(({ messageKey, from, to }) => [messageKey, from, to])).toEqual([
      ['m1', 'ann@x', ['bo@x']],
      ['m2', 'bo@x', ['ann@x']],
      ['m3', 'cy@x', ['ann@x']],
    ]);
  });

  it('infers the year from the time of the file, with New Year in it and lines that are not quite in order', async () => {
    const { messages } = await read(
      [
        ...mail('Dec 31 23:59:59', 'AAAAAA1', 'old', 'ann@x', 'bo@x'),
        ...mail('Jan  1 00:00:01', 'AAAAAA2', 'new', 'ann@x', 'bo@x'),
        ...mail('Dec 31 23:59:58', 'AAAAAA3', 'late', 'ann@x', 'bo@x'),
      ],
      { zone: 'UTC', fileTime: new Date('2026-01-02T00:00:00Z') },
    );
    expect(messages.map(({ sentAt }) => sentAt.toISOString().slice(0, 10))).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2025-12-31',
    ]);
  });

  it('reports days that do not exist, and a log of more than a year', async () => {
    const { problems } = await read(
      [
        ...mail('Mar 01 00:00:00', 'AAAAAA1', 'a', 'ann@x', 'bo@x').slice(0, 1),
        at('Feb 31 00:00:00', 'qmgr', 'AAAAAA1: removed'),
        at('Aug 01 00:00:00', 'qmgr', 'AAAAAA1: removed'),
        at('Dec 01 00:00:00', 'qmgr', 'AAAAAA1: removed'),
      ],
      { fileTime: new Date('2026-03-02T00:00:00Z') },
    );
    expect(problems.map(({ line, message }) => [line, message.slice(0, 30)])).toEqual([
      [2, 'begins with a day that does no'],
      [3, 'lies after the time of the fil'],
      [4, 'lies after the time of the fil'],
    ]);
  });

  it('wants a zone for times without one, and none for those of RFC 3339', async () => {
    const lines = (time: string) => mail(time, 'AAAAAA1', 'a', 'ann@x', 'bo@x');
    await expect(read(lines('May 31 09:30:00'), { zone: undefined })).rejects.toThrow(
      /mail.log, line 1: .*--zone/,
    );
    const { messages } = await read(lines('2024-05-31T09:30:00.5+02:00'), { zone: undefined });
    expect(messages[0]?.sentAt.toISOString()).toBe('2024-05-31T07:30:00.500Z');
  });

  it('marks bounces, passes over a message that reached nobody, and reports one that began in the file before', async () => {
    const { messages, problems } = await read([
      ...mail('May 31 09:30:00', 'AAAAAA1', 'b', '', 'bo@x'),
      ...mail('May 31 09:30:00', 'AAAAAA2', 'n', 'ann@x'),
      sent('May 31 09:30:00', 'AAAAAA3', 'bo@x'),
    ]);
    expect(messages).toMatchObject([{ messageKey: 'b', from: '', isAutoSubmitted: true }]);
    expect(messages).toHaveLength(1);
    expect(problems).toMatchObject([
      { line: 8, column: 'from', message: expect.stringMatching(/^has no sender/) },
    ]);
  });

  it('knows a message that was sent on by its own id, and one that a filter queued again as the same', async () => {
    const { messages, problems } = await read([
      at('May 31 09:30:00', 'cleanup', 'AAAAAA1: message-id=<m1@x> (added by postmaster@y)'),
      at('May 31 09:30:00', 'cleanup', 'AAAAAA1: resent-message-id=<r1@x>'),
      ...mail('May 31 09:30:00', 'AAAAAA1', 'm1@x', 'ann@x', 'bo@x').slice(2),
      at('May 31 09:30:00', 'cleanup', 'AAAAAA2: resent-message-id=<r2@x>'),
      ...mail('May 31 09:30:00', 'AAAAAA2', 'm2@x', 'ann@x', 'bo@x'),
      at('May 31 09:30:00', 'cleanup', 'AAAAAA3: message-id=<>'),
      ...mail('May 31 09:30:00', 'AAAAAA3', '', 'ann@x', 'bo@x').slice(2),
    ]);
    expect(problems).toEqual([]);
    expect(messages.map(({ messageKey }) => messageKey)).toEqual([
      'm1@x',
      'm2@x',
      expect.stringMatching(/^ann@x@\d+:bo@x$/) as string,
    ]);
  });

  it('reports half a line at the end, and takes nothing from it', async () => {
    const whole = mail('May 31 09:30:00', 'AAAAAA1', 'm1', 'ann@x', 'bo@x').join('\n');
    for (const tail of [
      'qmgr[1]: AAAAAA2: from=<an',
      'cleanup[1]: AAAAAA2: message-id=<m',
      `smtp[1]: AAAAAA1: to=<cy@x>, relay=x, status=se`,
    ]) {
      const text = `${whole}\nMay 31 09:31:00 mail postfix/${tail}`;
      const cut = await rowsOf(readMail(inChunks(text), { fileName: 'mail.log', now, zone: 'UTC' }));
      expect(cut.messages).toMatchObject([{ to: ['bo@x'] }]);
      expect(cut.problems).toMatchObject([{ line: 5, message: 'the file ends inside this line' }]);
    }
  });

  (isThere ? it : it.skip)(
    'reads the 191 real lines as they should be read (needs ../shared/data beside the project)',
    () => {
      const files = readdirSync(CASES).filter((name) => name.endsWith('.yaml'));
      let [read191, withEvent] = [0, 0];
      for (const name of files) {
        const { data, results } = caseOf(readFileSync(join(CASES, name), 'utf8'));
        const event = parsePostfixLine(data);
        read191++;
        if (event === null) {
          // Nothing that matters may be passed over: a delivery, a sender, an id or an end.
          const pairs = results['postfix_keyvalue_data'] ?? '';
          const isDelivery = results['postfix_status'] !== undefined && /^to=/.test(pairs);
          const isQueued =
            results['postfix_queueid'] !== undefined && /^from=</.test(pairs) && /(qmgr|pickup)/.test(name);
          expect([name, isDelivery || isQueued || results['postfix_message-id'] !== undefined]).toEqual([
            name,
            false,
          ]);
          continue;
        }
        withEvent++;
        expect([name, event.queueId]).toEqual([name, results['postfix_queueid'] ?? event.queueId]);
        if (event.kind === 'delivery') {
          // A case of the TLS features is about the end of its line alone.
          const { postfix_status: status = event.status, postfix_keyvalue_data: pairs = data } = results;
          expect([name, event.status]).toEqual([name, status]);
          expect(event.to).toBe(/^to=<?([^>,]*)>?,/.exec(pairs.slice(pairs.indexOf('to=')))?.[1]);
        }
        if (event.kind === 'messageId') expect(event.messageId).toBe(results['postfix_message-id']);
        if (event.kind === 'queued') {
          const { postfix_keyvalue_data: pairs = data } = results;
          expect(event.from).toBe(/from=<([^>]*)>/.exec(pairs)?.[1]);
        }
        if (event.kind === 'removed') expect(data).toMatch(/: removed$/);
      }
      expect([read191, withEvent]).toEqual([191, 32]);
    },
  );
});

/** The two keys of a case that matter; the files use no more of YAML than quoted and plain scalars. */
function caseOf(yaml: string): { data: string; results: Record<string, string> } {
  const results: Record<string, string> = {};
  let data = '';
  for (const line of yaml.split('\n')) {
    const parts = /^( *)([\w-]+): *(.*)$/.exec(line);
    if (!parts) continue;
    const [, indent, key = '', raw = ''] = parts;
    const value = unquoted(raw.trim());
    if (indent === '' && key === 'data') data = value;
    else if (indent !== '') results[key] = value;
  }
  return { data, results };
}

const unquoted = (raw: string): string =>
  raw.startsWith('"')
    ? raw.slice(1, raw.lastIndexOf('"')).replace(/\\(.)/g, '$1')
    : raw.startsWith("'")
      ? raw.slice(1, raw.lastIndexOf("'")).replaceAll("''", "'")
      : raw;
