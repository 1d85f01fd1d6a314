import { hashPassword, passwordProblem, verifyPassword } from './password.js';

describe('passwords', () => {
  it('are hashed with argon2id, 19 MiB and two passes, differently each time', async () => {
    const [first, second] = await Promise.all([
      hashPassword('correct horse 9'),
      hashPassword('correct horse 9'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    await expect(verifyPassword(first, 'correct horse 9')).resolves.toBe(true);
    await expect(verifyPassword(first, 'correct horse 8')).resolves.toBe(false);
  });

  it('fit in either Unicode form of the same letters', async () => {
    const hash = await hashPassword('caf\u00e9 au lait 9');
    await expect(verifyPassword(hash, 'cafe\u0301 au lait 9')).resolves.toBe(true);
  });

  it('take about as long to refuse where there is no account', async () => {
    const hash = await hashPassword('correct horse 9');
    const median = async (of: string | null) => {
      const times: number[] = [];
      for (let run = 0; run < 7; run += 1) {
        const start = performance.now();
        await expect(verifyPassword(of, 'wrong horse 99')).resolves.toBe(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    const ratio = (await median(null)) / (await median(hash));
    // Wide bounds for a busy machine; without the decoy the ratio is below 0.01.
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(5);
  });

  it('name what is wanted without repeating what was typed', () => {
    expect(passwordProblem('short')).toBe('The password needs at least 12 characters; this one has 5.');
    expect(passwordProblem('x'.repeat(300))).toMatch(/at most 256 characters; this one has 300/);
    expect(passwordProblem('密碼要有十二個字以上才行')).toBeNull();
    expect(passwordProblem('x'.repeat(12))).toBeNull();
  });
});
