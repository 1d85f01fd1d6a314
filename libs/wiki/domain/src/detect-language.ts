/** What a page is written in, as far as search and display need to know. */
export const CONTENT_LANGUAGES = ['zh-Hant', 'zh-Hans', 'en', 'ja', 'other'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

/** Letters that are looked at; more do not change the answer on any handbook page. */
const SAMPLE_CHARS = 20_000;

/** A Han character says about as much as three letters of an English word. */
const LETTERS_PER_HAN = 3;
/** Share of Han (so weighted) from which a page counts as Chinese; technical pages are full of English terms. */
const HAN_SHARE_MIN = 0.12;
/** Share of kana among Han and kana from which it is Japanese; Japanese prose has more than half. */
const KANA_SHARE_MIN = 0.1;
/** Share of words that are English function words from which a Latin text counts as English; prose has .4, tables .1. */
const ENGLISH_SHARE_MIN = 0.08;

/*
 * Characters that exist in one form of writing only, the most frequent of both, in pairs of Traditional and Simplified.
 * Characters that Traditional writing uses as well in another sense (后 里 面 只 台 干) are left out on purpose.
 */
const PAIRS =
  '個个們们來来為为這这時时會会說说對对國国過过還还後后開开關关發发動动學学長长進进種种員员業业問问題题間间經经與与' +
  '務务實实現现體体機机點点電电當当從从無无樣样應应該该請请設设計计認认議议變变讓让話话語语書书見见規规則则區区網网' +
  '頁页導导據据將将須须級级類类連连續续結结給给統统維维護护責责費费資资產产質质買买賣卖貨货價价員员傳传備备優优單单' +
  '處处條条報报場场條条構构標标權权檔档檢检測测試试誤误調调論论證证識识譯译讀读輸输轉转較较達达運运遠远選选鄰邻鄉乡' +
  '釋释錄录錯错鍵键門门執执況况簡简樂乐觀观圖图組组織织儲储閱阅隊队階阶際际隨随雙双離离難难響响項项順顺預预領领頭头顯显願愿類类風风館馆馬马驗验龍龙';
const LEFT_OUT = new Set('后里面只台干');
const TRADITIONAL = new Set(
  Array.from(PAIRS).filter((character, at) => at % 2 === 0 && !LEFT_OUT.has(character)),
);
const SIMPLIFIED = new Set(
  Array.from(PAIRS).filter((character, at) => at % 2 === 1 && !LEFT_OUT.has(character)),
);

// Words that other languages have as well (a, an, in, on, will, all, no) are left out.
const ENGLISH_WORDS = new Set(
  (
    'the of and to is that for it with as are this by or from at you we your our not can if have use when they their ' +
    'has was which more should but how what who'
  ).split(' '),
);
/** Of a UTF-16 code unit: a to z in either case. */
const isLatinLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Below so many words a text in plain a–z is taken for English: headings and lists of names have no function words. */
const SHORT_WORDS = 60;

/**
 * The language of a text by its scripts, telling characters and commonest words. Give it the words without markup
 * (`pageText(…).plainText`): code and addresses count as letters otherwise. A guess for a default that people can change;
 * texts without letters are `other`. Chinese that has no telling character counts as Traditional. About 1 ms at most.
 */
export function detectContentLanguage(text: string): ContentLanguage {
  const sample = text.slice(0, SAMPLE_CHARS);
  const count = { han: 0, kana: 0, letters: 0, traditional: 0, simplified: 0 };
  for (let at = 0; at < sample.length;) {
    // Most texts are mostly this, and a pattern a character is what a page would cost.
    const unit = sample.charCodeAt(at);
    if (unit < 0x80) {
      if (isLatinLetter(unit)) count.letters++;
      at++;
      continue;
    }
    const character = String.fromCodePoint(sample.codePointAt(at) ?? unit);
    at += character.length;
    if (/\p{sc=Han}/u.test(character)) {
      count.han++;
      if (TRADITIONAL.has(character)) count.traditional++;
      if (SIMPLIFIED.has(character)) count.simplified++;
    } else if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) count.kana++;
    else if (/\p{L}/u.test(character)) count.letters++;
  }
  const eastAsian = (count.han + count.kana) * LETTERS_PER_HAN;
  if (eastAsian > 0 && eastAsian / (eastAsian + count.letters) >= HAN_SHARE_MIN) {
    if (count.kana / (count.han + count.kana) >= KANA_SHARE_MIN) return 'ja';
    return count.simplified > count.traditional ? 'zh-Hans' : 'zh-Hant';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (words.length === 0) return 'other';
  const isShortPlain = words.length < SHORT_WORDS && words.every((word) => /^[a-z]+$/.test(word));
  return isShortPlain || english / words.length >= ENGLISH_SHARE_MIN ? 'en' : 'other';
}
