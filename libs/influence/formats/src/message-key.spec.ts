import { keyOfMessageId } from './message-key.js';

describe('the key of a message id', () => {
  it.each([
    ['<a@x>', 'a@x'],
    [' a@x ', 'a@x'],
    ['<a@x> (added by postmaster@y)', 'a@x'],
    ['Message <a@x>', 'a@x'],
    ['<a\t b@x>', 'a b@x'],
    ['<a@x', 'a@x'],
    ['<>', null],
    ['< >', null],
    ['', null],
  ])('of %j is %j, in a header as in a log', (text, key) => expect(keyOfMessageId(text)).toBe(key));
});
