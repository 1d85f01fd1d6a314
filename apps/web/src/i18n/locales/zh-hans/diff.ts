import type { LaterMessages } from '../../messages.js';

export const diff: LaterMessages['diff'] = {
  title: '“{{title}}”的更改',
  fromTo: '版本 {{from}} → {{to}}',
  added_other: '新增 {{amount}} 个字符',
  removed_other: '移除 {{amount}} 个字符',
  same: '两个版本的正文相同。',
  titleChanged: '标题：“{{from}}”→“{{to}}”',
  skipped_other: '跳过 {{count}} 行未变的内容',
  olderPair: '前一次更改',
  newerPair: '后一次更改',
  lineAdded: '新增：',
  lineRemoved: '移除：',
  before: '之前',
  after: '之后',
  lines: '各行',
};
