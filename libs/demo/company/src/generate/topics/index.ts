import * as moneyEn from './time-and-money.en.js';
import * as moneyZh from './time-and-money.zh.js';
import { subjects, type Topic } from './topic.js';

/** All topics of the demo's wiki, in the order of its spaces. */
export const TOPICS: readonly Topic[] = [
  {
    key: 'leave',
    spaceKey: 'HANDBOOK',
    owners: ['people'],
    en: moneyEn.leaveEn,
    zh: moneyZh.leaveZh,
    subjects: subjects(`
      annual leave = 特別休假
      sick leave = 病假
      parental leave = 育嬰假
      marriage and bereavement leave = 婚假與喪假
      compensatory time off = 補休
      unpaid leave = 留職停薪
      leave on the night shift = 夜班休假
      volunteer days = 志工假`),
  },
  {
    key: 'expenses',
    spaceKey: 'HANDBOOK',
    owners: ['finance'],
    en: moneyEn.expensesEn,
    zh: moneyZh.expensesZh,
    subjects: subjects(`
      business trips = 國內外出差
      customer dinners = 客戶宴請
      home office = 居家辦公
      training and books = 訓練與書籍
      company cars = 公務車
      trade fairs = 參展
      laboratory samples = 實驗室樣品
      telephones = 行動電話`),
  },
  {
    key: 'rooms',
    spaceKey: 'HANDBOOK',
    owners: ['people', 'it'],
    en: moneyEn.roomsEn,
    zh: moneyZh.roomsZh,
    subjects: subjects(`
      Taipei head office = 台北總部
      Shenzhen plant = 深圳廠
      Shanghai office = 上海辦公室
      London office = 倫敦辦公室
      training centre = 訓練中心
      visitor area = 訪客區
      laboratory wing = 實驗室大樓`),
  },
  {
    key: 'onboarding',
    spaceKey: 'HR',
    owners: ['people'],
    en: moneyEn.onboardingEn,
    zh: moneyZh.onboardingZh,
    subjects: subjects(`
      line operators = 線上作業員
      design engineers = 設計工程師
      quality inspectors = 品檢人員
      sales staff = 業務人員
      office staff = 辦公室同仁
      interns = 實習生
      managers = 主管
      transfers between sites = 跨據點調任`),
  },
];
