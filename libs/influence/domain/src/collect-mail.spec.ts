import fc from 'fast-check';
import { collectMail } from './collect-mail.js';
import type { DirectoryPerson } from './mail-message.js';
import { aMessage } from './testing/mail.js';

const person = (key: string, addresses = [key]): DirectoryPerson => ({ key, name: key, addresses });

describe('collectMail', () => {
  it('takes every address for a person when there is no directory, in the order of addresses', async () => {
    const mail = await collectMail(
      [aMessage('zoe@x', ['ann@x', 'no-reply@x']), aMessage('ann@x', 'bo@x')],
      undefined,
    );
    expect(mail.people.map(({ key }) => key)).toEqual(['ann@x', 'bo@x', 'zoe@x']);
    expect(mail.excluded).toEqual([{ key: 'no-reply@x', reason: 'ROLE_MAILBOX' }]);
    expect(mail.dropped.roleMailboxRecipients).toBe(1);
  });

  it('resolves aliases, keeps silent people, and counts what the directory does not have', async () => {
    const directory = [
      person('ann', ['ann@x', 'a.lee@x']),
      person('bo', ['bo@x']),
      person('silent', ['s@x']),
    ];
    const mail = await collectMail(
      [
        aMessage('a.lee@x', ['bo@x', 'ann@x', 'who@elsewhere']),
        aMessage('who@elsewhere', 'bo@x'),
        aMessage('bo@x', 'who@elsewhere'),
        aMessage('info@x', 'bo@x'),
      ],
      directory,
    );
    expect(mail.people.map(({ key }) => key)).toEqual(['ann', 'bo', 'silent']);
    expect(mail.excluded).toEqual([]);
    expect(mail.log).toMatchObject({ messageCount: 1, personCount: 3, recipientCount: Float64Array.of(3) });
    expect(mail.dropped).toMatchObject({
      messagesFromUnknownSenders: 1,
      messagesFromRoleMailboxes: 1,
      messagesWithoutKnownRecipient: 1,
      selfRecipients: 1,
      unknownRecipients: 2,
      unknownAddresses: 1,
    });
  });

  it('counts a message key once and a person in To and Cc as To', async () => {
    const mail = await collectMail(
      [
        aMessage('a', 'b', { messageKey: '1', cc: ['b', 'c'] }),
        aMessage('a', 'b', { messageKey: '1' }),
        aMessage('a', 'b'),
      ],
      undefined,
    );
    expect(mail.log.messageCount).toBe(2);
    expect(mail.dropped.duplicateMessages).toBe(1);
    expect([...mail.log.isCc].sort()).toEqual([0, 0, 1]);
  });

  it('looks at the window that ends at asOf, by default at the newest message', async () => {
    const messages = [
      aMessage('a', 'b'),
      aMessage('b', 'a', { hours: 48 }),
      aMessage('a', 'b', { hours: 100 }),
    ];
    expect((await collectMail(messages, undefined)).asOfMs).toBe(messages[2]?.sentAt.getTime());
    const mail = await collectMail(messages, undefined, { asOf: messages[1]?.sentAt, windowDays: 1 });
    expect(mail.log.messageCount).toBe(1);
    expect(mail.dropped.messagesOutsideWindow).toBe(2);
  });

  it('takes out who writes to many and hears from nobody, also as a recipient', async () => {
    const readers = Array.from({ length: 20 }, (_, at) => `reader${at}`);
    const mail = await collectMail(
      [...readers.map((reader) => aMessage('digest', reader)), aMessage('reader1', 'reader2')],
      undefined,
    );
    expect(mail.excluded).toEqual([{ key: 'digest', reason: 'ONE_WAY_SENDER' }]);
    expect(mail.dropped.messagesFromOneWaySenders).toBe(20);
    expect(mail.people).toHaveLength(20);
    const answered = [...readers.map((reader) => aMessage('boss', reader)), aMessage('reader1', 'boss')];
    expect((await collectMail(answered, undefined)).excluded).toEqual([]);
  });

  it('does not take for a newsletter who tells all staff something and corresponds with a few', async () => {
    const staff = Array.from({ length: 300 }, (_, at) => `staff${at}`);
    const few = staff.slice(0, 12);
    const boss = [aMessage('boss', staff), ...few.map((one) => aMessage('boss', one, { hours: 9 }))];
    const answers = few.slice(0, 5).map((one) => aMessage(one, 'boss', { hours: 10 }));
    expect((await collectMail([...boss, ...answers], undefined)).excluded).toEqual([]);
    // Five of 300 are fewer than one in twenty: without letters of one's own it is a newsletter, answered or not.
    const newsletter = await collectMail([aMessage('boss', staff), ...answers], undefined);
    expect(newsletter.excluded).toEqual([{ key: 'boss', reason: 'ONE_WAY_SENDER' }]);
  });

  it('gives the same log for the same messages in any order', async () => {
    const messages = [
      aMessage('a', ['b', 'c']), aMessage('a', ['c', 'b']), aMessage('b', 'a'), aMessage('c', 'a', { cc: ['b'] }),
      aMessage('c', ['b'], { cc: ['a'] }), aMessage('a', 'c', { hours: -5 }),
    ]; // prettier-ignore
    const expected = await collectMail(messages, undefined);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(messages, { minLength: messages.length }), async (shuffled) => {
        expect(await collectMail(shuffled, undefined)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a directory in which two people share an address or a key, without showing it', async () => {
    const shared = collectMail([], [person('a', ['x@y']), person('b', ['x@y'])]);
    await expect(shared).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.not.stringContaining('x@y'),
    });
    await expect(collectMail([], [person('a'), person('a', ['b'])])).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
