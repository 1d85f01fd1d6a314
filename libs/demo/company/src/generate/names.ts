import { type Draw } from './draw.js';

/** A name as written by its bearer, in Latin letters, and as the local part of a mail address. */
export interface DrawnName {
  readonly name: string;
  readonly latinName: string;
  readonly mailbox: string;
}

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [written = '', latin = ''] = entry.split('=');
      return [written, latin.replaceAll('_', ' ')];
    });

const TAIWAN_SURNAMES =
  pairs(`陳=Chen 林=Lin 黃=Huang 張=Chang 李=Lee 王=Wang 吳=Wu 劉=Liu 蔡=Tsai 楊=Yang 許=Hsu 鄭=Cheng
  謝=Hsieh 郭=Kuo 洪=Hung 邱=Chiu 曾=Tseng 廖=Liao 賴=Lai 周=Chou 葉=Yeh 蘇=Su 莊=Chuang 江=Chiang 呂=Lu 何=Ho 羅=Lo
  高=Kao 蕭=Hsiao 潘=Pan 簡=Chien 朱=Chu 鍾=Chung 彭=Peng 游=Yu 詹=Chan`);
const TAIWAN_GIVEN =
  pairs(`怡君=Yi-Chun 家豪=Chia-Hao 志明=Chih-Ming 淑芬=Shu-Fen 雅婷=Ya-Ting 冠宇=Kuan-Yu 宗翰=Tsung-Han
  佩珊=Pei-Shan 建宏=Chien-Hung 俊傑=Chun-Chieh 欣怡=Hsin-Yi 詩涵=Shih-Han 承恩=Cheng-En 柏翰=Po-Han 靜宜=Ching-Yi
  美玲=Mei-Ling 文雄=Wen-Hsiung 惠雯=Hui-Wen 彥廷=Yen-Ting 思穎=Szu-Ying 國華=Kuo-Hua 哲瑋=Che-Wei 郁婷=Yu-Ting
  秀蘭=Hsiu-Lan 明哲=Ming-Che 婉如=Wan-Ju 信宏=Hsin-Hung 孟潔=Meng-Chieh 育誠=Yu-Cheng 筱涵=Hsiao-Han 庭瑜=Ting-Yu
  瑞祥=Jui-Hsiang 書豪=Shu-Hao 曉萍=Hsiao-Ping 子軒=Tzu-Hsuan 麗雪=Li-Hsueh`);
const MAINLAND_SURNAMES =
  pairs(`王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 赵=Zhao 黄=Huang 周=Zhou 吴=Wu 徐=Xu 孙=Sun
  胡=Hu 朱=Zhu 高=Gao 林=Lin 何=He 郭=Guo 马=Ma 罗=Luo 梁=Liang 宋=Song 郑=Zheng 谢=Xie 韩=Han 唐=Tang 冯=Feng 于=Yu
  董=Dong 肖=Xiao 程=Cheng 曹=Cao 袁=Yuan 邓=Deng 许=Xu 傅=Fu 沈=Shen 曾=Zeng 彭=Peng 吕=Lü`);
const MAINLAND_GIVEN =
  pairs(`建国=Jianguo 丽娜=Lina 伟=Wei 芳=Fang 敏=Min 静=Jing 磊=Lei 洋=Yang 艳=Yan 勇=Yong 军=Jun
  杰=Jie 涛=Tao 超=Chao 秀英=Xiuying 霞=Xia 晓东=Xiaodong 雪梅=Xuemei 志强=Zhiqiang 海燕=Haiyan 国栋=Guodong
  婷婷=Tingting 浩然=Haoran 子涵=Zihan 宇轩=Yuxuan 文静=Wenjing 鹏飞=Pengfei 桂兰=Guilan 建军=Jianjun 玉梅=Yumei
  思远=Siyuan 佳怡=Jiayi 振华=Zhenhua 红梅=Hongmei 立新=Lixin 春花=Chunhua 永刚=Yonggang 明亮=Mingliang`);
const BRITISH_GIVEN =
  `Emily James Olivia Daniel Priya Thomas Charlotte Michael Aisha Robert Hannah William Sophie Matthew
  Grace Andrew Lucy Oliver Megan Peter Rachel Samuel Fiona Benjamin Nadia George Eleanor Callum Zoe Marcus`
    .trim()
    .split(/\s+/);
const BRITISH_SURNAMES =
  `Carter Hughes Patel Bennett Clarke Morgan Foster Khan Wright Ellis Murphy Shaw Price Turner Reid
  Barker Walsh Gordon Simmons Fletcher Okafor Lawson Griffin Dawson Hayes Pearce Whitfield Nolan Marsh Sutton`
    .trim()
    .split(/\s+/);

const mailboxOf = (given: string, family: string) =>
  `${given}.${family}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');

/** Draws a name as people of that country bear it. Not unique: the caller draws again. */
export function drawName(country: 'TW' | 'CN' | 'GB', draw: Draw): DrawnName {
  if (country === 'GB') {
    const [given, family] = [draw.pick(BRITISH_GIVEN), draw.pick(BRITISH_SURNAMES)];
    return { name: `${given} ${family}`, latinName: `${given} ${family}`, mailbox: mailboxOf(given, family) };
  }
  const [family, given] =
    country === 'TW'
      ? [draw.pick(TAIWAN_SURNAMES), draw.pick(TAIWAN_GIVEN)]
      : [draw.pick(MAINLAND_SURNAMES), draw.pick(MAINLAND_GIVEN)];
  return {
    name: family[0] + given[0],
    latinName: `${given[1]} ${family[1]}`,
    mailbox: mailboxOf(given[1], family[1]),
  };
}
