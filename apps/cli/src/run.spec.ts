import { runCaptured } from './testing/run-captured.js';

const COMMANDS = [
  ['rank-leaders'],
  ['contributions'],
  ['authorship'],
  ['import-wiki'],
  ['import-people'],
  ['import-mail'],
  ['reindex'],
  ['rebuild'],
  ['rebuild', 'contributions'],
  ['rebuild', 'links'],
  ['demo'],
];

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { exitCode, stdout, stderr } = await runCaptured('--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const [name] of COMMANDS) expect(stdout).toContain(`  ${name ?? ''}`);
    expect(stdout).toContain('Exit codes: 0 done');
  });

  it.each(COMMANDS.map((words) => words.join(' ')))('%s explains itself', async (command) => {
    const { exitCode, stdout, stderr } = await runCaptured(...command.split(' '), '--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: wellspring ${command}`);
  });

  it('is shown, as wrong use, to whoever names no command', async () => {
    const { exitCode, stdout, stderr } = await runCaptured();
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: wellspring');
  });
});

describe('wrong use', () => {
  it.each([
    [
      'an unknown command',
      ['rank-leader'],
      /^wellspring: unknown command 'rank-leader' \(Did you mean rank-leaders\?\)$/,
    ],
    [
      'an unknown option',
      ['demo', '--jsn'],
      /^wellspring: unknown option '--jsn' \(Did you mean --json\?\)$/,
    ],
    [
      'two forms of output',
      ['contributions', '--wiki', 'w', '--csv', '--json'],
      /'--csv' cannot be used with option '--json'/,
    ],
    [
      'two forms of output of a ranking',
      ['rank-leaders', '--mail', 'm', '--csv', '--json'],
      /'--csv' cannot be used with option '--json'/,
    ],
    [
      'a wrong format of mail',
      ['rank-leaders', '--mail', 'm', '--format', 'pst'],
      /'--format <format>'.*Allowed choices are csv, /,
    ],
    ['a format without a file', ['rank-leaders', '--format', 'csv'], /--format goes with --mail$/],
    ['a wrong month', ['contributions', '--from', '2026-13'], /'--from <day>'.*or a month such as/],
    ['a missing argument', ['import-people'], /missing required argument 'file'/],
    ['an argument too many', ['demo', 'x'], /too many arguments/],
    [
      'a wrong number',
      ['rank-leaders', '--mail', 'm', '--replicates', '-5'],
      /'--replicates <count>'.*0 to 10000/,
    ],
    [
      'a wrong instant',
      ['rank-leaders', '--mail', 'm', '--epoch', '946684800'],
      /'--epoch <instant>'.*with a zone/,
    ],
    [
      'a wrong markup',
      ['import-wiki', 'f', '--space', 'AB', '--markup', 'html'],
      /Allowed choices are markdown, wikitext, auto/,
    ],
    [
      'a wrong space key',
      ['import-wiki', 'f', '--space', 'a b'],
      /'--space <key>' argument 'a b' is invalid/,
    ],
    ['a wrong day', ['import-mail', 'f', '--until', '2027-02-30'], /'--until <day>'.*a day such as/],
    [
      'an option of files without a file',
      ['rank-leaders', '--people', 'p.csv'],
      /--people goes with --mail$/,
    ],
    [
      'an option of the server with a file',
      ['rank-leaders', '--mail', 'm', '--refresh'],
      /does not go with --mail$/,
    ],
    ['a space of a file', ['contributions', '--wiki', 'w', '--space', 'A'], /does not go with --wiki$/],
    [
      'part of a statement',
      ['import-mail', 'f', '--purpose', 'x'],
      /--purpose, --basis and --until go together$/,
    ],
  ])('%s is one line and exit code 2', async (_what, words, message) => {
    const { exitCode, stdout, stderr } = await runCaptured(...words);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^wellspring: [^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(message);
  });
});
