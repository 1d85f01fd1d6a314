import { type DemoCity, type DemoDepartment } from './demo-company.js';

/** Reserved domain of the demo company (RFC 2606): mail to it goes nowhere. */
export const COMPANY_DOMAIN = 'lanyue.example';

/** The four places of work. Taipei is the head office, Shenzhen the plant. */
export const CITIES: readonly DemoCity[] = [
  { key: 'taipei', name: 'Taipei', country: 'TW', timeZone: 'Asia/Taipei' },
  { key: 'shanghai', name: 'Shanghai', country: 'CN', timeZone: 'Asia/Shanghai' },
  { key: 'shenzhen', name: 'Shenzhen', country: 'CN', timeZone: 'Asia/Shanghai' },
  { key: 'london', name: 'London', country: 'GB', timeZone: 'Europe/London' },
];

/** A unit as planned: how many people, how they spread over the cities, what they are called. */
export interface UnitPlan {
  readonly key: string;
  readonly name: string;
  readonly nameZh: string;
  readonly headcount: number;
  /** Share of each city; sums to 1. */
  readonly cities: Partial<Record<DemoCity['key'], number>>;
  /** Titles of members, English and Chinese. */
  readonly titles: readonly (readonly [string, string])[];
}

/** A department as planned. `reportsTo` names the executive who leads its head. */
export interface DepartmentPlan {
  readonly key: string;
  readonly name: string;
  readonly nameZh: string;
  readonly reportsTo: 'ceo' | 'coo' | 'cto' | 'cfo';
  readonly units: readonly UnitPlan[];
}

const unit = (
  key: string,
  name: string,
  nameZh: string,
  headcount: number,
  cities: UnitPlan['cities'],
  ...titles: [string, string][]
): UnitPlan => ({ key, name, nameZh, headcount, cities, titles });

/** The house of 240: twelve departments and their units. */
export const DEPARTMENT_PLANS: readonly DepartmentPlan[] = [
  {
    key: 'management',
    name: 'Management',
    nameZh: '總經理室',
    reportsTo: 'ceo',
    units: [
      unit('executive-office', 'Executive Office', '執行長室', 6, { taipei: 1 }, [
        'Executive Assistant',
        '執行助理',
      ]),
    ],
  },
  {
    key: 'research',
    name: 'Research & Development',
    nameZh: '研發處',
    reportsTo: 'cto',
    units: [
      unit(
        'cable-design',
        'Cable Design',
        '線纜設計課',
        14,
        { taipei: 0.6, shanghai: 0.4 },
        ['Cable Design Engineer', '線纜設計工程師'],
        ['Senior Cable Engineer', '資深線纜工程師'],
        ['Signal Integrity Engineer', '信號完整性工程師'],
      ),
      unit(
        'connector-design',
        'Connector Design',
        '連接器設計課',
        14,
        { taipei: 0.7, shenzhen: 0.3 },
        ['Connector Engineer', '連接器工程師'],
        ['Mechanical Designer', '機構設計師'],
        ['Simulation Engineer', '模擬分析工程師'],
      ),
      unit(
        'materials-lab',
        'Materials Laboratory',
        '材料實驗室',
        8,
        { shanghai: 0.5, london: 0.5 },
        ['Polymer Chemist', '高分子化學師'],
        ['Laboratory Technician', '實驗室技術員'],
        ['Test Engineer', '測試工程師'],
      ),
    ],
  },
  {
    key: 'process',
    name: 'Process Engineering',
    nameZh: '製程工程處',
    reportsTo: 'cto',
    units: [
      unit(
        'extrusion-engineering',
        'Extrusion Engineering',
        '擠出工程課',
        9,
        { shenzhen: 0.8, taipei: 0.2 },
        ['Extrusion Process Engineer', '擠出製程工程師'],
        ['Process Technician', '製程技術員'],
      ),
      unit(
        'assembly-engineering',
        'Assembly Engineering',
        '組裝工程課',
        8,
        { shenzhen: 1 },
        ['Assembly Process Engineer', '組裝製程工程師'],
        ['Automation Engineer', '自動化工程師'],
      ),
      unit(
        'tooling',
        'Tooling',
        '模具課',
        7,
        { shenzhen: 1 },
        ['Tool Maker', '模具師傅'],
        ['Tooling Engineer', '模具工程師'],
      ),
    ],
  },
  {
    key: 'production',
    name: 'Production',
    nameZh: '製造處',
    reportsTo: 'coo',
    units: [
      unit(
        'extrusion-hall',
        'Extrusion Hall',
        '擠出車間',
        16,
        { shenzhen: 1 },
        ['Line Operator', '線上作業員'],
        ['Line Setter', '調機員'],
        ['Shift Coordinator', '班組協調員'],
      ),
      unit(
        'assembly-hall',
        'Assembly Hall',
        '組裝車間',
        18,
        { shenzhen: 1 },
        ['Assembler', '組裝作業員'],
        ['Crimping Specialist', '壓接技師'],
        ['Line Leader', '線長'],
      ),
      unit(
        'moulding-hall',
        'Moulding Hall',
        '成型車間',
        10,
        { shenzhen: 1 },
        ['Moulding Operator', '成型作業員'],
        ['Moulding Setter', '成型調機員'],
      ),
    ],
  },
  {
    key: 'quality',
    name: 'Quality',
    nameZh: '品保處',
    reportsTo: 'coo',
    units: [
      unit(
        'incoming-quality',
        'Incoming Quality',
        '進料檢驗課',
        7,
        { shenzhen: 1 },
        ['Incoming Inspector', '進料檢驗員'],
        ['Supplier Quality Engineer', '供應商品質工程師'],
      ),
      unit(
        'process-quality',
        'Process Quality',
        '製程品保課',
        8,
        { shenzhen: 1 },
        ['Quality Technician', '品保技術員'],
        ['Quality Engineer', '品保工程師'],
        ['Metrologist', '計量員'],
      ),
      unit(
        'customer-quality',
        'Customer Quality',
        '客戶品質課',
        7,
        { taipei: 0.45, london: 0.3, shanghai: 0.25 },
        ['Customer Quality Engineer', '客戶品質工程師'],
        ['Document Controller', '文件管制員'],
      ),
    ],
  },
  {
    key: 'supply',
    name: 'Supply Chain',
    nameZh: '供應鏈處',
    reportsTo: 'coo',
    units: [
      unit(
        'purchasing',
        'Purchasing',
        '採購課',
        10,
        { taipei: 0.4, shenzhen: 0.6 },
        ['Buyer', '採購專員'],
        ['Commodity Manager', '品類採購經理'],
      ),
      unit(
        'planning',
        'Planning',
        '生管課',
        8,
        { shenzhen: 1 },
        ['Production Planner', '生管專員'],
        ['Demand Planner', '需求規劃師'],
      ),
    ],
  },
  {
    key: 'logistics',
    name: 'Logistics',
    nameZh: '物流處',
    reportsTo: 'coo',
    units: [
      unit(
        'warehouse',
        'Warehouse',
        '倉儲課',
        8,
        { shenzhen: 1 },
        ['Warehouse Clerk', '倉管員'],
        ['Inventory Controller', '庫存管制員'],
      ),
      unit(
        'shipping',
        'Shipping',
        '船務課',
        5,
        { shanghai: 0.6, london: 0.4 },
        ['Shipping Coordinator', '船務專員'],
        ['Customs Specialist', '關務專員'],
      ),
    ],
  },
  {
    key: 'sales',
    name: 'Sales',
    nameZh: '業務處',
    reportsTo: 'ceo',
    units: [
      unit(
        'sales-automotive',
        'Automotive Sales',
        '車用業務課',
        10,
        { shanghai: 0.6, london: 0.4 },
        ['Key Account Manager', '大客戶經理'],
        ['Sales Engineer', '技術業務'],
      ),
      unit(
        'sales-industrial',
        'Industrial Sales',
        '工業業務課',
        9,
        { london: 0.6, taipei: 0.4 },
        ['Account Manager', '客戶經理'],
        ['Inside Sales', '內勤業務'],
      ),
      unit(
        'sales-consumer',
        'Consumer Sales',
        '消費性業務課',
        8,
        { taipei: 0.6, shenzhen: 0.4 },
        ['Account Manager', '客戶經理'],
        ['Sales Coordinator', '業務助理'],
      ),
    ],
  },
  {
    key: 'product',
    name: 'Product & Marketing',
    nameZh: '產品行銷處',
    reportsTo: 'cto',
    units: [
      unit(
        'product-management',
        'Product Management',
        '產品管理課',
        8,
        { taipei: 0.6, london: 0.4 },
        ['Product Manager', '產品經理'],
        ['Certification Specialist', '認證專員'],
      ),
      unit(
        'marketing',
        'Marketing',
        '行銷課',
        5,
        { london: 0.6, taipei: 0.4 },
        ['Marketing Specialist', '行銷專員'],
        ['Technical Writer', '技術文件撰寫'],
      ),
    ],
  },
  {
    key: 'it',
    name: 'Information Technology',
    nameZh: '資訊處',
    reportsTo: 'coo',
    units: [
      unit(
        'it-infrastructure',
        'IT Infrastructure',
        '資訊基礎課',
        7,
        { taipei: 0.55, shenzhen: 0.3, london: 0.15 },
        ['Systems Administrator', '系統管理員'],
        ['Network Engineer', '網路工程師'],
      ),
      unit(
        'it-applications',
        'IT Applications',
        '應用系統課',
        7,
        { taipei: 0.6, shenzhen: 0.4 },
        ['ERP Analyst', 'ERP 分析師'],
        ['Software Developer', '軟體工程師'],
      ),
    ],
  },
  {
    key: 'people',
    name: 'Human Resources',
    nameZh: '人資處',
    reportsTo: 'cfo',
    units: [
      unit(
        'people-services',
        'People Services',
        '人事服務課',
        6,
        { taipei: 0.5, shenzhen: 0.3, london: 0.2 },
        ['HR Business Partner', '人資夥伴'],
        ['Payroll Specialist', '薪資專員'],
      ),
      unit(
        'training',
        'Training',
        '訓練課',
        4,
        { taipei: 0.5, shenzhen: 0.5 },
        ['Training Specialist', '訓練專員'],
        ['HR Analyst', '人資分析師'],
      ),
    ],
  },
  {
    key: 'finance',
    name: 'Finance',
    nameZh: '財務處',
    reportsTo: 'cfo',
    units: [
      unit(
        'accounting',
        'Accounting',
        '會計課',
        8,
        { taipei: 0.6, shenzhen: 0.4 },
        ['Accountant', '會計'],
        ['Accounts Payable Clerk', '應付帳款專員'],
      ),
      unit('controlling', 'Controlling', '成本管理課', 5, { taipei: 0.7, london: 0.3 }, [
        'Cost Controller',
        '成本分析師',
      ]),
    ],
  },
];

/** The departments as the company shows them. */
export const DEPARTMENTS: readonly DemoDepartment[] = DEPARTMENT_PLANS.map(
  ({ key, name, nameZh, units }) => ({
    key,
    name,
    nameZh,
    units: units.map((plan) => ({ key: plan.key, name: plan.name, nameZh: plan.nameZh })),
  }),
);
