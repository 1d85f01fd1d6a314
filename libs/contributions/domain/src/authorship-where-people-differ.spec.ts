import { creditsOf, type History, lines, withoutBlanks } from './testing/credits-of.js';

const OWNER = 'Every team names one person who keeps the list of its open questions.';

/**
 * Where a person would say something else than we do, and why we leave it so. Each stands in the method card; a case
 * that comes out as a person would have it belongs into the other tables.
 */
const DIFFERENT: readonly (readonly [title: string, history: History, person: string, ours: string])[] = [
  [
    'a copy with one word changed is the copier’s: only whole sentences are looked for on the rest of the page',
    [
      ['A', OWNER],
      ['B', lines(OWNER, '', OWNER.replace('team', 'office'))],
    ],
    `A{${OWNER}Every}B{office}A{names one person who keeps the list of its open questions.}`,
    `A{${OWNER}}B{Every office names one person who keeps the list of its open questions.}`,
  ],
  [
    'so is a copied list item with another number',
    [
      ['A', lines('- answer the pager within 10 minutes', '- close the ticket')],
      [
        'B',
        lines(
          '- answer the pager within 10 minutes',
          '- close the ticket',
          '- answer the pager within 20 minutes',
        ),
      ],
    ],
    'A{- answer the pager within 10 minutes - close the ticket - answer the pager within}B{20}A{minutes}',
    'A{- answer the pager within 10 minutes - close the ticket}B{- answer the pager within 20 minutes}',
  ],
  [
    'a Chinese word that shares a character with the one that it replaces keeps it: words are never guessed',
    [
      ['A', '請打開視窗看看外面'],
      ['B', '請打開窗户看看外面'],
    ],
    'A{請打開}B{窗户}A{看看外面}',
    'A{請打開窗}B{户}A{看看外面}',
  ],
  [
    'so does one in katakana',
    [
      ['A', '夜にサーバーを再起動する'],
      ['B', '夜にルーターを再起動する'],
    ],
    'A{夜に}B{ルーター}A{を再起動する}',
    'A{夜に}B{ル}A{ー}B{タ}A{ーを再起動する}',
  ],
  [
    'a parameter that was the last one and is the first one now is new, when it is no more than a number',
    [
      ['A', '{{cite web|title=The lamps of the coast|url=https://example.org/lamps|date=2019}}'],
      ['B', '{{cite web|date=2019|title=The lamps of the coast|url=https://example.org/lamps}}'],
    ],
    'A{{{cite web|date=2019|title=The lamps of the coast|url=https://example.org/lamps}}}',
    'A{{{cite web}B{|date=2019}A{|title=The lamps of the coast|url=https://example.org/lamps}}}',
  ],
];

describe('where a person would say something else', () => {
  it.each(DIFFERENT)('%s', (_, history, person, ours) => {
    expect(creditsOf(history)).toBe(withoutBlanks(ours));
    expect(withoutBlanks(ours)).not.toBe(withoutBlanks(person));
  });
});
