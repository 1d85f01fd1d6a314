import { diffHtml } from './diff-html.js';
import { renderMarkdown } from './render-markdown.js';
import { sanitiseHtml } from './sanitise-html.js';

const changes = (before: string, after: string): string =>
  diffHtml(renderMarkdown(before).html, renderMarkdown(after).html);
const flat = (html: string): string => html.replace(/\n/g, '');

describe('diffHtml', () => {
  it('marks words, and Chinese by character', () => {
    expect(flat(changes('The limit is 900 dollars.', 'The limit is 1000 dollars.'))).toBe(
      '<p>The limit is <del>900</del><ins>1000</ins> dollars.</p>',
    );
    expect(flat(changes('報銷期限三十天。', '報銷期限二十天。'))).toBe(
      '<p>報銷期限<del>三</del><ins>二</ins>十天。</p>',
    );
  });

  it('joins neighbouring changes into one', () => {
    expect(
      flat(changes('We meet every Monday morning at nine.', 'We meet every second Friday at nine.')),
    ).toBe('<p>We meet every <del>Monday morning</del><ins>second Friday</ins> at nine.</p>');
  });

  it('finds the paragraph that came between others, and the list entry that went', () => {
    expect(flat(changes('One.\n\nTwo.', 'One.\n\nNew words here.\n\nTwo.'))).toBe(
      '<p>One.</p><p><ins>New words here.</ins></p><p>Two.</p>',
    );
    expect(flat(changes('- apples\n- pears\n- plums', '- apples\n- plums'))).toBe(
      '<ul><li>apples</li><li><del>pears</del></li><li>plums</li></ul>',
    );
  });

  it('goes into table cells', () => {
    const table = (price: string) => `| a | b |\n| --- | --- |\n| tea | ${price} |\n| milk | 2 |`;
    expect(changes(table('7 francs'), table('8 francs'))).toContain(
      '<td><del>7</del><ins>8</ins> francs</td>',
    );
    expect(changes(table('7'), table('7'))).not.toContain('<ins>');
  });

  it('shows a word that became bold or a link as changed', () => {
    expect(flat(changes('This is very important.', 'This is **very** important.'))).toBe(
      '<p>This is <del>very</del><ins><strong>very</strong></ins> important.</p>',
    );
    const link = changes('See the manual for more.', 'See the [manual](https://example.com/m) for more.');
    expect(link).toMatch(
      /See the <del>manual<\/del><ins><a href="https:\/\/example.com\/m"[^>]*>manual<\/a><\/ins> for/,
    );
  });

  it('replaces what has nothing in common', () => {
    expect(flat(changes('Lunch is at noon.', '伺服器維護：週日凌晨。'))).toBe(
      '<p><del>Lunch is at noon.</del><ins>伺服器維護：週日凌晨。</ins></p>',
    );
  });

  it('gives equal pages back as they are, and keeps anchors unique', () => {
    const page = renderMarkdown('# One\n\ntext').html;
    expect(diffHtml(page, page)).toBe(page);
    const html = changes('# Rules\n\nA.\n\n# Old part', '# Rules\n\nA.');
    expect(html.match(/id="/g)).toHaveLength(1);
    expect(flat(html)).toContain('<h1><del>Old part</del></h1>');
  });

  it('writes nothing that the sanitiser would take out, whatever the two pages were', () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '<b>bold <i>both</b> rest</i> <a href="javascript:alert(1)">x</a>',
      '<details><summary>s <script>alert(1)</script></summary>\n\n- a < b & c > d\n\n</details>',
      '<table><tr><td>1 <td>2</table> " onmouseover="alert(1)',
      '`<ins>` &lt;script&gt; ![a"b](x.png "t<>") [x](<y z> "q\\"")',
      '> quote\n>\n> - [ ] task <svg/onload=alert(1)>',
      '',
    ];
    for (const before of hostile)
      for (const after of hostile) {
        const html = changes(before, after);
        expect(sanitiseHtml(html)).toBe(html);
      }
  });

  it('stays fast on long pages that have little in common', () => {
    const words = (seed: number) =>
      Array.from({ length: 4_000 }, (_, at) => `w${(at * seed) % 977} x${(at * at * seed) % 491}`);
    const page = (seed: number) =>
      words(seed)
        .map((word, at) => (at % 40 === 39 ? `${word}\n\n` : word))
        .join(' ');
    const [before, after] = [renderMarkdown(page(3)).html, renderMarkdown(page(7)).html];
    const begun = performance.now();
    const html = diffHtml(before, after);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(html).toContain('<ins>');
  });
});
