import { type DemoLanguage } from './demo-company.js';
import { toSimplified } from './simplified.js';
import { type TopicText } from './topics/topic.js';

const GENERAL_LEADS = {
  en: [
    'These pages belong together; what holds for all of them stands here, the rest on the page of its own subject.',
    'Whoever adds a page adds it to the list below and says in one line what is different there.',
    'Begin here if you are not sure which of the pages you need, or ask {person}.',
  ],
  zh: [
    '以下各頁屬於同一主題；共通的部分寫在這裡，其餘請看各頁。',
    '新增頁面的人請一併加入下方清單，並說明差異。',
    '不確定該看哪一頁時，請從這裡開始，或詢問{person}。',
  ],
} as const;

/** The topic's text without what names a single subject: for the page above all subjects. */
export function generalText(text: TopicText, language: DemoLanguage): TopicText {
  const isGeneral = (entry: string) => !/\{s\}/i.test(entry);
  return {
    ...text,
    lead: GENERAL_LEADS[language === 'en' ? 'en' : 'zh'],
    rules: text.rules.filter(isGeneral),
    steps: text.steps.filter(({ step, why }) => isGeneral(step + why)),
    cases: text.cases.filter(({ when, then }) => isGeneral(when + then)),
  };
}

/** The same in Simplified; code stays as it is. */
export function simplifiedText(text: TopicText): TopicText {
  const all = (entries: readonly string[]) => entries.map(toSimplified);
  return {
    title: toSimplified(text.title),
    index: toSimplified(text.index),
    headings: all(text.headings),
    lead: all(text.lead),
    rules: all(text.rules),
    steps: text.steps.map(({ step, why }) => ({ step: toSimplified(step), why: toSimplified(why) })),
    cases: text.cases.map(({ when, then }) => ({ when: toSimplified(when), then: toSimplified(then) })),
    checks: all(text.checks),
    table: all(text.table),
    code: text.code,
  };
}
