import type { LaterMessages } from '../../messages.js';

export const welcome: LaterMessages['welcome'] = {
  title: '设置密码',
  lead: '这个链接只能使用一次。为您的账号设置密码后即可登录。',
  password: '新密码',
  passwordHint: '至少 12 个字符。最好是几个只有您会想到的词。',
  again: '再输入一次',
  tooShort: '请至少输入 12 个字符。',
  differs: '两次输入不一致。',
  submit: '保存并登录',
  refused: '这个链接已经用过或已过期，请向管理员索取新的链接。',
};
