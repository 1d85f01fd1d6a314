import type { LaterMessages } from '../../messages.js';

export const conflict: LaterMessages['conflict'] = {
  title: '您撰寫時有人儲存了',
  lead: '{{name}} 於{{when}}儲存了版本 {{number}}，改了同樣的幾行。什麼都沒有遺失：請逐處選擇，再儲存到新版本之上。',
  theirSummary: '對方的摘要：{{summary}}',
  place: '第 {{index}} 處，共 {{count}} 處',
  mine: '您的',
  theirs: '對方的',
  base: '原來的',
  takeMine: '採用您的',
  takeTheirs: '採用對方的',
  takeBoth: '兩者都留',
  editHere: '自行改寫',
  own: '您對這一處的寫法',
  emptyText: '（無）',
  unchangedLines_other: '{{count}} 行未變',
  undecided_other: '還有 {{count}} 處待決定',
  decided: '每一處都已決定',
  save: '儲存合併後的頁面',
  toEditor: '在編輯器中繼續',
};
