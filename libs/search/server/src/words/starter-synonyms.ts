import { synonymKey } from './check-synonyms.js';

/** Groups that most companies can use. They are suggested, never set by themselves. Ours. */
const STARTERS: readonly (readonly string[])[] = [
  ['搜尋', '搜索', '检索', 'search'],
  ['PTO', 'paid time off', 'vacation', '休假', '年假'],
  ['WFH', 'work from home', '远程办公', '居家办公'],
  ['OKR', 'objectives and key results', '目标与关键成果'],
  ['KPI', 'key performance indicator', '关键绩效指标', '关键业绩指标'],
  ['HR', 'human resources', '人力资源', '人事'],
  ['SOP', 'standard operating procedure', '标准作业程序', '标准操作规程'],
  ['FAQ', 'frequently asked questions', '常见问题'],
  ['reimbursement', 'expense claim', '报销', '费用报销'],
  ['onboarding', '入职', '新员工培训'],
];

/** Those of which no word stands in a group yet. `taken` are {@link synonymKey}s. */
export const suggestedGroups = (taken: ReadonlySet<string>): string[][] =>
  STARTERS.filter((group) => group.every((word) => !taken.has(synonymKey(word)))).map((group) => [...group]);
