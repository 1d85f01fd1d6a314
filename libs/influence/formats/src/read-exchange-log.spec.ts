import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMailFile } from './read-mail-file.js';
import { readMail } from './read-mail.js';
import { inChunks, rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const SAMPLE = fileURLToPath(
  new URL('../../../../../shared/data/mail/logs/exchange/msgtrk-sample.LOG', import.meta.url),
);
const isThere = existsSync(SAMPLE);
if (!isThere) process.stdout.write('Skipped: ../shared/data/mail/logs/exchange is missing\n');

const COLUMNS_30 =
  'date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,schema-version'.split(
    ',',
  );
const COLUMNS_27 = COLUMNS_30.slice(0, 27);
const COLUMNS_26 = COLUMNS_27.filter((name) => name !== 'network-message-id');

type Cells = Readonly<Record<string, string>>;
const PLAIN: Cells = {
  'date-time': '2024-05-31T09:30:00.123Z',
  'event-id': 'RECEIVE',
  'message-id': '<1@x>',
  'recipient-address': 'bo@x',
  'sender-address': 'ann@x',
  'source-context': '"a, b=c|d; ""quoted"""',
  'message-subject': '"s3cret, plan"',
};
const row = (columns: readonly string[], cells: Cells) =>
  columns.map((name) => ({ ...PLAIN, ...cells })[name] ?? '').join(',');
const log = (columns: readonly string[], rows: readonly Cells[]) =>
  [
    '#Software: Microsoft Exchange Server',
    '#Log-type: Message Tracking Log',
    `#Fields: ${columns.join(',')}`,
    ...rows.map((cells) => row(columns, cells)),
    '',
  ].join('\r\n');
const read = (text: string, chunkBytes?: number) =>
  rowsOf(readMail(inChunks(text, chunkBytes), { fileName: 'm.log', now }));

describe('readExchangeLog', () => {
  it.each([
    [26, COLUMNS_26],
    [27, COLUMNS_27],
    [30, COLUMNS_30],
    ['30 in another order', [...COLUMNS_30].reverse()],
  ])('restores messages from logs of %s columns, a byte order mark or not', async (_, columns) => {
    const text = log(columns, [
      { 'recipient-address': 'bo@x;cy@x;di@x', 'recipient-status': 'To;Cc;Bcc' },
      { 'event-id': 'DELIVER', 'date-time': '2024-05-31T09:29:59Z', 'recipient-address': 'ed@x;bo@x' },
      { 'event-id': 'SEND', 'recipient-address': 'nobody@x' },
      { 'event-id': 'NOTIFYMAPI', 'recipient-address': '', 'message-id': '' },
      { 'message-id': '<2@x>', 'recipient-address': 'bo@x' },
    ]);
    for (const bytes of [text, `\ufeff${text}`]) {
      const { messages, problems, format } = await read(bytes, 100);
      expect([problems, format]).toEqual([[], 'exchange']);
      expect(messages).toMatchObject([
        { messageKey: '1@x', from: 'ann@x', to: ['bo@x', 'ed@x'], cc: ['cy@x'], bcc: ['di@x'], line: 4 },
        { messageKey: '2@x', to: ['bo@x'] },
      ]);
      expect(messages[0]?.sentAt.toISOString()).toBe('2024-05-31T09:29:59.000Z');
      expect(JSON.stringify(messages)).not.toMatch(/s3cret|quoted/);
    }
  });

  it('knows bounces and the probes of the server as mail of machines', async () => {
    const { messages } = await read(
      log(COLUMNS_30, [
        { 'sender-address': '<>', 'message-id': '<b>' },
        { 'return-path': '<>', 'message-id': '<r>' },
        { 'sender-address': 'HealthMailboxab12@x', 'message-id': '<h>' },
      ]),
    );
    expect(messages).toMatchObject([
      { from: '', isAutoSubmitted: true },
      { from: '', isAutoSubmitted: true },
      { isAutoSubmitted: true },
    ]);
  });

  it('reports wrong rows with their lines and half a row at the end', async () => {
    const { messages, problems } = await read(
      `${log(COLUMNS_30, [{}, { 'date-time': '2098-01-01T00:00:00Z' }, { 'sender-address': 'x' }, { 'recipient-address': '' }])}a,b\r\n2024-05-31T`,
    );
    expect(messages).toHaveLength(1);
    expect(problems.map(({ line, column, message }) => [line, column, message.slice(0, 40)])).toEqual([
      [5, 'date-time', '"2098-01-01T00:00:00Z" lies in the futur'],
      [6, 'sender-address', 'is not a mail address'],
      [7, 'recipient-address', 'names no recipient'],
      [8, null, 'the row has 2 fields; #Fields has 30'],
      [9, null, 'the file ends inside this row'],
    ]);
  });

  it('wants #Fields with what it needs, and is no other format', async () => {
    await expect(read(log(['date-time', 'event-id'], []))).rejects.toThrow(
      /line 3: #Fields lacks message-id/,
    );
    const other = { fileName: 'm.log', now, format: 'postfix' } as const;
    await expect(rowsOf(readMail(inChunks(log(COLUMNS_30, [{}])), other))).rejects.toThrow(
      'm.log: this is an Exchange message tracking log, not a mail log of Postfix.',
    );
  });

  it('keeps twenty thousand messages open and gives the rest of a late one the same key', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => ({ 'message-id': `<${at}>` }));
    const late = { 'message-id': '<0>', 'recipient-address': 'late@x' };
    const { messages } = await read(log(COLUMNS_26, [...many, late]));
    expect(messages.filter(({ messageKey }) => messageKey === '0').map(({ to }) => to)).toEqual([
      ['bo@x'],
      ['late@x'],
    ]);
  });

  (isThere ? it : it.skip)('reads the real sample (needs ../shared/data beside the project)', async () => {
    const { messages, problems } = await rowsOf(readMailFile(SAMPLE, { fileName: 'msgtrk.LOG', now }));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { line: 7, messageKey: 'XXX@domain.com', from: 'user.name1@domain.com', to: ['user.name4@gmail.com'] },
    ]);
    expect(JSON.stringify(messages)).not.toMatch(/MAIL SUBJECT/);
  });
});
