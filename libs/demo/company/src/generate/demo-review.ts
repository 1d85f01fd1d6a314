import { drawFor } from './draw.js';
import { type DemoLanguage, type DemoPerson, type DemoPersona } from './demo-company.js';

/** The space in which review comes before publishing, and the classes of service levels of spaces. */
export const PROTECTED_SPACE = 'QUALITY';
export const SPACE_CLASSES: Readonly<Record<string, 'safety' | 'policy'>> = {
  ...{ QUALITY: 'policy', OPS: 'safety' },
};
/** Nobody who reviews can open this space: its changes wait and are counted, not shown. */
export const UNREVIEWED_SPACE = 'SALES';

/** Days of the past that have been reviewed. */
export const REVIEWED_DAYS = 45;

/** What a reviewer made of a change: how many business hours it took, and what they said. Null: it still waits. */
export interface DemoDecision {
  readonly businessHours: number;
  readonly verdict: 'good' | 'thanked' | 'mended';
  readonly note: string;
  /** 0 or 1: which of the two reviewers. */
  readonly reviewer: 0 | 1;
}

const THANKS: Readonly<Record<DemoLanguage, string>> = {
  en: 'Clear and complete, thank you.',
  'zh-Hant': '寫得很清楚，謝謝。',
  'zh-Hans': '写得很清楚，谢谢。',
};

/** What became of a change of so many days ago. The same key always gives the same. */
export function demoDecisionOf(key: string, daysAgo: number, language: DemoLanguage): DemoDecision | null {
  const draw = drawFor(7, `review:${key}`);
  const waitsRatio = daysAgo < 1.5 ? 0.9 : daysAgo < 5 ? 0.3 : 0.02;
  if (draw.chance(waitsRatio)) return null;
  const businessHours = Math.exp(Math.log(5) + 1.1 * draw.normal());
  const kind = draw.next();
  const verdict = kind < 0.8 ? 'good' : kind < 0.92 ? 'thanked' : 'mended';
  return {
    ...{ businessHours, verdict, reviewer: draw.chance(0.55) ? 0 : 1 },
    note: verdict === 'thanked' ? THANKS[language] : verdict === 'mended' ? 'Units and spelling.' : '',
  };
}

/** What a reviewer wrote when somebody had put a spoilt page back. */
export const REVERT_NOTE = 'The page had been emptied or filled with nonsense; it is as it was before.';

/** The rules of the company, in plain words. */
export const DEMO_RULES = [
  {
    name: 'No keys and passwords · 不放金鑰與密碼',
    words:
      'Keys and passwords never go into a page: everybody could read them, for ever. Put them into the password safe and link to it.\n\n金鑰與密碼不寫進頁面，請放密碼庫並附上連結。',
    detectorJson: JSON.stringify({
      kind: 'private-data',
      types: ['api-key', 'private-key', 'secret-assignment'],
    }),
    action: 'refuse',
    brakeShareRatio: 0.05,
  },
  {
    name: 'Personal data stays in the HR system · 個人資料留在人資系統',
    words:
      'Identity numbers, card numbers and private phone numbers of people stay out of the wiki. A reviewer looks at what looks like one.\n\n身分證號、信用卡號與私人電話不放 wiki。',
    detectorJson: JSON.stringify({
      kind: 'private-data',
      types: ['identity-tw', 'identity-cn', 'identity-hk', 'credit-card'],
    }),
    action: 'hold',
    brakeShareRatio: 0.05,
  },
  {
    name: 'Nonsense and tests · 亂打與測試',
    words:
      'Texts that look like a test of the keyboard come into the queue.\n\n看起來像亂打或測試的文字會進審核佇列。',
    detectorJson: JSON.stringify({
      kind: 'words',
      words: [
        'asdf asdf',
        'test test 123',
        'blah blah',
        'lol',
        '哈哈哈哈',
        '啊啊啊啊',
        '測試測試',
        '测试测试',
      ],
    }),
    action: 'queue',
    brakeShareRatio: 0.05,
  },
  {
    name: 'Most of a page removed · 大量刪除',
    words:
      'Whoever takes away most of a longer page is marked, so that somebody can ask why.\n\n刪去大半內容的修改會加上標籤。',
    detectorJson: JSON.stringify({ kind: 'mass-removal', leastRemovedRatio: 0.6, leastRemovedChars: 600 }),
    action: 'tag',
    brakeShareRatio: 0.1,
  },
] as const;

/** What readers report: which page, why, and what they say. `voice` picks who. */
export const DEMO_REPORTS = [
  {
    ...{ pageKey: 'leave-2', voice: 3, reason: 'outdated' as const },
    text: 'The form was replaced in spring, the link leads to the old one.',
  },
  { pageKey: 'leave-2', voice: 11, reason: 'wrong', text: '天數與公告不符，請確認。' },
  { pageKey: 'purchasing-1', voice: 20, reason: 'outdated', text: '供应商名单还是去年的。' },
  { pageKey: 'remote-1', voice: 33, reason: 'other', text: 'Does this hold for contractors too?' },
] as const;

/** Held back in the protected space, each with the words that were added. The last one is returned. */
export const DEMO_HELD = [
  { pageKey: 'audit-3', text: '复核：端子冲压线改为每班首件全检，记录保存三年。' },
  { pageKey: 'audit-6', text: '補充：編織加工的抽樣數由 20 提高為 32，依 AQL 0.65。' },
  { pageKey: 'audit-9', text: 'Forwarders are now audited every second year instead of every year.' },
  { pageKey: 'audit-4', text: '電鍍廠可免稽核。' },
] as const;

/** Why the last of them was returned. */
export const RETURN_NOTE = '請附上客戶同意免稽核的文件，並註明適用的供應商。';

/** A text that the first rule refuses, and what its author says to that. The key is an invented one of no service. */
export const DEMO_REFUSED = {
  pageKey: 'runbook-2',
  text: 'Restart the connector with `export SYNC_API_KEY="7hK2pQ9vLx4Rt8Zw3Nc6Yb1Mf5Sd0GjA"` and watch the log.',
  appeal: 'This is the key of the test system, which anybody may know. Without it the page is of no use.',
} as const;

/** Pages that somebody has just spoilt and nobody has put back yet. */
export const DEMO_SPOILT = ['rooms-6', 'warehouse-5'] as const;

/** The reviewer beside the persona: the first of Production who still works here. Null where there is none. */
export const secondReviewerOf = ({
  people,
  personas,
}: {
  readonly people: readonly DemoPerson[];
  readonly personas: readonly DemoPersona[];
}): DemoPerson | null =>
  people.find(
    ({ email, department, leftOn }) =>
      department === 'production' && leftOn === null && !personas.some((persona) => persona.email === email),
  ) ?? null;
