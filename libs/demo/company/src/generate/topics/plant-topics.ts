import * as operationsEn from './operations.en.js';
import * as operationsZh from './operations.zh.js';
import * as qualityEn from './quality.en.js';
import * as qualityZh from './quality.zh.js';
import { subjects, type Topic } from './topic.js';

/** Shifts, safety, warehouse, buying. */
export const OPERATIONS_TOPICS: readonly Topic[] = [
  {
    key: 'handover', spaceKey: 'OPS', owners: ['production'], en: operationsEn.handoverEn, zh: operationsZh.handoverZh,
    subjects: subjects(`
      extrusion hall A = 擠出 A 車間
      extrusion hall B = 擠出 B 車間
      the stranding line = 絞線區
      the moulding hall = 成型車間
      assembly line 1 = 組裝一線
      assembly line 2 = 組裝二線
      the packing area = 包裝區
      the utility station = 動力站`),
  },
  {
    key: 'safety', spaceKey: 'OPS', owners: ['production', 'people'], en: operationsEn.safetyEn, zh: operationsZh.safetyZh,
    subjects: subjects(`
      hot dies = 高溫模具
      rotating drums = 旋轉線軸
      solvents = 溶劑
      forklift traffic = 堆高機動線
      presses = 壓床
      work at height = 高處作業
      night work = 夜間作業
      electrical cabinets = 電氣箱
      compressed air = 壓縮空氣`),
  },
  {
    key: 'warehouse', spaceKey: 'OPS', owners: ['logistics'], en: operationsEn.warehouseEn, zh: operationsZh.warehouseZh,
    subjects: subjects(`
      drum storage = 線軸存放
      compound storage = 膠料存放
      export by sea = 海運出口
      export by air = 空運出口
      local deliveries = 國內配送
      returns = 退貨處理
      small parts picking = 小件揀料
      yearly stocktaking = 年度盤點
      returnable packaging = 回收包裝`),
  },
  {
    key: 'purchasing', spaceKey: 'OPS', owners: ['supply'], en: operationsEn.purchasingEn, zh: operationsZh.purchasingZh,
    subjects: subjects(`
      copper wire = 銅線
      PVC compound = PVC 膠料
      XLPE compound = XLPE 膠料
      terminals = 端子
      connector housings = 連接器外殼
      gold plating = 鍍金加工
      packaging = 包裝材料
      tooling steel = 模具鋼`),
  },
]; // prettier-ignore

/** What Quality keeps under control. */
export const QUALITY_TOPICS: readonly Topic[] = [
  {
    key: 'audit', spaceKey: 'QUALITY', owners: ['quality'], en: qualityEn.auditEn, zh: qualityZh.auditZh,
    subjects: subjects(`
      copper drawing = 銅線拉製
      compound mixing = 膠料混煉
      stamping = 端子沖壓
      electroplating = 電鍍
      injection moulded parts = 射出件
      braiding = 編織加工
      packaging suppliers = 包材
      calibration services = 校驗服務
      forwarders = 貨運承攬
      printed circuit boards = 電路板`),
  },
  {
    key: 'nonconformance', spaceKey: 'QUALITY', owners: ['quality'], en: qualityEn.nonconformanceEn, zh: qualityZh.nonconformanceZh,
    subjects: subjects(`
      eccentric insulation = 絕緣偏心
      rough surface = 表面粗糙
      low crimp height = 壓接過低
      cut strands = 斷絲
      bent contacts = 端子歪斜
      missing seals = 防水圈漏裝
      wrong labels = 標籤錯誤
      short shots = 射出缺料
      scratched jackets = 外被刮傷
      mixed parts = 混料
      moisture in compound = 膠料受潮`),
  },
  {
    key: 'complaint', spaceKey: 'QUALITY', owners: ['quality'], en: qualityEn.complaintEn, zh: qualityZh.complaintZh,
    subjects: subjects(`
      intermittent contact = 接觸不良
      broken latches = 卡榫斷裂
      water ingress = 進水
      short deliveries = 短交
      discoloured jackets = 外被變色
      torn-off cables = 線纜脫落
      wrong pin assignment = 腳位錯誤
      high attenuation = 衰減過大
      damaged packaging = 包裝破損
      corroded contacts = 端子腐蝕`),
  },
  {
    key: 'inspection', spaceKey: 'QUALITY', owners: ['quality'], en: qualityEn.inspectionEn, zh: qualityZh.inspectionZh,
    subjects: subjects(`
      outer diameter = 外徑
      wall thickness = 絕緣厚度
      crimp height = 壓接高度
      plating thickness = 鍍層厚度
      insertion force = 插拔力
      contact resistance = 接觸電阻
      conductor resistance = 導體電阻
      colour = 顏色
      housing dimensions = 外殼尺寸
      high-voltage strength = 耐電壓`),
  },
]; // prettier-ignore
