import { renderMarkdown, resolveFileReferences, resolveMentions, resolvePageLinks } from './index.js';

const ANN = '0192f0c1-0000-7000-8000-000000000001';
const html = (text: string) => renderMarkdown(text).html.trim();

describe('resolvePageLinks', () => {
  const page = { href: '/p/leave-abc', title: 'Leave "of" absence' };

  it('puts in addresses, anchors and titles', () => {
    expect(resolvePageLinks(html('[[Leave#How to|x]]'), new Map([['[[Leave#How to]]', page]]))).toBe(
      '<p><a href="/p/leave-abc#how-to" title="Leave &quot;of&quot; absence">x</a></p>',
    );
    expect(resolvePageLinks(html('[x](a%20b.md#c "own")'), new Map([['a b.md#c', page]]))).toBe(
      '<p><a href="/p/leave-abc#c" title="own">x</a></p>',
    );
  });

  it('finds every target that the renderer reports, whatever characters it has', () => {
    const text = '[[A & "B" <i>]] [x](a&b.md) [y](<請 假.md>) [[C\'s]]';
    const { html: out, links } = renderMarkdown(text);
    const resolved = new Map(links.map((link) => [link.target, page]));
    expect(links.map(({ kind }) => kind)).toEqual(['page', 'page', 'page', 'page']);
    expect(resolvePageLinks(out, resolved)).not.toContain('data-page-ref');
  });

  it('shows a page that is missing or hidden as wanted, both alike, and reachable by keyboard', () => {
    const wanted =
      '<p><a class="wanted" role="link" aria-disabled="true" tabindex="0" data-page-ref="[[A]]">A</a></p>';
    expect(resolvePageLinks(html('[[A]]'), new Map())).toBe(wanted);
    expect(resolvePageLinks(html('[[A]]'), new Map([['[[A]]', null]]))).toBe(wanted);
  });

  it('can not be led to write markup by an address or a title', () => {
    const evil = { href: '/p/"><script>', title: '"><img src=x>' };
    expect(resolvePageLinks(html('[[A]]'), new Map([['[[A]]', evil]]))).not.toMatch(/<script|<img/);
  });

  it('leaves text that looks like a reference alone', () => {
    const out = html('`<a data-page-ref="[[A]]">`');
    expect(resolvePageLinks(out, new Map([['[[A]]', page]]))).toBe(out);
  });
});

describe('resolveFileReferences', () => {
  it('fills images and links, and leaves an unknown image with its alternative text', () => {
    const out = html('![plan](img/plan.png) [form](form.pdf) ![gone](gone.png)');
    expect(
      resolveFileReferences(
        out,
        new Map([
          ['img/plan.png', { href: '/files/1', size: { widthPx: 640, heightPx: 480 } }],
          ['form.pdf', { href: '/files/2' }],
        ]),
      ),
    ).toBe(
      '<p><img src="/files/1" width="640" height="480" loading="lazy" alt="plan" /> <a href="/files/2">form</a> <img data-file-ref="gone.png" alt="gone" /></p>',
    );
  });
});

describe('sizes of images', () => {
  it('leaves the size to an author who gave one', () => {
    const out = html('<img src="plan.png" width="50">');
    const files = new Map([['plan.png', { href: '/files/1', size: { widthPx: 640, heightPx: 480 } }]]);
    expect(resolveFileReferences(out, files)).toContain('<img src="/files/1" loading="lazy" width="50" />');
  });
});

describe('resolveMentions', () => {
  const out = html(`[@Ann](person:${ANN})`);
  it("shows today's name, keeps the written one of strangers, and drops that of the erased", () => {
    expect(resolveMentions(out, new Map([[ANN, { href: '/people/1', name: 'Ann Chen' }]]))).toBe(
      '<p><a class="mention" href="/people/1">@Ann Chen</a></p>',
    );
    expect(resolveMentions(out, new Map([[ANN, { href: null, name: 'Ann <3' }]]))).toBe(
      '<p><span class="mention">@Ann &lt;3</span></p>',
    );
    expect(resolveMentions(out, new Map())).toBe(out);
    expect(resolveMentions(out, new Map([[ANN, null]]))).toBe('<p><span class="mention">@…</span></p>');
  });

  it('does the same where the name has markup in it', () => {
    const bold = html(`[@**Ann** Lee](person:${ANN})`);
    expect(resolveMentions(bold, new Map([[ANN, null]]))).not.toContain('Ann');
  });
});
