import { capturedTerminal } from '../testing/captured-terminal.js';
import { progressOn } from './progress.js';

const step = async (tell: (ratio: number | null, detail?: string) => void) => {
  tell(0.5, '12 pages');
  return 'result';
};

describe('progress', () => {
  it('draws a bar on a screen', async () => {
    const { terminal, stderr, stdout } = capturedTerminal({ isTTY: true });
    Object.assign(terminal.stderr, { cursorTo: () => true, clearLine: () => true, moveCursor: () => true });
    await expect(progressOn(terminal, false).during('Importing', step)).resolves.toBe('result');
    expect(stderr()).toContain('Importing');
    expect(stdout()).toBe('');
  });

  it.each([
    ['where there is no screen', false, false],
    ['for a machine', true, true],
  ])('says nothing %s', async (_where, isTTY, isQuiet) => {
    const { terminal, stderr } = capturedTerminal({ isTTY });
    await expect(progressOn(terminal, isQuiet).during('Importing', step)).resolves.toBe('result');
    expect(stderr()).toBe('');
  });

  it('takes the bar away when the step fails', async () => {
    const { terminal, stderr } = capturedTerminal({ isTTY: true });
    const fail = () => Promise.reject(new Error('broken'));
    await expect(progressOn(terminal, false).during('Importing', fail)).rejects.toThrow('broken');
    const showCursor = '\u001b[?25h';
    expect(stderr().endsWith(showCursor) || stderr().includes(showCursor)).toBe(true);
  });
});
