import type { LaterMessages } from '../../messages.js';

export const myNetwork: LaterMessages['myNetwork'] = {
  title: '我的關係網路',
  lead: '我與誰通信、誰會回信，取自最新的分析。只有您看得到這個畫面；這裡沒有任何人的排名位置，也沒有您自己的。',
  link: '我的關係網路',
  summary_other: '與 {{departments}}的 {{count}} 人雙向通信。',
  community_other: '我在圖上的群組有 {{count}} 人（包括{{departments}}）。',
  asOf: '郵件截至 {{date}}。',
  list: '我的往來，最強者在前',
  first_other: '只列出最強的 {{count}} 條。',
  isNew: '新',
  history: '變化',
  column: {
    publishedAt: '分析',
    ties: '往來',
    departments: '部門',
    newTies: '新增',
    endedTies: '結束',
  },
  noneTitle: '這段期間沒有往來',
  noneText: '所記錄的郵件中，沒有與您雙向通信的人。',
  reason: {
    OPTED_OUT: '您已選擇不被記錄：沒有可顯示的內容。',
    NO_SNAPSHOT: '還沒有分析。',
    NOT_IN_SNAPSHOT: '您不在最新的分析中。',
  },
  reports: {
    title: '郵件分析中的直屬部屬',
    link: '郵件分析中的直屬部屬',
    lead: '您的直屬部屬在最新分析中的層級。公司政策允許查看；這只是影響力的近似，絕非績效衡量。',
    ask: '您即將看到直屬部屬的姓名。請說明目的：會記在這次查看旁邊，每位被查看的人都可以讀到。',
    show: '顯示我的部屬',
    seenFor: '您的查看目的：「{{purpose}}」。{{date}} 的分析。',
    none: '您的直屬部屬都不在最新的分析中。',
    notAllowed: '依公司政策，不向主管顯示任何人的姓名。',
  },
};
