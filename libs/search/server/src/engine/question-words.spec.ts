import { withoutQuestionWords } from './question-words.js';

describe('withoutQuestionWords', () => {
  it.each([
    ['how do i expense a laptop?', 'expense laptop?'],
    ["what's the holiday policy", 'holiday policy'],
    ['怎样升级集群', '升级集群'],
    ['请问 集群 怎么样 升级', '集群 升级'],
    ['热点问题怎么处理', '热点问题 处理'],
    ['支持外键吗?', '支持外键 ?'],
    ["why can't i log in", 'log'],
    ['什么会议', '会议'],
  ])('%s → %s', (asked, left) => {
    expect(withoutQuestionWords(asked)).toBe(left);
  });

  it('leaves a query of nothing else whole', () => {
    expect(withoutQuestionWords('who are we')).toBe('who are we');
    expect(withoutQuestionWords('怎么')).toBe('怎么');
  });
});
