import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

const PAGE = lines(
  '# On call',
  '',
  'The person on call answers within fifteen minutes.',
  'They write down what they did.',
  '',
  '- Pager: rings until somebody answers.',
  '- Runbook: says what to do first.',
  '',
  'Nobody is on call for more than one week at a time.',
);
const LAST = 'Nobody is on call for more than one week at a time.';
const FIRST_LINE = 'The person on call answers within fifteen minutes.';
const MORE = 'Swap your week with a colleague when you are ill.';

const VANDALISM: readonly AuthorshipCase[] = [
  [
    'half a page that is blanked and restored',
    [
      ['A', PAGE],
      ['V', lines('# On call', '', FIRST_LINE)],
      ['B', PAGE],
    ],
    `A{${PAGE}}`,
  ],
  [
    'a blanked page that is restored with a line more',
    [
      ['A', PAGE],
      ['V', ''],
      ['B', lines(PAGE, '', MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a page replaced by nonsense and restored with a line more',
    [
      ['A', PAGE],
      ['V', 'hello hello hello this page is stupid and so are you'],
      ['B', lines(PAGE, '', MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'an inserted word that B removes beside another edit',
    [
      ['A', PAGE],
      ['V', PAGE.replace('person', 'stupid person')],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a deleted word that B puts back beside another edit',
    [
      ['A', PAGE],
      ['V', PAGE.replace('person ', '')],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a deleted word that B puts back beside another edit of the same line',
    [
      ['A', PAGE],
      ['V', PAGE.replace('person ', '')],
      ['B', PAGE.replace('minutes.', 'minutes. Always.')],
    ],
    `A{${PAGE.slice(0, PAGE.indexOf('They'))}}B{Always.}A{${PAGE.slice(PAGE.indexOf('They'))}}`,
  ],
  [
    'swapped words that are put right beside another edit',
    [
      ['A', lines('We sell red apples and green pears here.', LAST)],
      ['V', lines('We sell green apples and red pears here.', LAST)],
      ['B', lines('We sell red apples and green pears here.', LAST, MORE)],
    ],
    `A{We sell red apples and green pears here.${LAST}}B{${MORE}}`,
  ],
  [
    'a shuffled page that is restored',
    [
      ['A', PAGE],
      ['V', PAGE.split('\n').reverse().join('\n')],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a page in capitals',
    [
      ['A', PAGE],
      ['V', PAGE.toUpperCase()],
    ],
    `A{${PAGE.toUpperCase()}}`,
  ],
  [
    'a page in capitals that is restored beside another edit',
    [
      ['A', PAGE],
      ['V', PAGE.toUpperCase()],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a good sentence of a vandal that stays',
    [
      ['A', PAGE],
      ['V', lines('lalala lalala', PAGE, MORE)],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}V{${MORE}}`,
  ],
  [
    'a page that is doubled and put right',
    [
      ['A', PAGE],
      ['V', lines(PAGE, PAGE)],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a page that is doubled',
    [
      ['A', PAGE],
      ['V', lines(PAGE, PAGE)],
    ],
    `A{${PAGE}${PAGE}}`,
  ],
  [
    'a blanked page that somebody starts anew',
    [
      ['A', PAGE],
      ['V', ''],
      ['B', 'Whoever rings the bell gets the week of the lamp.'],
    ],
    'B{Whoever rings the bell gets the week of the lamp.}',
  ],
  [
    'a page that was started anew and gets its old text back behind the new one',
    [
      ['A', PAGE],
      ['V', ''],
      ['B', 'Whoever rings the bell gets the week of the lamp.'],
      ['C', lines('Whoever rings the bell gets the week of the lamp.', PAGE)],
    ],
    `B{Whoever rings the bell gets the week of the lamp.}A{${PAGE}}`,
  ],
  [
    'a page restored in two saves',
    [
      ['A', lines(FIRST_LINE, LAST, MORE)],
      ['V', 'lalala'],
      ['B', lines(FIRST_LINE, LAST)],
      ['C', lines(FIRST_LINE, LAST, MORE)],
    ],
    `A{${FIRST_LINE}${LAST}${MORE}}`,
  ],
  [
    'a line that comes back after ten other edits',
    [
      ['A', lines(FIRST_LINE, MORE)],
      ['V', MORE],
      ...Array.from({ length: 10 }, (_, i) => ['C', lines(MORE, `Remark number ${i}.`)] as const),
      ['B', lines(FIRST_LINE, MORE)],
    ],
    `A{${FIRST_LINE}${MORE}}`,
  ],
  [
    'a heading that is defaced and put right beside another edit',
    [
      ['A', PAGE],
      ['V', PAGE.replace('# On call', '# On fire')],
      ['B', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'advertising that is removed beside a correction',
    [
      ['A', lines(FIRST_LINE, LAST)],
      ['V', lines(FIRST_LINE, 'Buy cheap watches at example.org today!', LAST)],
      ['B', lines(FIRST_LINE, LAST.replace('one week', 'two weeks'))],
    ],
    `A{${FIRST_LINE}Nobody is on call for more than}B{two weeks}A{at a time.}`,
  ],
  [
    'a word put into every line, which B removes from all but one',
    [
      ['A', lines('First do the dishes.', 'Then feed the cat.', 'At last go home.')],
      ['V', lines('First do the damn dishes.', 'Then feed the damn cat.', 'At last go damn home.')],
      ['B', lines('First do the dishes.', 'Then feed the damn cat.', 'At last go home.')],
    ],
    'A{First do the dishes. Then feed the}V{damn}A{cat. At last go home.}',
  ],
  [
    'letters put into words',
    [
      ['A', 'The person on call answers within fifteen minutes'],
      ['V', 'The persooon on call answwwers within fifteen minutes'],
    ],
    'A{The}V{persooon}A{on call}V{answwwers}A{within fifteen minutes}',
  ],
  [
    'blanks put into words',
    [
      ['A', 'The person on call answers within fifteen minutes'],
      ['V', 'The p e r s o n on call answers within fifteen minutes'],
    ],
    'A{The}V{person}A{on call answers within fifteen minutes}',
  ],
];

const REVERTS: readonly AuthorshipCase[] = [
  [
    'a war that B wins',
    [
      ['A', 'Apples are red and sweet.'],
      ['B', 'Apples are red and sour.'],
      ['A', 'Apples are red and sweet.'],
      ['B', 'Apples are red and sour.'],
      ['A', 'Apples are red and sweet.'],
      ['B', 'Apples are red and sour.'],
    ],
    'A{Apples are red and}B{sour}A{.}',
  ],
  [
    'a war about a paragraph, ended by a third who keeps both',
    [
      ['A', lines(FIRST_LINE, LAST)],
      ['B', lines(FIRST_LINE, MORE)],
      ['A', lines(FIRST_LINE, LAST)],
      ['B', lines(FIRST_LINE, MORE)],
      ['C', lines(FIRST_LINE, LAST, MORE)],
    ],
    `A{${FIRST_LINE}${LAST}}B{${MORE}}`,
  ],
  [
    'one half of a bad edit that is undone',
    [
      ['A', lines(FIRST_LINE, LAST)],
      ['V', lines('Everybody answers when they like to.', 'It is always the same person who is ill.')],
      ['B', lines(FIRST_LINE, 'It is always the same person who is ill.')],
    ],
    `A{${FIRST_LINE}}V{It is always the same person who is ill.}`,
  ],
  [
    'an edit that its author undoes',
    [
      ['A', PAGE],
      ['B', lines(PAGE, MORE)],
      ['B', PAGE],
    ],
    `A{${PAGE}}`,
  ],
  [
    'a revert over two authors',
    [
      ['A', PAGE],
      ['B', lines(PAGE, MORE)],
      ['C', lines(MORE, PAGE.replace('fifteen', 'five'))],
      ['D', PAGE],
    ],
    `A{${PAGE}}`,
  ],
  [
    'a revert to an old version that is itself undone',
    [
      ['A', PAGE],
      ['B', lines(PAGE, MORE)],
      ['V', PAGE],
      ['C', lines(PAGE, MORE)],
    ],
    `A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a reverted sentence that a third brings back later',
    [
      ['A', PAGE],
      ['B', lines(PAGE, MORE)],
      ['C', PAGE],
      ['D', lines('## News', PAGE, MORE)],
    ],
    `D{##News}A{${PAGE}}B{${MORE}}`,
  ],
  [
    'a revert that differs in blank lines only',
    [
      ['A', PAGE],
      ['V', 'lalala'],
      ['B', PAGE.replaceAll('\n\n', '\n')],
    ],
    `A{${PAGE}}`,
  ],
  [
    'a deletion, a revert and the same deletion again',
    [
      ['A', lines(FIRST_LINE, LAST)],
      ['B', FIRST_LINE],
      ['C', lines(FIRST_LINE, LAST)],
      ['B', FIRST_LINE],
    ],
    `A{${FIRST_LINE}}`,
  ],
];

describe('who is credited after', () => {
  it.each(VANDALISM)('vandalism: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(REVERTS)('reverts: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});
