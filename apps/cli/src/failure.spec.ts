import { badInput, unavailable } from '@wellspring/kernel';
import { endingOf, Interrupted, WrongUse } from './failure.js';
import { OutputClosed } from './output/terminal.js';

describe('how a command ends that threw', () => {
  it.each([
    ['a wrong file', badInput('mail.csv, line 3: wrong.'), 1, 'mail.csv, line 3: wrong.'],
    ['a store that is away', unavailable('PostgreSQL is away.'), 1, 'PostgreSQL is away.'],
    ['several lines', badInput('One.\n  Two.\n'), 1, 'One. Two.'],
    ['wrong use', new WrongUse('--people goes with --mail'), 2, '--people goes with --mail'],
    ['a reader that went away', new OutputClosed(), 0, null],
    ['Ctrl-C', new Interrupted(), 130, expect.stringContaining('Stopped')],
  ])('%s', (_what, error, exitCode, message) => {
    expect(endingOf(error)).toEqual({ exitCode, message });
  });

  it('calls a mistake of ours one, without its stack', () => {
    const { exitCode, message } = endingOf(new TypeError('x is not a function'));
    expect(exitCode).toBe(1);
    expect(message).toMatch(/^this should not happen: x is not a function/);
    expect(message).not.toMatch(/\n|at .*\.ts/);
  });
});
