import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

/** Most of these change nothing but signs: from one text to another, and who has what afterwards. */
const edit = (title: string, before: string, after: string, wanted: string): AuthorshipCase => [
  title,
  [
    ['A', before],
    ['B', after],
  ],
  wanted,
];

const MARKUP: readonly AuthorshipCase[] = [
  edit('bold taken off', 'read the **guide** first', 'read the guide first', 'A{read the guide first}'),
  edit(
    'a whole sentence made bold',
    'Read the guide first.',
    '**Read the guide first.**',
    'B{**}A{Read the guide first.}B{**}',
  ),
  edit(
    'stars made underscores',
    'read the *guide* first today',
    'read the _guide_ first today',
    'A{read the}B{_}A{guide}B{_}A{first today}',
  ),
  edit(
    'code ticks around a name',
    'run the build command first',
    'run the `build` command first',
    'A{run the}B{`}A{build}B{`}A{command first}',
  ),
  edit(
    'a link whose target changes',
    'read the [guide](old.md) before you start',
    'read the [guide](new.md) before you start',
    'A{read the [guide](}B{new}A{.md) before you start}',
  ),
  edit(
    'a link whose text changes',
    'read the [guide](guide.md) before you start',
    'read the [manual](guide.md) before you start',
    'A{read the [}B{manual}A{](guide.md) before you start}',
  ),
  edit(
    'a link that is taken off',
    'read the [on call guide](guide.md) first',
    'read the on call guide first',
    'A{read the on call guide first}',
  ),
  edit(
    'a sentence that becomes a heading',
    'Tools of the trade',
    '## Tools of the trade',
    'B{##}A{Tools of the trade}',
  ),
  edit(
    'a heading that becomes a sentence',
    '## Tools of the trade',
    'Tools of the trade.',
    'A{Tools of the trade}B{.}',
  ),
  edit(
    'a quotation made of two lines',
    lines('The lamp stays on.', 'The server stops at night.'),
    lines('> The lamp stays on.', '> The server stops at night.'),
    'B{>}A{The lamp stays on.}B{>}A{The server stops at night.}',
  ),
  edit(
    'a fence around code',
    lines('make build', 'make test'),
    lines('```', 'make build', 'make test', '```'),
    'B{```}A{make build make test}B{```}',
  ),
  edit(
    'HTML that becomes Markdown',
    'the <b>red</b> button stops the belt',
    'the **red** button stops the belt',
    'A{the}B{**}A{red}B{**}A{button stops the belt}',
  ),
  edit(
    'a line break in a sentence',
    'The lamp stays on all night.',
    'The lamp<br>stays on all night.',
    'A{The lamp}B{<br>}A{stays on all night.}',
  ),
  edit(
    'a note mark in a sentence',
    'The lamp stays on all night.',
    'The lamp[^1] stays on all night.',
    'A{The lamp}B{[^1]}A{stays on all night.}',
  ),
  edit(
    'a citation behind a sentence',
    'The lamp stays on all night. Nobody knows why.',
    'The lamp stays on all night.<ref name="x">{{cite web|title=Lamps of the coast}}</ref> Nobody knows why.',
    'A{The lamp stays on all night.}B{<ref name="x">{{cite web|title=Lamps of the coast}}</ref>}A{Nobody knows why.}',
  ),
  edit(
    'indentation',
    lines('if the lamp blinks', 'call the coast guard'),
    lines('if the lamp blinks', '    call the coast guard'),
    'A{if the lamp blinks call the coast guard}',
  ),
  edit('trailing blanks', 'The lamp stays on.  ', 'The lamp stays on.', 'A{The lamp stays on.}'),
  edit(
    'line ends of another system',
    lines('The lamp stays on.', 'The server stops.'),
    'The lamp stays on.\r\nThe server stops.\r\n',
    'A{The lamp stays on. The server stops.}',
  ),
  edit(
    'blanks that do not break',
    'takes 15 minutes in all',
    'takes 15\u00a0minutes in all',
    'A{takes 15\u00a0minutes in all}',
  ),
  edit(
    'blank lines between paragraphs',
    lines('The lamp stays on.', 'The server stops.'),
    lines('The lamp stays on.', '', '', 'The server stops.'),
    'A{The lamp stays on. The server stops.}',
  ),
  edit(
    'an entity made a sign',
    'salt &amp; pepper of the sea',
    'salt & pepper of the sea',
    'A{salt & pepper of the sea}',
  ),
  edit(
    'a new citation that has the parameters of an old one',
    lines(
      'The lamp stays on.{{cite web|title=Lamps of the coast|access-date=2020-01-05|language=en}}',
      'End of it.',
    ),
    lines(
      'The lamp stays on.{{cite web|title=Lamps of the coast|access-date=2020-01-05|language=en}}',
      'End of it.',
      'Gulls sleep.{{cite web|title=Birds and their nights|access-date=2020-01-05|language=en}}',
    ),
    'A{The lamp stays on.{{cite web|title=Lamps of the coast|access-date=2020-01-05|language=en}}End of it.}' +
      'B{Gulls sleep.{{cite web|title=Birds and their nights|access-date=2020-01-05|language=en}}}',
  ),
  edit(
    'a citation that moves to another sentence',
    'The lamp stays on.<ref>{{cite web|title=Lamps of the coast|date=2019-02-03}}</ref> The gulls sleep at night.',
    'The lamp stays on. The gulls sleep at night.<ref>{{cite web|title=Lamps of the coast|date=2019-02-03}}</ref>',
    'A{The lamp stays on. The gulls sleep at night.<ref>{{cite web|title=Lamps of the coast|date=2019-02-03}}</ref>}',
  ),
  edit(
    'the value of a parameter',
    lines('{{Infobox', '| name = Harbour light', '| height = 20 m', '}}'),
    lines('{{Infobox', '| name = Pier lamp', '| height = 20 m', '}}'),
    'A{{{Infobox| name =}B{Pier lamp}A{| height = 20 m}}}',
  ),
];

const PUNCTUATION: readonly AuthorshipCase[] = [
  edit('a full stop', 'The lamp stays on', 'The lamp stays on.', 'A{The lamp stays on}B{.}'),
  edit('another end', 'The lamp stays on!', 'The lamp stays on.', 'A{The lamp stays on}B{.}'),
  edit(
    'a comma',
    'When it rains the lamp stays on.',
    'When it rains, the lamp stays on.',
    'A{When it rains}B{,}A{the lamp stays on.}',
  ),
  edit(
    'curly quotes',
    'the "red" button of it',
    'the “red” button of it',
    'A{the}B{“}A{red}B{”}A{button of it}',
  ),
  edit(
    'a hyphen between words',
    'the on call duty of May',
    'the on-call duty of May',
    'A{the on}B{-}A{call duty of May}',
  ),
  edit(
    'brackets around half a sentence',
    'The lamp stays on because the gulls sleep',
    'The lamp stays on (because the gulls sleep)',
    'A{The lamp stays on}B{(}A{because the gulls sleep}B{)}',
  ),
  edit('three dots made one sign', 'and so on...', 'and so on…', 'A{and so on}B{…}'),
  edit('a dash', 'the lamp - and the gulls', 'the lamp – and the gulls', 'A{the lamp}B{–}A{and the gulls}'),
  edit('a slash', 'lamps and gulls of it', 'lamps/gulls of it', 'A{lamps}B{/}A{gulls of it}'),
  edit(
    'a colon that begins a list',
    lines('Bring these things', '- a lamp'),
    lines('Bring these things:', '- a lamp'),
    'A{Bring these things}B{:}A{- a lamp}',
  ),
  edit(
    'an apostrophe',
    'please dont press the red button',
    "please don't press the red button",
    "A{please}B{don't}A{press the red button}",
  ),
  edit(
    'a hyphen that goes',
    'send an e-mail to the keeper',
    'send an email to the keeper',
    'A{send an}B{email}A{to the keeper}',
  ),
  edit(
    'digits in groups',
    'there are 1000 lamps on the coast',
    'there are 1,000 lamps on the coast',
    'A{there are}B{1,000}A{lamps on the coast}',
  ),
  edit(
    'the last part of a date',
    'the lamp went out on 2024-01-05 at night',
    'the lamp went out on 2024-01-06 at night',
    'A{the lamp went out on 2024-01-}B{06}A{at night}',
  ),
  edit(
    'a percent sign',
    'costs 5 % of it all',
    'costs 5 percent of it all',
    'A{costs 5}B{percent}A{of it all}',
  ),
];

const CASES: readonly AuthorshipCase[] = [
  edit('an acronym', 'the api of the lamp', 'the API of the lamp', 'A{the API of the lamp}'),
  edit('a heading in capitals', '## Tools of the trade', '## TOOLS OF THE TRADE', 'A{## TOOLS OF THE TRADE}'),
  edit(
    'a title in title case',
    '# the lamps of the coast',
    '# The Lamps of the Coast',
    'A{# The Lamps of the Coast}',
  ),
  edit(
    'a sentence that loses its first word',
    'However, the lamp stays on at night.',
    'The lamp stays on at night.',
    'A{The lamp stays on at night.}',
  ),
  edit(
    'a sentence that gets a first word',
    'The lamp stays on at night.',
    'However, the lamp stays on at night.',
    'B{However,}A{the lamp stays on at night.}',
  ),
  edit(
    'a word in capitals among changes',
    'The lamp stays on.',
    'The LAMP stays lit.',
    'A{The LAMP stays}B{lit}A{.}',
  ),
  edit('accents in capitals', 'ÉTÉ à la côte', 'été à la côte', 'A{été à la côte}'),
  edit(
    'Greek and Cyrillic capitals',
    'ΦΑΡΟΣ и маяк на берегу',
    'φαρος и МАЯК на берегу',
    'A{φαρος и МАЯК на берегу}',
  ),
  edit(
    'a German sharp s is another word',
    'die Straße am Meer entlang',
    'die Strasse am Meer entlang',
    'A{die}B{Strasse}A{am Meer entlang}',
  ),
  edit(
    'a name in other capitals',
    'We use Javascript for the lamp.',
    'We use JavaScript for the lamp.',
    'A{We use JavaScript for the lamp.}',
  ),
];

describe('who is credited when only', () => {
  it.each(MARKUP)('markup changes: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(PUNCTUATION)('punctuation changes: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(CASES)('capitals change: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});
