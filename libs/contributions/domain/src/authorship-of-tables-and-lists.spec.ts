import { type AuthorshipCase, creditsOf, lines, withoutBlanks } from './testing/credits-of.js';

const edit = (title: string, before: string, after: string, wanted: string): AuthorshipCase => [
  title,
  [
    ['A', before],
    ['B', after],
  ],
  wanted,
];

const HEAD = lines('| tool | use of it | cost |', '| --- | --- | --- |');
const ROWS = [
  '| pager | rings out loud | 20 |',
  '| map | shows the hills | 5 |',
  '| rope | holds two people | 12 |',
];
const TABLE = lines(HEAD, ...ROWS);

const TABLES: readonly AuthorshipCase[] = [
  edit(
    'a word in a cell',
    TABLE,
    TABLE.replace('loud', 'clear'),
    `A{${HEAD}| pager | rings out}B{clear}A{| 20 |${ROWS[1]}${ROWS[2]}}`,
  ),
  edit(
    'a cell',
    TABLE,
    TABLE.replace('shows the hills', 'folds badly'),
    `A{${HEAD}${ROWS[0]}| map |}B{folds badly}A{| 5 |${ROWS[2]}}`,
  ),
  edit(
    'a number',
    TABLE,
    TABLE.replace('12', '15'),
    `A{${HEAD}${ROWS[0]}${ROWS[1]}| rope | holds two people |}B{15}A{|}`,
  ),
  edit('a row that goes', TABLE, lines(HEAD, ROWS[0] ?? '', ROWS[2] ?? ''), `A{${HEAD}${ROWS[0]}${ROWS[2]}}`),
  edit(
    'rows that are sorted',
    TABLE,
    lines(HEAD, ...[...ROWS].sort()),
    `A{${HEAD}${[...ROWS].sort().join('')}}`,
  ),
  edit('a new last row', TABLE, lines(TABLE, '| lamp | blinks | 7 |'), `A{${TABLE}}B{| lamp | blinks | 7 |}`),
  edit(
    'a column that goes',
    TABLE,
    lines(
      '| tool | use of it |',
      '| --- | --- |',
      '| pager | rings out loud |',
      '| map | shows the hills |',
      '| rope | holds two people |',
    ),
    'A{| tool | use of it || --- | --- || pager | rings out loud || map | shows the hills || rope | holds two people |}',
  ),
  edit(
    'a new first column',
    lines('| use of it |', '| rings out loud |', '| shows the hills |'),
    lines('| no | use of it |', '| 1 | rings out loud |', '| 2 | shows the hills |'),
    'A{|}B{no |}A{use of it ||}B{1 |}A{rings out loud ||}B{2 |}A{shows the hills |}',
  ),
  edit(
    'two columns that change places',
    lines('| tool | use of it |', '| pager | rings out loud |'),
    lines('| use of it | tool |', '| rings out loud | pager |'),
    'A{| use of it | tool || rings out loud | pager |}',
  ),
  edit(
    'a heading of a column',
    TABLE,
    TABLE.replace('use of it', 'purpose'),
    `A{| tool |}B{purpose}A{| cost || --- | --- | --- |${ROWS.join('')}}`,
  ),
  edit('blanks that line up the columns', TABLE, TABLE.replaceAll(' | ', '   |   '), `A{${TABLE}}`),
  edit(
    'rules of the columns',
    lines('| a b c | d e f |', '| --- | --- |'),
    lines('| a b c | d e f |', '| :--- | ---: |'),
    'A{| a b c | d e f ||}B{:}A{--- | ---}B{:}A{|}',
  ),
  edit(
    'a list that becomes a table',
    lines('- pager: rings out loud', '- map: shows the hills'),
    lines('| pager | rings out loud |', '| map | shows the hills |'),
    'B{|}A{pager}B{|}A{rings out loud}B{||}A{map}B{|}A{shows the hills}B{|}',
  ),
  edit(
    'a cell in HTML',
    '<td>the pager rings out loud</td>',
    '<td>the pager blinks out loud</td>',
    'A{<td>the pager}B{blinks}A{out loud</td>}',
  ),
  edit(
    'two rows that change places and one word in one of them',
    TABLE,
    lines(HEAD, ROWS[1] ?? '', '| pager | rings out aloud | 20 |', ROWS[2] ?? ''),
    `A{${HEAD}${ROWS[1]}| pager | rings out}B{aloud}A{| 20 |${ROWS[2]}}`,
  ),
  [
    'cells of three people in one row',
    [
      ['A', '| lamp | blinks all night | cheap |'],
      ['B', '| lamp | blinks all day | cheap |'],
      ['C', '| lamp | blinks all day | costs little |'],
    ],
    'A{| lamp | blinks all}B{day}A{|}C{costs little}A{|}',
  ],
];

const ITEMS = ['- answer the loud pager', '- open the runbook page', '- call your second person'];

const LISTS: readonly AuthorshipCase[] = [
  edit(
    'bullets that become numbers',
    lines(...ITEMS),
    lines('1. answer the loud pager', '2. open the runbook page', '3. call your second person'),
    'B{1.}A{answer the loud pager}B{2.}A{open the runbook page}B{3.}A{call your second person}',
  ),
  edit(
    'numbers that become bullets',
    lines('1. answer the loud pager', '2. open the runbook page'),
    lines('- answer the loud pager', '- open the runbook page'),
    'B{-}A{answer the loud pager}B{-}A{open the runbook page}',
  ),
  edit(
    'numbers with another sign',
    lines('1. answer the loud pager', '2. open the runbook page'),
    lines('1) answer the loud pager', '2) open the runbook page'),
    'A{1}B{)}A{answer the loud pager 2}B{)}A{open the runbook page}',
  ),
  edit(
    'an item in front',
    lines(...ITEMS),
    lines('- take a breath', ...ITEMS),
    `B{- take a breath}A{${ITEMS.join('')}}`,
  ),
  edit(
    'an item between',
    lines(...ITEMS),
    lines(ITEMS[0] ?? '', '- take a breath', ITEMS[1] ?? '', ITEMS[2] ?? ''),
    `A{${ITEMS[0]}}B{- take a breath}A{${ITEMS[1]}${ITEMS[2]}}`,
  ),
  edit(
    'an item between short ones',
    lines('- yes', '- no'),
    lines('- yes', '- maybe', '- no'),
    'A{- yes}B{- maybe}A{- no}',
  ),
  edit(
    'a short item that is written again',
    lines('- tbd', 'End of it.'),
    lines('- tbd', 'End of it.', '- tbd'),
    'A{- tbd End of it.}B{- tbd}',
  ),
  edit(
    'items of one word in reverse',
    lines('- one', '- two', '- three', '- four'),
    lines('- four', '- three', '- two', '- one'),
    'A{- four - three - two - one}',
  ),
  edit(
    'an item that moves up',
    lines(...ITEMS),
    lines(ITEMS[2] ?? '', ITEMS[0] ?? '', ITEMS[1] ?? ''),
    `A{${ITEMS[2]}${ITEMS[0]}${ITEMS[1]}}`,
  ),
  edit(
    'boxes in front of items',
    lines(ITEMS[0] ?? '', ITEMS[1] ?? ''),
    lines('- [ ] answer the loud pager', '- [ ] open the runbook page'),
    'A{-}B{[]}A{answer the loud pager -}B{[]}A{open the runbook page}',
  ),
  edit(
    'a ticked box',
    lines('- [ ] answer the loud pager', '- [ ] open the runbook page'),
    lines('- [x] answer the loud pager', '- [ ] open the runbook page'),
    'A{- [}B{x}A{] answer the loud pager - [ ] open the runbook page}',
  ),
  edit(
    'an item that is indented and extended',
    lines(...ITEMS),
    lines(ITEMS[0] ?? '', `  ${ITEMS[1]} twice`, ITEMS[2] ?? ''),
    `A{${ITEMS[0]}${ITEMS[1]}}B{twice}A{${ITEMS[2]}}`,
  ),
  edit(
    'full stops behind the items',
    lines(...ITEMS),
    lines(...ITEMS.map((item) => `${item}.`)),
    `A{${ITEMS[0]}}B{.}A{${ITEMS[1]}}B{.}A{${ITEMS[2]}}B{.}`,
  ),
  edit(
    'items in bold at their beginning',
    lines('- pager: rings out loud', '- map: shows the hills'),
    lines('- **pager**: rings out loud', '- **map**: shows the hills'),
    'A{-}B{**}A{pager}B{**}A{: rings out loud -}B{**}A{map}B{**}A{: shows the hills}',
  ),
  edit(
    'an item that becomes a paragraph',
    lines(...ITEMS),
    lines(ITEMS[0] ?? '', ITEMS[1] ?? '', '', 'call your second person'),
    `A{${ITEMS[0]}${ITEMS[1]} call your second person}`,
  ),
  [
    'a list that B renumbers and C extends',
    [
      ['A', lines('1. answer the loud pager', '1. open the runbook page')],
      ['B', lines('1. answer the loud pager', '2. open the runbook page')],
      ['C', lines('1. answer the loud pager', '2. open the runbook page', '3. call your second person')],
    ],
    'A{1. answer the loud pager}B{2.}A{open the runbook page}C{3. call your second person}',
  ],
  [
    'a deleted item that comes back at another place of the list',
    [
      ['A', lines(...ITEMS)],
      ['B', lines(ITEMS[0] ?? '', ITEMS[2] ?? '')],
      ['C', lines(ITEMS[1] ?? '', ITEMS[0] ?? '', ITEMS[2] ?? '')],
    ],
    `A{${ITEMS[1]}${ITEMS[0]}${ITEMS[2]}}`,
  ],
];

describe('who is credited in', () => {
  it.each(TABLES)('a table: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
  it.each(LISTS)('a list: %s', (_, history, wanted) => {
    expect(creditsOf(history)).toBe(withoutBlanks(wanted));
  });
});
