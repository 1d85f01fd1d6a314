import * as itEn from './information-technology.en.js';
import * as itZh from './information-technology.zh.js';
import * as learningEn from './people-and-learning.en.js';
import * as learningZh from './people-and-learning.zh.js';
import * as moneyEn from './time-and-money.en.js';
import * as moneyZh from './time-and-money.zh.js';
import { subjects, type Topic } from './topic.js';

/** What every employee needs. */
export const HANDBOOK_TOPICS: readonly Topic[] = [
  {
    key: 'leave', spaceKey: 'HANDBOOK', owners: ['people'], en: moneyEn.leaveEn, zh: moneyZh.leaveZh,
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
    key: 'expenses', spaceKey: 'HANDBOOK', owners: ['finance'], en: moneyEn.expensesEn, zh: moneyZh.expensesZh,
    subjects: subjects(`
      business trips = 國內外出差
      customer dinners = 客戶宴請
      home office equipment = 居家辦公設備
      courses and books = 訓練與書籍
      company cars = 公務車
      trade fairs = 參展費用
      laboratory samples = 實驗室樣品
      mobile telephones = 行動電話`),
  },
  {
    key: 'rooms', spaceKey: 'HANDBOOK', owners: ['people', 'it'], en: moneyEn.roomsEn, zh: moneyZh.roomsZh,
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
    key: 'remote', spaceKey: 'HANDBOOK', owners: ['people', 'it'], en: learningEn.remoteEn, zh: learningZh.remoteZh,
    subjects: subjects(`
      working from home = 居家上班
      working from another site = 異地辦公
      flexible hours = 彈性工時
      work during business trips = 出差期間辦公
      part-time work = 部分工時
      work from abroad = 境外辦公
      focus days = 無會議日`),
  },
]; // prettier-ignore

/** Joining, learning, hiring. */
export const HR_TOPICS: readonly Topic[] = [
  {
    key: 'onboarding', spaceKey: 'HR', owners: ['people'], en: moneyEn.onboardingEn, zh: moneyZh.onboardingZh,
    subjects: subjects(`
      line operators = 線上作業員
      design engineers = 設計工程師
      quality inspectors = 品檢人員
      sales staff = 業務人員
      office staff = 辦公室同仁
      interns = 實習生
      managers = 新任主管
      transfers between sites = 跨據點調任`),
  },
  {
    key: 'training', spaceKey: 'HR', owners: ['people', 'production'], en: learningEn.trainingEn, zh: learningZh.trainingZh,
    subjects: subjects(`
      crimping by hand = 手工壓接
      machine crimping = 機台壓接
      soldering = 焊接
      forklift driving = 堆高機駕駛
      extrusion start-up = 擠出開線
      injection moulding = 射出成型
      electrical testing = 電氣測試
      visual inspection = 外觀檢驗
      first aid = 急救`),
  },
  {
    key: 'recruiting', spaceKey: 'HR', owners: ['people'], en: learningEn.recruitingEn, zh: learningZh.recruitingZh,
    subjects: subjects(`
      engineers = 工程師
      shift workers = 輪班人員
      graduates = 應屆畢業生
      temporary staff = 短期人力
      executives = 高階主管
      apprentices = 學徒
      overseas sales = 海外業務`),
  },
]; // prettier-ignore

/** Systems, access, security. */
export const IT_TOPICS: readonly Topic[] = [
  {
    key: 'runbook', spaceKey: 'IT', owners: ['it'], en: itEn.runbookEn, zh: itZh.runbookZh,
    subjects: subjects(`
      the MES gateway = MES 閘道
      the label printers = 標籤列印服務
      the ERP database = ERP 資料庫
      the mail relay = 郵件轉送
      the drawing archive = 圖面庫
      the time clock system = 刷卡系統
      the plant network = 廠區網路
      the file server = 檔案伺服器
      the barcode service = 條碼服務
      the backup system = 備份系統
      the telephone system = 電話系統
      the test data collector = 測試數據收集
      the visitor portal = 訪客系統`),
  },
  {
    key: 'access', spaceKey: 'IT', owners: ['it'], en: itEn.accessEn, zh: itZh.accessZh,
    subjects: subjects(`
      VPN from outside = 外部 VPN 連線
      the second factor = 第二重驗證
      a new laptop = 新筆電設定
      shared mailboxes = 共用信箱
      guest network = 訪客網路
      printing from anywhere = 行動列印
      remote desktop = 遠端桌面
      large file exchange = 大型檔案交換
      mobile mail = 手機收信
      the drawing viewer = 圖面檢視器`),
  },
  {
    key: 'security', spaceKey: 'IT', owners: ['it'], en: itEn.securityEn, zh: itZh.securityZh,
    subjects: subjects(`
      phishing mail = 釣魚郵件
      passwords = 密碼
      visitors in the hall = 車間訪客
      customer drawings = 客戶圖面
      lost devices = 裝置遺失
      payment fraud = 匯款詐騙
      removable media = 隨身儲存裝置
      working in public places = 公共場所辦公`),
  },
  {
    key: 'systems', spaceKey: 'IT', owners: ['it', 'supply', 'finance'], en: itEn.systemsEn, zh: itZh.systemsZh,
    subjects: subjects(`
      goods receipts = 進貨入庫
      material consumption = 生產領料
      stock transfers = 庫存調撥
      scrap postings = 報廢過帳
      production orders = 生產工單
      customer returns = 客戶退貨
      purchase orders = 採購訂單
      price changes = 價格變更
      cycle counts = 循環盤點
      sample orders = 樣品訂單
      month-end closing = 月結`),
  },
]; // prettier-ignore
