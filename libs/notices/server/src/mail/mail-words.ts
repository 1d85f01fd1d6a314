import { type MailLocale } from '../notice-kinds.js';

/** What a mail says beside the notices themselves. */
export interface MailWords {
  readonly digestSubject: (count: number) => string;
  readonly digestLead: (count: number) => string;
  readonly open: string;
  readonly why: string;
  readonly settings: string;
  readonly stop: string;
}

/** Three languages; Taiwan's wording in Traditional, the mainland's in Simplified characters. */
export const MAIL_WORDS: Readonly<Record<MailLocale, MailWords>> = {
  en: {
    digestSubject: (count) => (count === 1 ? 'One notice' : `${count} notices`),
    digestLead: () => 'What happened since the last mail:',
    open: 'Open',
    why: 'Wellspring tells you this because you watch the page or space, or because it concerns you.',
    settings: 'Choose what is mailed',
    stop: 'No more mail',
  },
  'zh-Hant': {
    digestSubject: (count) => `${count} 則通知`,
    digestLead: () => '上次寄信後發生的事：',
    open: '開啟',
    why: '您關注了這個頁面或空間，或這件事與您有關，因此 Wellspring 通知您。',
    settings: '選擇要寄送的通知',
    stop: '不再寄信',
  },
  'zh-Hans': {
    digestSubject: (count) => `${count} 条通知`,
    digestLead: () => '上次发送邮件后发生的事：',
    open: '打开',
    why: '您关注了这个页面或空间，或这件事与您有关，因此 Wellspring 通知您。',
    settings: '选择要发送的通知',
    stop: '不再发邮件',
  },
};
