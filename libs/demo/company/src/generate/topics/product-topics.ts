import * as engineeringEn from './engineering.en.js';
import * as engineeringZh from './engineering.zh.js';
import * as productEn from './sales-and-product.en.js';
import * as productZh from './sales-and-product.zh.js';
import { subjects, type Topic } from './topic.js';

/** Making cables and connectors. */
export const ENGINEERING_TOPICS: readonly Topic[] = [
  {
    key: 'extrusion', spaceKey: 'ENG', owners: ['process', 'production'], en: engineeringEn.extrusionEn, zh: engineeringZh.extrusionZh,
    subjects: subjects(`
      extrusion line 1 = 擠出一號線
      extrusion line 2 = 擠出二號線
      extrusion line 3 = 擠出三號線
      extrusion line 4 = 擠出四號線
      the jacketing line = 外被線
      the foam skin line = 發泡線
      the tandem line = 串列線
      the silicone line = 矽膠線
      the TPU line = TPU 線
      the twin-colour line = 雙色線
      the laboratory extruder = 實驗擠出機
      the filler line = 填充線
      the fluoropolymer line = 氟塑料線`),
  },
  {
    key: 'assembly', spaceKey: 'ENG', owners: ['process', 'production'], en: engineeringEn.assemblyEn, zh: engineeringZh.assemblyZh,
    subjects: subjects(`
      crimping of signal terminals = 信號端子壓接
      crimping of power terminals = 電源端子壓接
      ultrasonic welding = 超音波熔接
      soldering of shields = 屏蔽層焊接
      M12 overmoulding = M12 包覆成型
      USB-C assembly = USB-C 組裝
      coaxial stripping = 同軸剝線
      harness taping = 線束纏帶
      heat-shrink fitting = 熱縮套管
      seal insertion = 防水圈裝配
      final electrical test = 終端電測`),
  },
  {
    key: 'tooling', spaceKey: 'ENG', owners: ['process'], en: engineeringEn.toolingEn, zh: engineeringZh.toolingZh,
    subjects: subjects(`
      the M12 mould = M12 模具
      the USB-C mould = USB-C 模具
      the extrusion dies = 擠出模具
      the crimping applicators = 壓接刀模
      the stripping blades = 剝線刀
      the test fixtures = 測試治具
      the eight-cavity mould = 八穴模具
      the grommet mould = 護套模具
      the braiding carriers = 編織錠子`),
  },
  {
    key: 'laboratory', spaceKey: 'ENG', owners: ['research'], en: engineeringEn.laboratoryEn, zh: engineeringZh.laboratoryZh,
    subjects: subjects(`
      tensile testing = 抗張試驗
      thermal ageing = 熱老化
      flame testing = 燃燒試驗
      drag-chain bending = 拖鏈彎曲
      salt spray = 鹽霧試驗
      insertion cycles = 插拔壽命
      attenuation = 衰減量測
      cold bending = 低溫捲繞
      hot-set testing = 熱延伸
      ingress protection = 防水防塵
      vibration = 振動試驗`),
  },
]; // prettier-ignore

/** Prices and customers; closed to other departments. */
export const SALES_TOPICS: readonly Topic[] = [
  {
    key: 'quotation', spaceKey: 'SALES', owners: ['sales'], en: productEn.quotationEn, zh: productZh.quotationZh,
    subjects: subjects(`
      harnesses = 線束
      sensor cables = 感測器線
      charging cables = 充電線
      custom connectors = 客製連接器
      bulk cable = 散裝線材
      spare parts = 備品
      prototypes = 打樣
      frame contracts = 框架合約
      repeat orders = 重複訂單`),
  },
  {
    key: 'account', spaceKey: 'SALES', owners: ['sales'], en: productEn.accountEn, zh: productZh.accountZh,
    subjects: subjects(`
      Northgate Motors = Northgate Motors
      Yamabuki Robotics = Yamabuki Robotics
      Kessler Automation = Kessler Automation
      Brightwater Pumps = Brightwater Pumps
      Solvane Energy = Solvane Energy
      Halden Marine = Halden Marine
      Osprey Drones = Osprey Drones
      Tarrant Medical = Tarrant Medical
      Quillon Elevators = Quillon Elevators
      Verdigris Lighting = Verdigris Lighting
      Marlow Rail = Marlow Rail
      Castell Audio = Castell Audio`),
  },
]; // prettier-ignore

/** What we sell and what it must fulfil. */
export const PRODUCT_TOPICS: readonly Topic[] = [
  {
    key: 'family', spaceKey: 'PRODUCT', owners: ['product', 'research'], en: productEn.familyEn, zh: productZh.familyZh,
    subjects: subjects(`
      M8 sensor cables = M8 感測器線
      M12 sensor cables = M12 感測器線
      USB-C cables = USB-C 線
      HDMI cables = HDMI 線
      drag-chain cables = 拖鏈線
      coaxial assemblies = 同軸線組
      vehicle charging cables = 車用充電線
      battery harnesses = 電池線束
      industrial Ethernet = 工業乙太網路線
      hybrid servo cables = 伺服混合線
      board-to-wire connectors = 板對線連接器
      circular connectors = 圓形連接器
      power distribution blocks = 電源分配座
      patch cords = 跳接線`),
  },
  {
    key: 'release', spaceKey: 'PRODUCT', owners: ['product', 'quality'], en: productEn.releaseEn, zh: productZh.releaseZh,
    subjects: subjects(`
      new connector series = 新連接器系列
      new cable types = 新線纜規格
      material changes = 材料變更
      second sources = 第二供應來源
      packaging changes = 包裝變更
      tool transfers = 模具移轉
      line transfers = 產線移轉
      customer variants = 客戶專用規格
      firmware of test benches = 測試機韌體
      discontinued products = 停產產品`),
  },
  {
    key: 'certificate', spaceKey: 'PRODUCT', owners: ['product', 'quality'], en: productEn.certificateEn, zh: productZh.certificateZh,
    subjects: subjects(`
      UL listing = UL 認證
      CCC approval = CCC 認證
      RoHS = RoHS
      REACH = REACH
      UKCA marking = UKCA 標誌
      BSMI approval = BSMI 認證
      halogen-free declaration = 無鹵聲明
      conflict minerals = 衝突礦產
      railway fire protection = 鐵道防火
      medical cable approval = 醫療線纜認證`),
  },
]; // prettier-ignore
