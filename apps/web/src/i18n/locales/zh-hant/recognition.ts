import type { LaterMessages } from '../../messages.js';

export const recognition: LaterMessages['recognition'] = {
  thanks: {
    title: '感謝',
    thank: '感謝',
    thanked: '已感謝',
    forRevision: '（版本 {{number}}）',
    count_other: '{{count}} 次感謝',
    note: '想說的話（可不填）',
  },
  carried: {
    title: '本月撐起這個空間的人',
    text: '按姓名排列。',
    began: '新寫了',
    improved: '改進了',
    setting: '在空間頁面顯示本月由誰撐起',
    settingText: '最多五位同事，列出姓名與所做的事，沒有數字與名次。不願在數字中具名的人不列入。',
  },
};
