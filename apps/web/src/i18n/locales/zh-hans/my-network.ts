import type { LaterMessages } from '../../messages.js';

export const myNetwork: LaterMessages['myNetwork'] = {
  title: '我的关系网络',
  lead: '我与谁通信、谁会回信，取自最新的分析。只有您看得到这个页面；这里没有任何人的排名位置，也没有您自己的。',
  link: '我的关系网络',
  summary_other: '与 {{departments}}的 {{count}} 人双向通信。',
  community_other: '我在图上的群组有 {{count}} 人（包括{{departments}}）。',
  asOf: '邮件截至 {{date}}。',
  list: '我的往来，最强者在前',
  first_other: '只列出最强的 {{count}} 条。',
  isNew: '新',
  history: '变化',
  column: {
    publishedAt: '分析',
    ties: '往来',
    departments: '部门',
    newTies: '新增',
    endedTies: '结束',
  },
  noneTitle: '这段期间没有往来',
  noneText: '所记录的邮件中，没有与您双向通信的人。',
  reason: {
    OPTED_OUT: '您已选择不被记录：没有可显示的内容。',
    NO_SNAPSHOT: '还没有分析。',
    NOT_IN_SNAPSHOT: '您不在最新的分析中。',
  },
  reports: {
    title: '邮件分析中的直属下属',
    link: '邮件分析中的直属下属',
    lead: '您的直属下属在最新分析中的层级。公司政策允许查看；这只是影响力的近似，绝非绩效衡量。',
    ask: '您即将看到直属下属的姓名。请说明目的：会记在这次查看旁边，每位被查看的人都可以读到。',
    show: '显示我的下属',
    seenFor: '您的查看目的：“{{purpose}}”。{{date}} 的分析。',
    none: '您的直属下属都不在最新的分析中。',
    notAllowed: '依公司政策，不向主管显示任何人的姓名。',
  },
};
