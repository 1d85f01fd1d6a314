import { saveAttempts } from './idempotency-key.js';

function countingAttempts() {
  let calls = 0;
  return saveAttempts<{ text: string }>((bytes) => bytes.fill(++calls));
}

describe('saveAttempts', () => {
  it('keeps the key while the same content waits for an answer', () => {
    const attempts = countingAttempts();
    const first = attempts.keyFor({ text: 'a' });
    expect(attempts.keyFor({ text: 'a' })).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes a new key for other content and after an answer', () => {
    const attempts = countingAttempts();
    const first = attempts.keyFor({ text: 'a' });
    const second = attempts.keyFor({ text: 'b' });
    expect(second).not.toBe(first);
    attempts.settle();
    expect(attempts.keyFor({ text: 'b' })).not.toBe(second);
  });

  it('remembers an attempt whose answer was lost until it is asked for', () => {
    const attempts = countingAttempts();
    const key = attempts.keyFor({ text: 'a' });
    attempts.lose({ text: 'a' });
    expect(attempts.lost({ text: 'a' })).toBeNull();
    expect(attempts.lost({ text: 'ab' })).toMatchObject({ content: { text: 'a' }, key });
    expect(attempts.keyFor({ text: 'a' })).toBe(key);
    attempts.settle();
    expect(attempts.lost({ text: 'ab' })).toBeNull();
  });
});
