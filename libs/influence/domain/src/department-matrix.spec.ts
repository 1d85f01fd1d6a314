import { collectMail } from './collect-mail.js';
import { buildTies } from './build-ties.js';
import { departmentMatrix } from './department-matrix.js';
import { departmentsOf } from './departments.js';
import { DEFAULT_RANK_OPTIONS } from './rank-options.js';
import { pairBlocks } from './pair-blocks.js';
import { aMessage, weeklyMail } from './testing/mail.js';

describe('departmentMatrix', () => {
  it('counts ties once and messages by direction, people without department left out', async () => {
    const directory = [
      ['ann', 'Sales'],
      ['bo', 'Sales'],
      ['cy', 'Plant'],
      ['dan', null],
    ].map(([key, department]) => ({ key: key ?? '', addresses: [key ?? ''], name: key ?? '', department }));
    const messages = [
      ...weeklyMail([['ann', 'bo'], ['ann', 'cy'], ['ann', 'dan']], 1), // prettier-ignore
      aMessage('bo', 'cy', { hours: 3 }),
      aMessage('cy', ['ann', 'bo'], { hours: 3, recipientCount: 11 }),
    ];
    const { log, people, asOfMs } = await collectMail(messages, directory);
    const ties = buildTies(pairBlocks(log, asOfMs, 7, DEFAULT_RANK_OPTIONS), 0);
    expect(departmentMatrix(log, ties, departmentsOf(people), 10)).toEqual({
      groups: [
        { name: 'Plant', people: 1 },
        { name: 'Sales', people: 2 },
      ],
      ties: [
        [0, 1],
        [1, 1],
      ],
      messages: [
        [0, 1],
        [2, 2],
      ],
    });
  });
});
