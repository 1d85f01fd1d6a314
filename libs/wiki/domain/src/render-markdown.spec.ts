import { renderMarkdown, renderSource, MARKDOWN_MAX_CHARS } from './index.js';

const html = (text: string) => renderMarkdown(text).html.trim();
const ANN = '0192f0c1-0000-7000-8000-000000000001';

describe('renderMarkdown', () => {
  it('gives headings stable anchors, Chinese kept, repetitions numbered', () => {
    const { headings } = renderMarkdown(
      '# Goals & *plans*\n\n## 請假規定\n\n## 請假規定\n\nGoals\n---\n\n## goals-1\n\n## Goals\n\n## !!!',
    );
    expect(headings.map(({ level, anchor }) => [level, anchor])).toEqual([
      [1, 'goals--plans'],
      [2, '請假規定'],
      [2, '請假規定-1'],
      [2, 'goals'],
      [2, 'goals-1'],
      [2, 'goals-2'],
      [2, 'section'],
    ]);
    expect(html('## 請假規定')).toBe('<h2 id="請假規定">請假規定</h2>');
  });

  it('leaves page links open and reports them', () => {
    const { html: out, links } = renderMarkdown(
      '[[Leave of absence]] [[Pay#How To|money]] [x](../a%20b.md#c) [y](/請假)',
    );
    expect(out).toContain('<a data-page-ref="[[Leave of absence]]">Leave of absence</a>');
    expect(out).toContain('<a data-page-ref="[[Pay#How To]]">money</a>');
    expect(out).toContain('<a data-page-ref="../a b.md#c">x</a>');
    expect(links).toEqual([
      {
        kind: 'page',
        target: '[[Leave of absence]]',
        title: 'Leave of absence',
        anchor: null,
        text: 'Leave of absence',
      },
      { kind: 'page', target: '[[Pay#How To]]', title: 'Pay', anchor: 'how-to', text: 'money' },
      { kind: 'page', target: '../a b.md#c', title: null, anchor: 'c', text: 'x' },
      { kind: 'page', target: '/請假', title: null, anchor: null, text: 'y' },
    ]);
  });

  it('finds wiki links in table cells, not in code and not in other links', () => {
    expect(renderMarkdown('| a |\n|---|\n| [[B\\|c]] |').links).toMatchObject([
      { target: '[[B]]', text: 'c' },
    ]);
    expect(renderMarkdown('`[[B]]`\n\n    [[B]]\n\n[[ ]] [[]] [[a\nb]] [[a').links).toEqual([]);
    expect(renderMarkdown('[see [[B]] there](x.md)').links.map(({ kind }) => kind)).toEqual(['page']);
  });

  it('marks outside links and lets images neither tell who reads nor block the page', () => {
    expect(html('[a](https://example.com/?a=1&b=2 "T")')).toBe(
      '<p><a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow" title="T">a</a></p>',
    );
    expect(html('![a](https://example.com/x.png)')).toBe(
      '<p><img src="https://example.com/x.png" loading="lazy" referrerpolicy="no-referrer" alt="a" /></p>',
    );
    expect(html('see https://example.com/a。下一句')).toContain('>https://example.com/a</a>。下一句');
    expect(html('read README.md and node.js')).toBe('<p>read README.md and node.js</p>');
  });

  it('tells attachments from pages', () => {
    const { links } = renderMarkdown(
      '![plan](img/plan.png) [form](form.pdf) [p](a.md) [q](v1.2/notes) <img src="x.svg">',
    );
    expect(links.map(({ kind, target }) => [kind, target])).toEqual([
      ['file', 'img/plan.png'],
      ['file', 'form.pdf'],
      ['page', 'a.md'],
      ['page', 'v1.2/notes'],
      ['file', 'x.svg'],
    ]);
  });

  it('points anchors on the page itself at the heading that was meant', () => {
    expect(html('# Formal performance\n\n[a](#Formal-performance)')).toContain('href="#formal-performance"');
    expect(html('# 規定\n\n[a](#%E8%A6%8F%E5%AE%9A)')).toContain('href="#規定"');
    expect(html('[a](#nowhere)')).toContain('href="#nowhere"');
  });

  it('takes mentions for people', () => {
    const { html: out, links } = renderMarkdown(`Ask [@Ann Lee](person:${ANN}).`);
    expect(out).toBe(`<p>Ask <span class="mention" data-person-ref="${ANN}">@Ann Lee</span>.</p>\n`);
    expect(links).toEqual([{ kind: 'person', personId: ANN, target: `person:${ANN}`, text: '@Ann Lee' }]);
  });

  it('renders tables with alignment, strikethrough, task lists and footnotes without inline style', () => {
    expect(html('| a | b |\n|---|:-:|\n| 1 | ~~2~~ |')).toContain('<td align="center"><s>2</s></td>');
    expect(html('- [x] done **now**\n- [ ] open\n- [a]')).toBe(
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled aria-label="done now" checked />done <strong>now</strong></li>\n' +
        '<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled aria-label="open" />open</li>\n' +
        '<li>[a]</li>\n</ul>',
    );
    const notes = html('a[^n] b[^n] c[^m]\n\n[^m]: second\n[^n]: first\n\n    more');
    expect(notes).toContain('<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>');
    expect(notes.indexOf('first')).toBeLessThan(notes.indexOf('second'));
    expect(notes).toContain('<p>more <a href="#fnref1" class="footnote-backref">');
  });

  it('renders admonitions in both forms, nested and with a title of their own', () => {
    expect(html('> [!WARNING]\n> Mind *this*.\n>\n> And that.')).toBe(
      '<div class="admonition admonition-warning" role="note">\n<p class="admonition-title"></p>\n' +
        '<p>Mind <em>this</em>.</p>\n<p>And that.</p>\n</div>',
    );
    expect(html('> [!tip]\n>\n> a')).toContain(
      'admonition-tip" role="note">\n<p class="admonition-title"></p>\n<p>a</p>',
    );
    expect(html(':::info 請先 **閱讀**\n- a\n\n:::danger[Stop]\nb\n:::\n\nc\n:::\nafter')).toBe(
      '<div class="admonition admonition-note" role="note">\n<p class="admonition-title">請先 <strong>閱讀</strong></p>\n' +
        '<ul>\n<li>a</li>\n</ul>\n' +
        '<div class="admonition admonition-caution" role="note">\n<p class="admonition-title">Stop</p>\n<p>b</p>\n</div>\n' +
        '<p>c</p>\n</div>\n<p>after</p>',
    );
    expect(html('- a\n\n  :::note\n  b\n- c')).toContain('<p>b</p>\n</div>\n</li>');
    expect(html('a\n:::note\nb')).toContain('<p>b</p>\n</div>');
  });

  it('leaves what only looks like an admonition as it is', () => {
    for (const text of [
      ':::',
      ':::other\na\n:::',
      '> [!NOTE] a',
      '> [!INFO]\n> a',
      '    :::note',
      ':: note',
      '> a\n> [!NOTE]',
    ])
      expect(html(text)).not.toContain('admonition');
    expect(renderMarkdown('> [!NOTE]\n> Read this.').plainText).toBe('Read this.');
    expect(renderMarkdown(':::note\nRead [[this]].\n:::').links).toHaveLength(1);
  });

  it('highlights the languages it knows by class, and prints the others as they are', () => {
    expect(html('```ts\nconst a = "<b>";\n```')).toBe(
      '<pre><code class="hljs language-ts"><span class="hljs-keyword">const</span> a = <span class="hljs-string">"&lt;b&gt;"</span>;\n</code></pre>',
    );
    expect(html('```brainf\n<b>\n```')).toBe(
      '<pre><code class="hljs language-brainf">&lt;b&gt;\n</code></pre>',
    );
    expect(html('```\n<b>\n```')).toBe('<pre><code>&lt;b&gt;\n</code></pre>');
  });

  it('passes the raw HTML that handbooks use, shows the rest, hides comments', () => {
    expect(html('a<br>b <kbd>Ctrl</kbd> <!-- note --> <cluster-name>')).toBe(
      '<p>a<br />b <kbd>Ctrl</kbd>  &lt;cluster-name&gt;</p>',
    );
    expect(html('<details>\n<summary>S</summary>\n\n*in*\n\n</details>')).toBe(
      '<details>\n<summary>S</summary>\n<p><em>in</em></p>\n</details>',
    );
    expect(html('<table class="x"><tr><td colspan="2" style="a">&nbsp;1 & 2</td></tr></table>')).toBe(
      '<table><tr><td colspan="2">\u00a01 &amp; 2</td></tr></table>',
    );
    expect(html('<a href="x.md#y">z</a>')).toBe('<p><a data-page-ref="x.md#y">z</a></p>');
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it('leaves front matter out and keeps a thematic break', () => {
    expect(html('---\ntitle: 簡介\nsummary: x\n---\n\n# A')).toBe('<h1 id="a">A</h1>');
    expect(html('---\r\ntitle: x\r\n---\r\nA')).toBe('<p>A</p>');
    expect(html('---\n\nNote: x\n\n---')).toBe('<hr />\n<p>Note: x</p>\n<hr />');
  });

  it('shows the characters that turn the direction of text', () => {
    expect(html('open invoice\u202efdp.exe')).toBe('<p>open invoice\ufffdfdp.exe</p>');
  });

  it('shows a text that is too long as source', () => {
    const { html: out, links } = renderMarkdown('<b>[[x]]\n'.repeat(MARKDOWN_MAX_CHARS / 9 + 1));
    expect(out.startsWith('<pre class="source">&lt;b&gt;[[x]]\n')).toBe(true);
    expect(links).toEqual([]);
  });

  // Each of these takes minutes or the whole stack in a renderer that is quadratic or recursive in them; Jest's own limit
  // of five seconds is the only clock here.
  it.each([
    ['block quotes', '>'.repeat(50_000) + 'a'],
    [
      'nested lists',
      Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i * 2)}- a`)
        .join('\n')
        .slice(0, 200_000),
    ],
    ['brackets', '['.repeat(25_000) + 'a' + ']'.repeat(25_000)],
    ['wiki link openings', '[['.repeat(25_000)],
    ['emphasis', '*a_ '.repeat(15_000)],
    ['inline footnotes', '^['.repeat(20_000) + 'a' + ']'.repeat(20_000)],
    ['footnotes', Array.from({ length: 8_000 }, (_, i) => `[^${i}]\n\n[^${i}]: a\n`).join('\n')],
    ['task items', '- [ ] a\n'.repeat(10_000)],
    ['open admonitions', ':::note\n'.repeat(50_000)],
    ['admonitions', ':::note\n'.repeat(20_000) + ':::\n'.repeat(20_000)],
    ['alerts', '> [!NOTE]\n> a\n\n'.repeat(10_000)],
    ['equal headings', '# a\n'.repeat(20_000)],
    ['links in one paragraph', '[a](b.md) '.repeat(15_000)],
    ['open tags', '<div>'.repeat(25_000)],
    ['open inline tags', 'a <b>'.repeat(25_000)],
    ['attributes', `<a ${'a=b '.repeat(50_000)}`],
    ['comment openings', '<!-- '.repeat(15_000)],
    ['comment openings in a line', 'a <!-- <![CDATA[ <? <!A '.repeat(10_000)],
    ['backticks', Array.from({ length: 500 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['table cells', `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|\n'.repeat(5_000)}`],
    ['code', '```cpp\n' + '<"(/*{'.repeat(3_000) + '\n```'],
  ])('survives a page of nothing but %s', (_name, text) => {
    expect(renderMarkdown(text).html.length).toBeGreaterThan(0);
  });
});

describe('renderSource', () => {
  it('shows every character as it is', () => {
    expect(renderSource("'''[[A]]''' <ref name=\"b\"/> & {{C}}\n")).toBe(
      "<pre class=\"source\">'''[[A]]''' &lt;ref name=&quot;b&quot;/&gt; &amp; {{C}}\n</pre>",
    );
  });
});
