import { seededRandom } from '@wellspring/kernel';
import { edit, foundBy, newPage } from './testing/rule-builders.js';
import { wordAutomaton } from './word-automaton.js';

const words = (...words: string[]) => ({ kind: 'words', words });

describe('a list of words', () => {
  it('finds a Latin word as a whole, whatever its case', () => {
    const text = 'Ass, assess and class: the ASS. _ass_';
    expect(foundBy(words('ass'), newPage(text))).toEqual(['Ass', 'ASS', 'ass']);
  });

  it('finds a word with accents, Greek and Cyrillic as a whole', () => {
    expect(foundBy(words('schön'), newPage('Wunderschön ist schön, SCHÖN.'))).toEqual(['schön', 'SCHÖN']);
    expect(foundBy(words('λόγος', 'мир'), newPage('ΛΌΓΟΣ мир мира'))).toEqual(['ΛΌΓΟΣ', 'мир']);
  });

  it('finds Chinese, Japanese and Korean words inside a sentence', () => {
    expect(
      foundBy(
        words('機密', '赌博', '秘密', '비밀'),
        newPage('這是機密文件，网络赌博。これは秘密です。비밀을'),
      ),
    ).toEqual([...['機密', '赌博', '秘密', '비밀']]);
  });

  it('finds a Latin word beside Chinese signs', () => {
    expect(foundBy(words('VPN'), newPage('请使用vpn登录，不要用VPNs'))).toEqual(['vpn']);
  });

  it('keeps Traditional and Simplified apart', () => {
    expect(foundBy(words('机密'), newPage('這是機密文件'))).toEqual([]);
  });

  it('sees through full-width letters, zero-width signs and soft hyphens, and tells where they stand', () => {
    const text = 'ｓｅｃｒｅｔ se\u200bc\u00adret 機\u2060密';
    expect(foundBy(words('secret', '機密'), newPage(text))).toEqual([
      ...['ｓｅｃｒｅｔ', 'se\u200bc\u00adret', '機\u2060密'],
    ]);
  });

  it('sees through letters of another alphabet in a Latin word, and leaves whole words of it alone', () => {
    expect(foundBy(words('secret'), newPage('sеcret with a Cyrillic е'))).toEqual(['sеcret']);
    expect(foundBy(words('cop'), newPage('Это сор. The сop'))).toEqual(['сop']);
    expect(foundBy(words('сор'), newPage('Это сор, not a cop.'))).toEqual(['сор']);
  });

  it('finds phrases and words within each other', () => {
    expect(foundBy(words('free money', 'money', 'money now'), newPage('Free money now'))).toEqual(
      [...['Free money', 'money now', 'money'].sort()].sort(
        (a, b) => 'Free money now'.indexOf(a) - 'Free money now'.indexOf(b),
      ),
    );
  });

  it('tells capitals from small letters when asked', () => {
    expect(foundBy({ ...words('IT'), matchesCase: true }, newPage('it is IT, ＩＴ'))).toEqual(['IT', 'ＩＴ']);
  });

  it('looks at a title that changed', () => {
    expect(foundBy(words('spam'), newPage('Text', 'Spam here'))).toEqual(['Spam']);
    expect(foundBy(words('spam'), { ...edit('a', 'b'), title: 'Spam', previousTitle: 'Spam' })).toEqual([]);
  });

  it('does not blame who changes another sentence of the line, or moves it', () => {
    const before = 'A spam line. It has a tyop.\n\nAnother.';
    expect(foundBy(words('spam'), edit(before, 'A spam line. It has a typo.\n\nAnother.'))).toEqual([]);
    expect(foundBy(words('spam'), edit(before, 'Another.\n\nA spam line. It has a tyop.'))).toEqual([]);
    expect(foundBy(words('spam'), edit(before, 'A spam line, still. It has a tyop.\n\nAnother.'))).toEqual(
      [],
    );
  });

  it('blames who adds the same word once more', () => {
    const before = 'A spam line.';
    expect(foundBy(words('spam'), edit(before, 'A spam spam line.'))).toEqual(['spam']);
    expect(foundBy(words('spam'), edit(before, 'A spam line. More spam.'))).toEqual(['spam']);
  });
});

describe('the automaton', () => {
  it('finds what a search for each word finds, on random words of few letters', () => {
    const random = seededRandom(7);
    const letters = 'ab中b a';
    const text = (length: number) =>
      Array.from({ length }, () => letters.charAt(Math.floor(random.next() * letters.length))).join('');
    for (let round = 0; round < 200; round++) {
      const list = [...new Set(Array.from({ length: 6 }, () => text(1 + Math.floor(random.next() * 4))))];
      const page = text(60);
      const found: string[] = [];
      wordAutomaton(list.map((text) => ({ text, isWhole: false }))).find(page, (word, start, end) => {
        expect(page.slice(start, end)).toBe(list[word]);
        found.push(`${word} ${start}`);
      });
      const naive = list.flatMap((word, number) =>
        Array.from({ length: page.length }, (_, at) => at)
          .filter((at) => page.startsWith(word, at))
          .map((at) => `${number} ${at}`),
      );
      expect(found.sort()).toEqual(naive.sort());
    }
  });
});
