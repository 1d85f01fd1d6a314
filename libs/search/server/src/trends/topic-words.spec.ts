import { type Writing } from '../texts/fold-text.js';
import { topicWords } from './topic-words.js';

const keys = (text: string, writing: Writing = 'simplified') =>
  [...topicWords(text, writing)].map(({ key }) => key);
const written = (text: string, writing: Writing = 'simplified') =>
  [...topicWords(text, writing)].map((word) => word.written);

describe('topic words', () => {
  it('are the English words of three letters and more that are about something', () => {
    expect(keys('The on-call engineer restarts a K8s cluster in 2024, as we do.')).toEqual([
      ...['engineer', 'restart', 'k8s', 'cluster'],
    ]);
  });

  it('share a key in singular, plural and possessive, and keep how they are written', () => {
    expect(keys('Deployments deployment deployment’s policies policy boxes')).toEqual([
      ...['deployment', 'deployment', 'deployment', 'policy', 'policy', 'box'],
    ]);
    expect(keys('Kubernetes status access analysis bias')).toEqual([
      'kubernete',
      'status',
      'access',
      'analysis',
      'bias',
    ]);
    expect(written('Deployments KUBERNETES')).toEqual(['Deployments', 'KUBERNETES']);
  });

  it('are Chinese words inside a sentence, not characters, without those about nothing', () => {
    expect(keys('我们可以使用数据库备份集群的日志')).toEqual(['数据库', '备份', '集群', '日志']);
    expect(keys('一件也把已有的')).toEqual([]);
    expect(keys('开始量尺寸')).toEqual(['尺寸']);
  });

  it('share a key in Traditional and Simplified, words of Taiwan included, and keep how they are written', () => {
    expect(keys('資料庫與軟體', 'traditional')).toEqual(['数据库', '软件']);
    expect(written('資料庫與軟體', 'traditional')).toEqual(['資料庫', '軟體']);
    expect(keys('数据库与软件')).toEqual(['数据库', '软件']);
  });

  it('are found in mixed text, and in full-width letters', () => {
    expect(keys('ＴｉＤＢ 集群部署')).toEqual(['tidb', '集群', '部署']);
  });

  it('are none in odd text', () => {
    expect(keys('')).toEqual([]);
    expect(keys('… 😀 \ud800 123 4,5 --- a bb 的 是')).toEqual([]);
    expect(keys('x'.repeat(10_000))).toEqual([]);
  });
});
