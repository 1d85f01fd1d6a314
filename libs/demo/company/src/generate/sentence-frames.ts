import { type DemoLanguage } from './demo-company.js';

/** Where a sentence stands; frames differ. */
export type SentencePlace = 'rules' | 'steps' | 'notes';

/**
 * Frames that join a topic's clauses to whole sentences. `{rule}` is a sentence of the topic; `{step}` with `{why}` a step
 * and its reason, `{step2}` a later step; `{when}` with `{then}` a case and its answer; the other slots as in topics.
 * Repeated frames are drawn more often.
 */
const ENGLISH: Record<SentencePlace, readonly string[]> = {
  rules: [
    '{rule}',
    '{rule}',
    '{rule}',
    'If {when}, {then}.',
    'If {when}, {then}.',
    'We {step} because {why}.',
    '{step}: {why}.',
    'Whenever {when}, {then}. {person} can help.',
  ],
  steps: [
    '{step}: {why}.',
    'First {step}, then {step2}.',
    '{step} before you {step2}.',
    '{step}. Do not skip it, because {why}.',
    'Plan {5-45} minutes to {step}.',
    'In {city} two people share the work: one to {step}, the other to {step2}.',
    'Most often forgotten: {step}. Yet {why}.',
    '{step}; only then {step2}.',
    '{person} shows newcomers how to {step}.',
    '{dept} looks every {2-8} weeks whether we {step}.',
    'Since {month} we {step} before anything else, because {why}.',
    'If {when}, {then}.',
  ],
  notes: [
    'Asked by {city} in {month}: what if {when}? The answer: {then}.',
    'Agreed with {dept} on {date}: if {when}, {then}.',
    '{person} asked us in {month} to {step}, because {why}.',
    'Lesson of {month}: {step}, because {why}.',
    'Checked with {dept} on {date} and still valid: if {when}, {then}.',
    'It happened {2-9} times since {month} in {city} that {when}. In that case {then}.',
    'For newcomers: {step}, then {step2}. Nobody at {dept} minds a question.',
    'A reminder from {person} after the meeting of {date}: {step}.',
    'In {month} {city} learned again that {why}. So please {step}.',
    'The old wording was unclear. {person} confirmed on {date}: if {when}, {then}.',
    '{city} left it out in {month} and came back to it, because {why}: {step}.',
    'New since {month}, decided by {dept}: {step}.',
    '{rule} {person} confirmed this on {date}.',
  ],
};

const CHINESE: Record<SentencePlace, readonly string[]> = {
  rules: [
    '{rule}',
    '{rule}',
    '{rule}',
    '如果{when}，{then}。',
    '若{when}，{then}。',
    '之所以要{step}，是因為{why}。',
    '請{step}，{why}。',
    '遇到{when}的情形，{then}；可以請{person}協助。',
  ],
  steps: [
    '請{step}，因為{why}。',
    '先{step}，再{step2}。',
    '{step}之後，才能{step2}。',
    '務必{step}，這一步不能省：{why}。',
    '預留 {5-45} 分鐘：{step}。',
    '{city}的做法是兩人一組：一人{step}，另一人{step2}。',
    '最常被忘記的一步：{step}。別忘了{why}。',
    '{step}，完成後才{step2}。',
    '第一次{step}的人，請找{person}帶一次。',
    '{dept}每 {2-8} 週抽查是否確實{step}。',
    '自{month}起，請優先{step}，因為{why}。',
    '一旦{when}，{then}。',
  ],
  notes: [
    '{month}{city}同仁提問：{when}怎麼辦？答覆：{then}。',
    '{date}與{dept}確認：若{when}，{then}。',
    '{person}在{month}提醒大家{step}，因為{why}。',
    '{month}的教訓：要{step}，因為{why}。',
    '{date}經{dept}檢視，內容仍然有效：若{when}，{then}。',
    '{month}以來，{city}已發生 {2-9} 次{when}的情形；處理原則是：{then}。',
    '給新同仁：先{step}，再{step2}，有問題隨時可以問{dept}。',
    '{date}會議後，{person}（{dept}）再次提醒：請{step}。',
    '{month}{city}再次學到：{why}，所以請{step}。',
    '舊版寫得不夠清楚，{person}於{date}確認：若{when}，{then}。',
    '{city}曾在{month}省略這一步，後來又恢復：{step}，因為{why}。',
    '{dept}決議，自{month}起：{step}。',
    '{rule}{person}已於{date}確認。',
  ],
};

/** The frames of a language, in Traditional for both kinds of Chinese. */
export const framesOf = (language: DemoLanguage): Record<SentencePlace, readonly string[]> =>
  language === 'en' ? ENGLISH : CHINESE;
