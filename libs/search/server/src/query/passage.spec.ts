import fc from 'fast-check';
import { type SearchTerm, searchTerms } from '../engine/search-terms.js';
import { foldChars } from '../texts/fold-text.js';
import { SearchedText } from '../texts/searched-text.js';
import { parseSearch } from './parse-search.js';
import { passageOf, type PassageSource } from './passage.js';

const terms = (
  query: string,
  asYouType = false,
  synonyms: readonly (readonly string[])[] = [],
): SearchTerm[] => searchTerms(parseSearch(query), { synonyms, asYouType });
const page = (text: string, title = 'Title'): PassageSource => {
  const headings = [...text.matchAll(/^# (.*)$/gmu)].map((line) => ({
    text: line[1] ?? '',
    anchor: (line[1] ?? '').toLowerCase().replaceAll(' ', '-'),
    at: line.index + 2,
  }));
  return { title, headings, text, searched: new SearchedText(foldChars(text)) };
};
const shown = (query: string, text: string, asYouType = false) =>
  passageOf(page(text), terms(query, asYouType)).passageHtml;
const FILL = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(20);

describe('marks', () => {
  it('are whole words', () => {
    expect(shown('art', 'Art is a part of art.')).toBe('<mark>Art</mark> is a part of <mark>art</mark>.');
    expect(shown('deploy', 'Deployments deploy')).toBe('Deployments <mark>deploy</mark>');
  });

  it('are whole words for a beginning of one', () => {
    expect(shown('how to depl', 'Deployments depend', true)).toBe('<mark>Deployments</mark> depend');
    expect(shown('deplyo', 'Deployments depend', true)).toBe('<mark>Deployments</mark> depend');
  });

  it('are words of a Chinese sentence, never its scattered characters', () => {
    expect(shown('测试', '这是一个测试文档，测了又试')).toBe('这是一个<mark>测试</mark>文档，测了又试');
    expect(shown('部署 K8s', '用K8s部署，分部的署名')).toBe('用<mark>K8s部署</mark>，分部的署名');
  });

  it('are characters where a character was asked for', () => {
    expect(shown('假', '請假與休假')).toBe('請<mark>假</mark>與休<mark>假</mark>');
  });

  it('know Traditional from Simplified, and the words of Taiwan', () => {
    expect(shown('会议', '會議室預約')).toBe('<mark>會議</mark>室預約');
    expect(shown('會議', '会议室预约')).toBe('<mark>会议</mark>室预约');
    expect(shown('软件', '請安裝軟體。')).toBe('請安裝<mark>軟體</mark>。');
  });

  it('forgive what the search forgives, where the word is nowhere as it was typed', () => {
    expect(shown('temprature', 'Set the temperature.')).toBe('Set the <mark>temperature</mark>.');
    expect(shown('temprature', 'The temprature is the temperature.')).toBe(
      'The <mark>temprature</mark> is the temperature.',
    );
    expect(shown('word', 'A ward, a sword.')).toBe('A ward, a sword.');
  });

  it('are phrases as a whole, whatever lies between their words', () => {
    expect(shown('"leave of absence"', 'Leave it. Leave-of  absence! Absence.')).toBe(
      'Leave it. <mark>Leave-of absence</mark>! Absence.',
    );
  });

  it('are words with signs inside', () => {
    expect(shown('node.js c++', 'C++ and c, Node.js and node')).toBe(
      '<mark>C++</mark> and c, <mark>Node.js</mark> and node',
    );
    expect(shown('node.js', 'In node js.')).toBe('In <mark>node js</mark>.');
  });

  it('are synonyms of the company', () => {
    const synonyms = [['pto', 'paid time off', '特休']];
    const html = (text: string) => passageOf(page(text), terms('PTO', false, synonyms)).passageHtml;
    expect(html('Your paid time off')).toBe('Your <mark>paid time off</mark>');
    expect(html('申請特休。')).toBe('申請<mark>特休</mark>。');
  });

  it('stand in the title, too', () => {
    const { titleHtml, section } = passageOf(page('Nothing.', 'Leave & <travel>'), terms('leave travel'));
    expect(titleHtml).toBe('<mark>Leave</mark> &amp; &lt;<mark>travel</mark>&gt;');
    expect(section).toBeNull();
  });
});

describe('a passage', () => {
  it('is where most of the words are', () => {
    const text = `${FILL}Apples are red. ${FILL}Apples and pears are fruits. ${FILL}Pears.`;
    expect(shown('pears apples', text)).toMatch(/<mark>Apples<\/mark> and <mark>pears<\/mark> are fruits/);
  });

  it('is where they are densest, of the same in a heading, else first', () => {
    expect(shown('apple', `apple ${FILL} apple and apple ${FILL}`)).toContain(
      '<mark>apple</mark> and <mark>apple</mark>',
    );
    const { passageHtml, section } = passageOf(
      page(`An apple.\n${FILL}\n# The apple\nIt is red.\n${FILL}`),
      terms('apple'),
    );
    expect(section).toEqual({ text: 'The apple', anchor: 'the-apple' });
    expect(passageHtml).toMatch(/^….*The <mark>apple<\/mark> · It is red\./);
    expect(shown('apple', `The first apple. ${FILL} The second apple.`)).toMatch(/^The first/);
  });

  it('has as much room before a Latin word in Chinese as before a Chinese one', () => {
    const before = (query: string) => {
      const html = shown(query, `${'請假規定'.repeat(100)}${query}${'請假規定'.repeat(100)}`);
      return html.slice(1, html.indexOf('<mark>')).length;
    };
    expect(before('部署')).toBeGreaterThan(20);
    expect(before('部署')).toBeLessThan(35);
    expect(Math.abs(before('K8s') - before('部署'))).toBeLessThan(3);
  });

  it('says under which heading it stands', () => {
    const text = `Intro.\n# One\n${FILL}\n# Two\nThe needle is here.\n# Three\n${FILL}`;
    expect(passageOf(page(text), terms('needle')).section).toEqual({ text: 'Two', anchor: 'two' });
    expect(passageOf(page(text), terms('intro')).section).toBeNull();
  });

  it('is the beginning of the page where nothing is found in the text', () => {
    const { passageHtml, section } = passageOf(page(FILL, 'Needle'), terms('needle'));
    expect(passageHtml).toMatch(/^Lorem ipsum.*…$/);
    expect(passageHtml).not.toContain('mark');
    expect(section).toBeNull();
    expect(passageOf(page(''), terms('needle')).passageHtml).toBe('');
  });

  it('is cut between words, Chinese between characters, never inside one', () => {
    const words = new Set(FILL.match(/\w+/gu));
    const cut = shown('needle', `${FILL}needle ${FILL}`).replace(/<\/?mark>|…/gu, '');
    for (const word of cut.match(/\w+/gu) ?? [])
      expect([word, words.has(word) || word === 'needle']).toEqual([word, true]);
    const chinese = shown('部署', `${'請假規定'.repeat(100)}部署${'😀'.repeat(200)}`);
    expect(chinese).toContain('規定<mark>部署</mark>😀');
    expect(chinese).not.toMatch(/\p{Cs}/u);
    expect(chinese.length).toBeLessThan(150);
  });

  it('gives the headings in which something is found, most words first', () => {
    const text = '# Travel\na\n# Travel costs\nb\n# Costs\nc\n# Else\nd\n# Costs again\ne';
    expect(passageOf(page(text), terms('travel costs')).headings).toEqual([
      { headingHtml: '<mark>Travel</mark> <mark>costs</mark>', anchor: 'travel-costs', terms: 2 },
      { headingHtml: '<mark>Travel</mark>', anchor: 'travel', terms: 1 },
      { headingHtml: '<mark>Costs</mark>', anchor: 'costs', terms: 1 },
    ]);
  });

  it('is text of the page with nothing but marks added, whatever the page and the query', () => {
    const alphabet = [
      'a',
      'b',
      'ab ',
      '請',
      '假',
      '请假',
      '<',
      '>',
      '&',
      '"',
      "'",
      '<mark>',
      '</mark>',
      '\n',
      '. ',
      '😀',
      'é',
    ];
    const odd = fc.array(fc.constantFrom(...alphabet), { maxLength: 400 }).map((parts) => parts.join(''));
    const plain = (html: string) =>
      html
        .replace(/<\/?mark>/gu, '')
        .replace(
          /&(amp|lt|gt|quot|#39);/gu,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
        );
    fc.assert(
      fc.property(odd, odd, fc.boolean(), (text, query, asYouType) => {
        const { titleHtml, passageHtml } = passageOf(page(text, text), terms(query, asYouType));
        expect(plain(titleHtml)).toBe(text);
        for (const html of [titleHtml, passageHtml]) expect(html).toMatch(/^([^<>]|<mark>[^<>]+<\/mark>)*$/u);
        const run = plain(passageHtml).replace(/^…|…$/gu, '').replaceAll(' · ', ' ');
        expect(text.replace(/\s+/gu, ' ')).toContain(run.replace(/\s+/gu, ' ').trim());
        expect(passageHtml).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('costs about as much as the text is long', () => {
    const text = 'deploy the cluster and the clusters are deployed 部署叢集 '.repeat(8_000);
    const startedAt = performance.now();
    passageOf(page(text), terms('deploy clusetr 部署 absent'));
    // 400,000 characters: 0.1 s where nobody else computes; quadratic ways take minutes.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
