import { blame, blameWords } from './blame.js';

const history = (...texts: [author: string, text: string][]) =>
  texts.map(([authorId, text], at) => ({ revisionId: `r${at}`, authorId, text }));

describe('the naive twin of attribution', () => {
  it('leaves words to whoever wrote them first', () => {
    expect(blame(history(['ada', 'one two three'], ['bob', 'one 2 three four']))).toEqual([
      'ada',
      'bob',
      'ada',
      'bob',
    ]);
  });

  it('knows nothing of what comes back, which is why it is naive', () => {
    expect(blame(history(['ada', 'one two'], ['bob', 'one'], ['cyd', 'one two']))).toEqual(['ada', 'cyd']);
  });

  it('says the same of words that it cuts itself', () => {
    expect(blameWords(history(['ada', 'one two three'], ['bob', 'one 2 three']))).toEqual([
      ...['ada', 'ada', 'bob', 'ada', 'ada'],
    ]);
    expect(blameWords(history(['ada', '報銷期限'], ['bob', '報銷的期限']))).toEqual([
      ...['ada', 'ada', 'bob', 'ada', 'ada'],
    ]);
  });
});
