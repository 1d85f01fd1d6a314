import type { LaterMessages } from '../../messages.js';

export const diff: LaterMessages['diff'] = {
  title: '「{{title}}」的更動',
  fromTo: '版本 {{from}} → {{to}}',
  added_other: '新增 {{amount}} 個字元',
  removed_other: '移除 {{amount}} 個字元',
  same: '兩個版本的內文相同。',
  titleChanged: '標題：「{{from}}」→「{{to}}」',
  skipped_other: '略過 {{count}} 行未變的內容',
  olderPair: '前一次更動',
  newerPair: '後一次更動',
  lineAdded: '新增：',
  lineRemoved: '移除：',
  before: '之前',
  after: '之後',
  lines: '各行',
};
