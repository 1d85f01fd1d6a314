import { readMessageHeader } from './message-header.js';

const now = new Date('2026-11-22T00:00:00Z');
const DATE = 'Date: Fri, 31 May 2024 09:30:00 +0000';
const read = (lines: readonly string[], encoding: BufferEncoding = 'utf8') =>
  readMessageHeader(Buffer.from(`${lines.join('\n')}\n\n`, encoding), 7, { now });
const readBytes = (...parts: (string | Buffer)[]) =>
  readMessageHeader(Buffer.concat(parts.map((part) => Buffer.from(part as string))), 7, { now });
const PLAIN = ['From: ann@firm.example', 'To: bo@firm.example', DATE, 'Message-ID: <1@x>'];

describe('the header of a message', () => {
  it('gives sender, recipients by kind, time and ids, and nothing of the subject', () => {
    const row = read([
      'Received: from secret.host by other; Fri, 31 May 2024 09:30:01 +0000',
      'From: "Chen, Ann (Sales)" <ANN@Firm.Example>',
      'To: bo@firm.example, "Smith, Cy" <cy@firm.example>,',
      '\tBO <bo@firm.example>',
      'Cc: cy@firm.example, di@firm.example',
      'Bcc: ed@firm.example',
      'Subject: secret plan',
      ' and more of it',
      DATE,
      'Message-ID: <one@firm.example>',
      'In-Reply-To: <zero@firm.example> (secret words)',
    ]);
    expect(row).toEqual({
      ...{ kind: 'message', line: 7, messageKey: 'one@firm.example', inReplyTo: 'zero@firm.example' },
      ...{ sentAt: new Date('2024-05-31T09:30:00Z'), from: 'ann@firm.example' },
      ...{ to: ['bo@firm.example', 'cy@firm.example'], cc: ['di@firm.example'], bcc: ['ed@firm.example'] },
      ...{ isList: false, isAutoSubmitted: false, isBulk: false, isCalendar: false },
    });
    expect(JSON.stringify(row)).not.toMatch(/secret/);
  });

  it.each([
    ['List-Id: <x.lists.example>', 'isList'],
    ['List-Unsubscribe: <mailto:x>', 'isList'],
    ['Precedence: list', 'isList'],
    ['Precedence: Bulk', 'isBulk'],
    ['Precedence: junk', 'isBulk'],
    ['Auto-Submitted: auto-replied (vacation)', 'isAutoSubmitted'],
    ['X-Auto-Response-Suppress: All', 'isAutoSubmitted'],
    ['Return-Path: <>', 'isAutoSubmitted'],
    ['Content-Type: text/calendar; method=REQUEST', 'isCalendar'],
    ['Content-Class: urn:content-classes:calendarmessage', 'isCalendar'],
  ])('knows by %s that no person wrote it to a person', (header, mark) => {
    expect(read([...PLAIN, header])).toMatchObject({ kind: 'message', [mark]: true });
  });

  it.each([
    'Auto-Submitted: no',
    'X-Auto-Response-Suppress: None',
    'Return-Path: <ann@firm.example>',
    'Precedence: normal',
  ])('makes nothing of %s', (header) => {
    expect(read([...PLAIN, header])).toMatchObject({ isList: false, isAutoSubmitted: false, isBulk: false });
  });

  it('reads the members of groups and knows an empty one', () => {
    const to = (value: string) => read(['From: a@x', `To: ${value}`, DATE]);
    expect(to('Team: bo@x, "C, y" <cy@x>;, di@x')).toMatchObject({ to: ['bo@x', 'cy@x', 'di@x'] });
    expect(to('undisclosed-recipients:;')).toMatchObject({
      kind: 'problem',
      column: 'to',
      message: 'names no recipient',
    });
  });

  it('reads addresses beside names in ISO-2022-JP, GB2312, Big5 and raw bytes', () => {
    const names = ['=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=', '=?gb2312?B?zfW3vA==?=', '=?big5?B?pP2q2g==?='];
    for (const name of names)
      expect(read([`From: ${name} <ann@x>`, `To: "${name}" <bo@x>, ${name} <cy@x>`, DATE])).toMatchObject({
        ...{ from: 'ann@x', to: ['bo@x', 'cy@x'] },
      });
    // 山田 with its shifts, in which `"` and `;` are parts of letters; and Big5 whose second byte is `@` or `\`.
    const shifted = Buffer.from('\x1b$B;3ED";\x1b(B <bo@x>, cy@x', 'latin1');
    const big5 = Buffer.from([0xa7, 0x40, 0xa5, 0x5c, 0x20, ...Buffer.from('<bo@x>, cy@x')]);
    for (const to of [shifted, big5])
      expect(readBytes('From: ann@x\nTo: ', to, `\n${DATE}\n\n`)).toMatchObject({ to: ['bo@x', 'cy@x'] });
  });

  it.each([
    [['To: b@x', DATE], 'from', 'has no sender'],
    [['From: nobody', 'To: b@x', DATE], 'from', 'is not a mail address'],
    [['From: a@x', DATE], 'to', 'names no recipient'],
    [['From: a@x', 'To: b@x'], 'date', 'has no date'],
    [['From: a@x', 'To: b@x', 'Date: Fri, 31 May 2098 09:30:00 +0000'], 'date', /future/],
  ])('reports %j', (lines, column, message) => {
    expect(read(lines)).toMatchObject({
      ...{ kind: 'problem', line: 7, column, message: expect.stringMatching(message) as string },
    });
  });

  it('takes the sender from Sender where From is missing, and makes a key where there is no id', () => {
    const lines = ['Sender: Ann <ann@x>', 'To: b@x', DATE];
    const [one, two] = [read(lines), read([...lines].reverse())];
    expect(one).toMatchObject({ from: 'ann@x', messageKey: 'ann@x@1717147800:b@x' });
    expect(two).toMatchObject({ messageKey: 'ann@x@1717147800:b@x' });
  });

  it('reads ten thousand recipients', () => {
    const all = Array.from({ length: 10_000 }, (_, at) => `"Person, ${at}" <p${at}@firm.example>`);
    expect(read(['From: a@x', `To: ${all.join(',\n ')}`, DATE])).toMatchObject({ to: { length: 10_000 } });
  });
});
