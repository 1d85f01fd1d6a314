import type { LaterMessages } from '../../messages.js';

export const conflict: LaterMessages['conflict'] = {
  title: '您撰写时有人保存了',
  lead: '{{name}} 于{{when}}保存了版本 {{number}}，改了同样的几行。什么都没有遗失：请逐处选择，再保存到新版本之上。',
  theirSummary: '对方的摘要：{{summary}}',
  place: '第 {{index}} 处，共 {{count}} 处',
  mine: '您的',
  theirs: '对方的',
  base: '原来的',
  takeMine: '采用您的',
  takeTheirs: '采用对方的',
  takeBoth: '两者都留',
  editHere: '自行改写',
  own: '您对这一处的写法',
  emptyText: '（无）',
  unchangedLines_other: '{{count}} 行未变',
  undecided_other: '还有 {{count}} 处待决定',
  decided: '每一处都已决定',
  save: '保存合并后的页面',
  toEditor: '在编辑器中继续',
};
