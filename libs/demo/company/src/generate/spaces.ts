import { type DemoLanguage, type DemoSpace } from './demo-company.js';
import { type PlannedPerson } from './people.js';

/** A space with the words of its start page. `welcome` is in the language of the space. */
export interface SpacePlan extends DemoSpace {
  readonly startTitle: string;
  readonly welcome: readonly string[];
}

const space = (
  key: string,
  name: string,
  language: DemoLanguage,
  description: string,
  grants: DemoSpace['grants'],
  startTitle: string,
  ...welcome: string[]
): SpacePlan => ({ key, name, language, description, grants, startTitle, welcome });

const OPEN: DemoSpace['grants'] = [{ to: 'everyone', level: 'edit' }];

/** The eight spaces: SALES opens to its members only, QUALITY is read by all and written by the Quality department. */
export const SPACE_PLANS: readonly SpacePlan[] = [
  space('HANDBOOK', 'Employee Handbook 員工手冊', 'en', 'How we work: leave, money, rooms, travel, conduct.', OPEN,
    'Welcome to the handbook',
    'This is how Lanyue works, written by the people who work here.',
    'If a page is wrong, mend it; if you are not sure, ask on the page and somebody will answer.',
    'English and Chinese pages stand side by side and are not always translations of each other.'),
  space('ENG', 'Engineering 工程', 'zh-Hant', '擠出、組裝、模具與材料的作業知識。', OPEN,
    '工程空間首頁',
    '這裡收錄擠出、組裝、模具與材料實驗室的作業知識。',
    '寫給下一位接手的人看：寫清楚為什麼，而不只是怎麼做。',
    '數值請註明單位與量測條件，改數值請在摘要說明依據。'),
  space('OPS', 'Operations 生产运营', 'zh-Hans', '生产、仓储、计划与安全。', [...OPEN, { to: 'production', level: 'manage' }],
    '生产运营首页',
    '本空间供生产、仓储、计划与安环同事使用。',
    '班组看得到、用得上，才算写好。',
    '发现现场与页面不一致，请当班修改。'),
  space('QUALITY', 'Quality 品質', 'zh-Hant', '品質系統文件：全員可讀，品保處維護。', [{ to: 'everyone', level: 'read' }, { to: 'quality', level: 'edit' }, { to: 'iso-audit-team', level: 'comment' }],
    '品質系統首頁',
    '品質系統文件由品保處維護，全體同仁均可閱讀。',
    '列印出來的版本不受管制，以本頁為準。',
    '需要修改時請在頁面留言，或直接聯絡文件管制員。'),
  space('SALES', 'Sales 業務', 'en', 'Customers, quotations, contracts. For Sales and Management only.', [{ to: 'sales', level: 'edit' }, { to: 'management', level: 'read' }],
    'Sales home',
    'Prices and customers stay in here: the space is closed to other departments.',
    'Write down what the customer said, not what we would have liked to hear.',
    'Every account has one page and one owner.'),
  space('HR', 'People 人資', 'zh-Hant', '招募、訓練、報到與發展。', [...OPEN, { to: 'people', level: 'manage' }],
    '人資空間首頁',
    '招募、訓練、報到與發展的資料都在這裡。',
    '個人資料不放 wiki，請一律留在人資系統。',
    '頁面上的聯絡人就是維護人，請直接找他。'),
  space('IT', 'IT 資訊', 'en', 'Runbooks, access, security, business systems.', [...OPEN, { to: 'it', level: 'manage' }],
    'IT home',
    'If something is broken now, go to the runbooks; if you need access, go to the how-to pages.',
    'A runbook is good when somebody who has never seen the system can follow it at three in the morning.',
    'Passwords never go into a page; the filter will stop you, and rightly so.'),
  space('PRODUCT', '產品 Product', 'zh-Hant', '產品系列、認證與設計規則。', [...OPEN, { to: 'green-product', level: 'edit' }],
    '產品空間首頁',
    '每個產品系列一頁：規格、限制、認證與常見問題。',
    '對外資料以型錄為準，這裡記的是型錄沒說的事。',
    '新增認證時請同時更新認證一覽。'),
]; // prettier-ignore

const LEVELS = ['read', 'comment', 'edit', 'manage'];

/** Whether the person may do something of this level in the space, by its grants. Grants to custom groups are left out. */
export function isGranted(
  plan: DemoSpace,
  person: PlannedPerson,
  level: DemoSpace['grants'][number]['level'],
): boolean {
  return plan.grants.some(
    (grant) =>
      (grant.to === 'everyone' || grant.to === person.department || grant.to === person.unit) &&
      LEVELS.indexOf(grant.level) >= LEVELS.indexOf(level),
  );
}
