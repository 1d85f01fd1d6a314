import type { LaterMessages } from '../../messages.js';

export const recognition: LaterMessages['recognition'] = {
  thanks: {
    title: '感谢',
    thank: '感谢',
    thanked: '已感谢',
    forRevision: '（版本 {{number}}）',
    count_other: '{{count}} 次感谢',
    note: '想说的话（可不填）',
  },
  carried: {
    title: '本月撑起这个空间的人',
    text: '按姓名排列。',
    began: '新写了',
    improved: '改进了',
    setting: '在空间页面显示本月由谁撑起',
    settingText: '最多五位同事，列出姓名与所做的事，没有数字与名次。不愿在数字中具名的人不列入。',
  },
};
