import { enLater } from './en/later.js';
import { en } from './en.js';
import { zhHansLater } from './zh-hans/later.js';
import { zhHans } from './zh-hans.js';
import { zhHantLater } from './zh-hant/later.js';
import { zhHant } from './zh-hant.js';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with its full key. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();
const english = new Map(texts({ ...en, ...enLater }));
const languages = [
  ['zh-Hant', new Map(texts({ ...zhHant, ...zhHantLater }))],
  ['zh-Hans', new Map(texts({ ...zhHans, ...zhHansLater }))],
] as const;

describe.each(languages)('%s', (_name, translated) => {
  it('has the keys of English, without the singular that Chinese does not have', () => {
    const wanted = [...english.keys()].filter((key) => !key.endsWith('_one')).sort();
    expect([...translated.keys()].sort()).toEqual(wanted);
  });

  it('fills in the same values as English', () => {
    for (const [key, text] of translated)
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
  });

  it('leaves no text empty or in English', () => {
    const same = [...translated].filter(([key, text]) => text.trim() === '' || text === english.get(key));
    const names =
      /^(common\.appName|shell\.searchShortcut|jobs\.(postgres|soFar)|leaders\.measure\.pageRank|diff\.|editor\.source$)/;
    expect(same.filter(([key]) => !names.test(key))).toEqual([]);
  });
});

describe('English', () => {
  it('has a singular wherever it has a plural', () => {
    const plurals = [...english.keys()].filter((key) => key.endsWith('_other'));
    for (const key of plurals) expect(english.has(key.replace(/_other$/, '_one'))).toBe(true);
  });
});

describe('the two Chinese scripts', () => {
  it('are not mixed up', () => {
    // Characters that only one of the two scripts has, among the most frequent of our texts.
    const traditionalOnly = /[頁個與為這儲寫記錄讀覽選擇開關點時間]/;
    const simplifiedOnly = /[页个与为这储写记录读览选择开关点时间]/;
    expect(texts({ ...zhHans, ...zhHansLater }).filter(([, text]) => traditionalOnly.test(text))).toEqual([]);
    expect(texts({ ...zhHant, ...zhHantLater }).filter(([, text]) => simplifiedOnly.test(text))).toEqual([]);
  });
});
