import type { LaterMessages } from '../../messages.js';

export const welcome: LaterMessages['welcome'] = {
  title: '設定密碼',
  lead: '這個連結只能使用一次。為您的帳號設定密碼後即可登入。',
  password: '新密碼',
  passwordHint: '至少 12 個字元。最好是幾個只有您會想到的詞。',
  again: '再輸入一次',
  tooShort: '請至少輸入 12 個字元。',
  differs: '兩次輸入不一致。',
  submit: '儲存並登入',
  refused: '這個連結已經用過或已過期，請向管理員索取新的連結。',
};
