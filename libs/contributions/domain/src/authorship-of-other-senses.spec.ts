import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

const PLAN = 'The committee decides about the budget of the next year in May.';
const KEEP = 'The lamp of the harbour stays on at night.';

/** The same letters, but a person would say: not the same word any more. */
const OTHERS: readonly AuthorshipCase[] = [
  [
    'a month that was deleted and a verb that is written elsewhere',
    [
      ['A', lines('We start in March.', KEEP)],
      ['B', KEEP],
      ['C', lines(KEEP, 'They march through the city.')],
    ],
    `A{${KEEP}}C{They march through the city.}`,
  ],
  [
    'a metal and somebody who leads',
    [
      ['A', lines('The pipes of lead are old.', KEEP)],
      ['B', lines('The pipes are old.', KEEP)],
      ['C', lines('The pipes are old.', KEEP, 'Our lead engineer is new.')],
    ],
    `A{The pipes are old.${KEEP}}C{Our lead engineer is new.}`,
  ],
  [
    'a person and a city',
    [
      ['A', lines('Paris Miller leads the team.', KEEP)],
      ['B', KEEP],
      ['C', lines(KEEP, 'The office in Paris opens in May.')],
    ],
    `A{${KEEP}}C{The office in Paris opens in May.}`,
  ],
  [
    'a direction and a judgement',
    [
      ['A', lines('- left', '- right', KEEP)],
      ['B', lines('- left', KEEP)],
      ['C', lines('- left', KEEP, 'Answers:', '- wrong', '- right')],
    ],
    `A{- left ${KEEP}}C{Answers: - wrong - right}`,
  ],
  [
    'small words in a sentence that was replaced',
    [
      ['A', 'The weather of the week was nice in the north.'],
      ['B', 'The price of copper rose when the mine in Chile closed.'],
    ],
    'B{The price of copper rose when the mine in Chile closed.}',
  ],
  [
    'the first word of a sentence that was replaced',
    [
      ['A', lines(KEEP, 'The committee decides about money.')],
      ['B', lines(KEEP, 'The gulls were loud all of last week.')],
    ],
    `A{${KEEP}}B{The gulls were loud all of last week.}`,
  ],
  [
    'a name that both sentences have',
    [
      ['A', 'Kubernetes schedules the containers of every team.'],
      ['B', 'Nobody here likes Kubernetes any more, so we left it.'],
    ],
    'B{Nobody here likes Kubernetes any more, so we left it.}',
  ],
  [
    'a name in a translation',
    [
      ['A', 'Wellspring keeps every revision of a page.'],
      ['B', 'Wellspring 保留页面的每一个版本。'],
    ],
    'B{Wellspring 保留页面的每一个版本。}',
  ],
  [
    'a word of the page in a new paragraph',
    [
      ['A', KEEP],
      ['B', lines(KEEP, '', 'Whoever sees the harbour lamp go out calls the keeper.')],
    ],
    `A{${KEEP}}B{Whoever sees the harbour lamp go out calls the keeper.}`,
  ],
  [
    'words of the heading in the text',
    [
      ['A', lines('# Release plan', KEEP)],
      ['B', lines('# Release plan', KEEP, 'The release plan is ready.')],
    ],
    `A{# Release plan ${KEEP}}B{The release plan is ready.}`,
  ],
  [
    'a number that is used again',
    [
      ['A', lines('There are 42 lamps on the coast.', KEEP)],
      ['B', lines('There are many lamps on the coast.', KEEP)],
      ['C', lines('There are many lamps on the coast.', KEEP, 'Bus 42 stops here.')],
    ],
    `A{There are}B{many}A{lamps on the coast.${KEEP}}C{Bus 42 stops here.}`,
  ],
  [
    'two words that return at another place',
    [
      ['A', lines('See below.', KEEP)],
      ['B', KEEP],
      ['C', lines(KEEP, 'See below.')],
    ],
    `A{${KEEP}}C{See below.}`,
  ],
  [
    'a line of code that everybody writes',
    [
      ['A', lines('f() {', '  return x;', '}')],
      ['B', lines('f() {', '  return x;', '}', 'g() {', '  call();', '  return x;', '}')],
    ],
    'A{f() { return x; }}B{g() { call(); return x; }}',
  ],
  [
    'a paragraph about the same thing in other words',
    [
      [
        'A',
        'The pager rings until somebody answers it, and whoever answers writes a note into the log of the day.',
      ],
      ['B', 'A note has to be left by the one who picks up; until then there is no end to the ringing.'],
    ],
    'B{A note has to be left by the one who picks up; until then there is no end to the ringing.}',
  ],
  [
    'an answer of one word',
    [
      ['A', lines('Is it safe? Yes.', KEEP)],
      ['B', lines('Is it safe? No.', KEEP)],
      ['C', lines('Is it safe? No.', KEEP, 'Is it red? Yes.')],
    ],
    `A{Is it safe?}B{No.}A{${KEEP}}C{Is it red? Yes.}`,
  ],
  [
    'a word that was misspelt',
    [
      ['A', 'you recieve a mail from the keeper'],
      ['B', 'you receive a mail from the keeper'],
    ],
    'A{you}B{receive}A{a mail from the keeper}',
  ],
  [
    'a verb in another tense',
    [
      ['A', 'the keeper answers the phone at night'],
      ['B', 'the keeper answered the phone at night'],
    ],
    'A{the keeper}B{answered}A{the phone at night}',
  ],
  [
    'an acronym that is written out',
    [
      ['A', 'we promise an SLA of two hours to everybody'],
      ['B', 'we promise a service level agreement of two hours to everybody'],
    ],
    'A{we promise}B{a service level agreement}A{of two hours to everybody}',
  ],
];

/** Other words around them, and still the same ones. */
const SAME: readonly AuthorshipCase[] = [
  [
    'a sentence that is denied',
    [
      ['A', 'The pager is loud enough for all of us.'],
      ['B', 'The pager is not loud enough for all of us.'],
    ],
    'A{The pager is}B{not}A{loud enough for all of us.}',
  ],
  [
    'a sentence that gets another end',
    [
      ['A', 'The person on call answers within fifteen minutes'],
      ['B', 'The person on call is chosen every Monday by lot'],
    ],
    'A{The person on call}B{is chosen every Monday by lot}',
  ],
  [
    'a sentence that gets another beginning',
    [
      ['A', 'Somebody from the team answers within fifteen minutes'],
      ['B', 'A machine always answers within fifteen minutes'],
    ],
    'B{A machine always}A{answers within fifteen minutes}',
  ],
  [
    'a sentence that is shortened to its core',
    [
      ['A', 'After the end of each quarter we usually look back together at what we have done.'],
      ['B', 'We look back at what we have done.'],
    ],
    'A{We look back at what we have done.}',
  ],
  [
    'a paragraph that is polished',
    [
      ['A', 'The pager rings until somebody answers it. Then you write a note. The note goes to the log.'],
      [
        'B',
        'The pager rings until somebody picks it up. Then you write a short note. The note goes to the log.',
      ],
    ],
    'A{The pager rings until somebody}B{picks}A{it}B{up}A{. Then you write a}B{short}A{note. The note goes to the log.}',
  ],
  [
    'a word between two that are there twice',
    [
      ['A', 'the lamp and the rope and the map'],
      ['B', 'the lamp and the good rope and the map'],
    ],
    'A{the lamp and the}B{good}A{rope and the map}',
  ],
  [
    'a variable that is renamed',
    [
      ['A', 'const total = sum(items);'],
      ['B', 'const amount = sum(items);'],
    ],
    'A{const}B{amount}A{= sum(items);}',
  ],
  [
    'a long sentence that returns after years at another place',
    [
      ['A', lines(PLAN, KEEP)],
      ['B', KEEP],
      ['C', lines(KEEP, '## History', PLAN)],
    ],
    `A{${KEEP}}C{## History}A{${PLAN}}`,
  ],
  [
    'a long sentence that returns with one word changed at its old place',
    [
      ['A', lines(KEEP, PLAN)],
      ['B', KEEP],
      ['C', lines(KEEP, PLAN.replace('May', 'June'))],
    ],
    `A{${KEEP}The committee decides about the budget of the next year in}C{June}A{.}`,
  ],
  [
    'a word that is taken out and put back into its sentence',
    [
      ['A', lines('We always test the backup of the log.', KEEP)],
      ['B', lines('We test the backup of the log.', KEEP)],
      ['C', lines('We always test the backup of the log.', KEEP, 'Twice a week.')],
    ],
    `A{We always test the backup of the log.${KEEP}}C{Twice a week.}`,
  ],
  [
    'a word of B that stays when the rest of the sentence changes around it',
    [
      ['A', 'The lamp stays on at night for the boats of the harbour'],
      ['B', 'The green lamp stays on at night for the boats of the harbour'],
      ['C', 'The green lamp stays on all day for the boats of the harbour'],
    ],
    'A{The}B{green}A{lamp stays on}C{all day}A{for the boats of the harbour}',
  ],
  [
    'what is left of a page that was cut down',
    [
      ['A', lines(PLAN, KEEP, 'The rope holds two people.', 'The map shows the hills.')],
      ['B', 'The rope holds two people.'],
    ],
    'A{The rope holds two people.}',
  ],
];

describe('a word with the same letters', () => {
  it.each(OTHERS)('is another word: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(SAME)('is the same word: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});
