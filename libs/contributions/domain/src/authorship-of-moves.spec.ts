import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

const INSTALL = 'The quick start guide explains how to install the agent on a server.';
const BACKUP = 'The backup runs every night and is kept for thirty days.';
const OWNER = 'Every team names one person who keeps the list of its open questions.';
const SECTION = lines('## Pager', '', 'It rings until somebody answers.', 'Charge it every evening.');

const MOVES: readonly AuthorshipCase[] = [
  [
    'a paragraph that moves to the end',
    [
      ['A', lines(INSTALL, '', BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER, '', INSTALL)],
    ],
    `A{${BACKUP}${OWNER}${INSTALL}}`,
  ],
  [
    'a paragraph that moves and has one word changed',
    [
      ['A', lines(INSTALL, '', BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER, '', INSTALL.replace('install', 'update'))],
    ],
    `A{${BACKUP}${OWNER}The quick start guide explains how to}B{update}A{the agent on a server.}`,
  ],
  [
    'a paragraph that moves and gets a sentence more',
    [
      ['A', lines(INSTALL, '', BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER, '', `${INSTALL} It takes ten minutes.`)],
    ],
    `A{${BACKUP}${OWNER}${INSTALL}}B{It takes ten minutes.}`,
  ],
  [
    'a section that moves behind another one',
    [
      ['A', lines('# Tools', SECTION, '## Map', OWNER, BACKUP)],
      ['B', lines('# Tools', '## Map', OWNER, BACKUP, SECTION)],
    ],
    `A{#Tools##Map${OWNER}${BACKUP}${SECTION}}`,
  ],
  [
    'two sections that change places',
    [
      ['A', lines('## One', INSTALL, '## Two', BACKUP)],
      ['B', lines('## Two', BACKUP, '## One', INSTALL)],
    ],
    `A{##Two${BACKUP}##One${INSTALL}}`,
  ],
  [
    'a sentence that moves to another paragraph',
    [
      ['A', lines(`${INSTALL} ${BACKUP}`, '', OWNER)],
      ['B', lines(INSTALL, '', `${OWNER} ${BACKUP}`)],
    ],
    `A{${INSTALL}${OWNER}${BACKUP}}`,
  ],
  [
    'two halves of a sentence that change places',
    [
      ['A', 'We deploy on Fridays because the traffic is low then.'],
      ['B', 'The traffic is low then, so we deploy on Fridays.'],
    ],
    'A{The traffic is low then}B{, so}A{we deploy on Fridays.}',
  ],
  [
    'a word that moves within its sentence',
    [
      ['A', 'Quickly the operator closes the valve of the tank.'],
      ['B', 'The operator quickly closes the valve of the tank.'],
    ],
    'A{The operator quickly closes the valve of the tank.}',
  ],
  [
    'list items that are sorted',
    [
      ['A', lines('- open the runbook page', '- answer the loud pager', '- call your second person')],
      ['B', lines('- answer the loud pager', '- call your second person', '- open the runbook page')],
    ],
    'A{- answer the loud pager - call your second person - open the runbook page}',
  ],
  [
    'list items of one word that are sorted',
    [
      ['A', lines('- pears', '- apples', '- cherries')],
      ['B', lines('- apples', '- cherries', '- pears')],
    ],
    'A{- apples - cherries - pears}',
  ],
  [
    'a paragraph that B moved and C corrected',
    [
      ['A', lines(INSTALL, '', BACKUP)],
      ['B', lines(BACKUP, '', INSTALL)],
      ['C', lines(BACKUP.replace('thirty', 'ninety'), '', INSTALL)],
    ],
    `A{The backup runs every night and is kept for}C{ninety}A{days.${INSTALL}}`,
  ],
  [
    'a code block that moves',
    [
      ['A', lines('```', 'make build', 'make test', '```', INSTALL)],
      ['B', lines(INSTALL, '```', 'make build', 'make test', '```')],
    ],
    `A{${INSTALL}\`\`\`make build make test\`\`\`}`,
  ],
  [
    'text that is cut in one save and pasted in the next',
    [
      ['A', lines(INSTALL, '', BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER, '', INSTALL)],
    ],
    `A{${BACKUP}${OWNER}${INSTALL}}`,
  ],
  [
    'text that is cut in one save and pasted with a change in the next',
    [
      ['A', lines(INSTALL, '', BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER)],
      ['B', lines(BACKUP, '', OWNER, '', INSTALL.replace('install', 'update'))],
    ],
    `A{${BACKUP}${OWNER}The quick start guide explains how to}B{update}A{the agent on a server.}`,
  ],
  [
    'text that is copied first and deleted at its old place later',
    [
      ['A', lines(INSTALL, '', BACKUP)],
      ['B', lines(INSTALL, '', BACKUP, '', INSTALL)],
      ['B', lines(BACKUP, '', INSTALL)],
    ],
    `A{${BACKUP}${INSTALL}}`,
  ],
];

const SPLITS: readonly AuthorshipCase[] = [
  [
    'a sentence that is cut in two',
    [
      ['A', 'We test the backup every week and we write down the result.'],
      ['B', 'We test the backup every week. We write down the result.'],
    ],
    'A{We test the backup every week}B{.}A{We write down the result.}',
  ],
  [
    'a sentence that becomes a list',
    [
      ['A', 'The kit has a lamp that blinks, a rope of ten metres, and a map of the hills'],
      ['B', lines('The kit has', '- a lamp that blinks', '- a rope of ten metres', '- a map of the hills')],
    ],
    'A{The kit has}B{-}A{a lamp that blinks}B{-}A{a rope of ten metres}B{-}A{a map of the hills}',
  ],
  [
    'a line that breaks after its comma',
    [
      ['A', 'When the alarm rings, leave the building at once.'],
      ['B', lines('When the alarm rings,', 'leave the building at once.')],
    ],
    'A{When the alarm rings, leave the building at once.}',
  ],
  [
    'a section that leaves for another page',
    [
      ['A', lines(INSTALL, '', SECTION, '', BACKUP)],
      ['B', lines(INSTALL, '', BACKUP)],
    ],
    `A{${INSTALL}${BACKUP}}`,
  ],
  [
    'a section that leaves behind a pointer',
    [
      ['A', lines(INSTALL, '', SECTION, '', BACKUP)],
      ['B', lines(INSTALL, '', 'See the page about pagers.', '', BACKUP)],
    ],
    `A{${INSTALL}}B{See the page about pagers.}A{${BACKUP}}`,
  ],
  [
    'a compound word that is cut',
    [
      ['A', 'the database of the company'],
      ['B', 'the data base of the company'],
    ],
    'A{the}B{data base}A{of the company}',
  ],
  [
    'a paragraph that B splits and C joins again',
    [
      ['A', `${INSTALL} ${BACKUP}`],
      ['B', lines(INSTALL, '', BACKUP)],
      ['C', `${INSTALL} ${BACKUP}`],
    ],
    `A{${INSTALL}${BACKUP}}`,
  ],
  [
    'a paragraph that gets headings between its sentences',
    [
      ['A', `${INSTALL} ${BACKUP}`],
      ['B', lines('## Start', INSTALL, '## Safety', BACKUP)],
    ],
    `B{##Start}A{${INSTALL}}B{##Safety}A{${BACKUP}}`,
  ],
  [
    'a list item that becomes two',
    [
      ['A', '- open the runbook and call your second person'],
      ['B', lines('- open the runbook', '- call your second person')],
    ],
    'A{- open the runbook}B{-}A{call your second person}',
  ],
];

const MERGES: readonly AuthorshipCase[] = [
  [
    'two sentences joined by a word',
    [
      ['A', 'The server stops at night. The lamp stays on.'],
      ['B', 'The server stops at night and the lamp stays on.'],
    ],
    'A{The server stops at night}B{and}A{the lamp stays on.}',
  ],
  [
    'a list that becomes a sentence',
    [
      ['A', lines('- red apples from the hills', '- green pears from the valley')],
      ['B', 'We sell red apples from the hills and green pears from the valley.'],
    ],
    'B{We sell}A{red apples from the hills}B{and}A{green pears from the valley}B{.}',
  ],
  [
    'three lines that become one',
    [
      ['A', lines('Look at the dashboard first,', 'then open the runbook,', 'then call somebody.')],
      ['B', 'Look at the dashboard first, then open the runbook, then call somebody.'],
    ],
    'A{Look at the dashboard first, then open the runbook, then call somebody.}',
  ],
  [
    'paragraphs of two authors that a third joins',
    [
      ['A', INSTALL],
      ['B', lines(INSTALL, '', BACKUP)],
      ['C', `${INSTALL} ${BACKUP}`],
    ],
    `A{${INSTALL}}B{${BACKUP}}`,
  ],
  [
    'paragraphs of two authors that a third weaves together',
    [
      ['A', lines('The agent reads the log of the server', '')],
      ['B', lines('The agent reads the log of the server', '', 'It sends a mail to the owner of the log')],
      ['C', 'The agent reads the log of the server and it sends a mail to the owner of the log'],
    ],
    'A{The agent reads the log of the server}C{and}B{it sends a mail to the owner of the log}',
  ],
  [
    'a row of a table that becomes a sentence',
    [
      ['A', '| pager | rings until somebody answers |'],
      ['B', 'The pager rings until somebody answers.'],
    ],
    'B{The}A{pager rings until somebody answers}B{.}',
  ],
  [
    'two list items that become one',
    [
      ['A', lines('- open the runbook', '- call your second person')],
      ['B', '- open the runbook and call your second person'],
    ],
    'A{- open the runbook}B{and}A{call your second person}',
  ],
];

const COPIES: readonly AuthorshipCase[] = [
  [
    'a paragraph that is copied twice',
    [
      ['A', lines(OWNER, '', BACKUP)],
      ['B', lines(OWNER, '', BACKUP, '', OWNER, '', OWNER)],
    ],
    `A{${OWNER}${BACKUP}${OWNER}${OWNER}}`,
  ],
  [
    'one sentence copied out of a paragraph',
    [
      ['A', `${INSTALL} ${BACKUP} ${OWNER}`],
      ['B', lines(`${INSTALL} ${BACKUP} ${OWNER}`, '', '## Summary', BACKUP)],
    ],
    `A{${INSTALL}${BACKUP}${OWNER}}B{##Summary}A{${BACKUP}}`,
  ],
  [
    'a quotation of the page itself',
    [
      ['A', lines(OWNER, '', BACKUP)],
      ['B', lines(OWNER, '', BACKUP, '', `> ${OWNER}`, '', 'Is that still true?')],
    ],
    `A{${OWNER}${BACKUP}}B{>}A{${OWNER}}B{Is that still true?}`,
  ],
  [
    'a turn of phrase that is used again',
    [
      ['A', 'For example the lamp of the gate blinks.'],
      ['B', lines('For example the lamp of the gate blinks.', 'For example nobody counts chairs.')],
    ],
    'A{For example the lamp of the gate blinks.}B{For example nobody counts chairs.}',
  ],
  [
    'a heading of several words that is used again',
    [
      ['A', lines('## Before you start', INSTALL)],
      ['B', lines('## Before you start', INSTALL, '## Before you start', 'Drink some water.')],
    ],
    `A{## Before you start ${INSTALL} ## Before you start}B{Drink some water.}`,
  ],
  [
    'a heading of one word that is used again',
    [
      ['A', lines('## Links', INSTALL)],
      ['B', lines('## Links', INSTALL, '## Steps', 'Drink some water.', '## Links', 'None so far.')],
    ],
    `A{##Links${INSTALL}}B{##Steps Drink some water. ##Links None so far.}`,
  ],
];

describe('who is credited when text', () => {
  it.each(MOVES)('moves: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(SPLITS)('is split: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(MERGES)('is joined: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(COPIES)('is copied: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});
