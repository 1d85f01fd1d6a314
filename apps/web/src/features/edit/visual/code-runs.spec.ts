import { highlightCode } from '@wellspring/wiki-domain/code';
import { codeRuns } from './code-runs.js';

const coloured = (code: string, language: string) =>
  codeRuns(highlightCode(code, language) ?? '').map(({ from, to, className }) => [
    code.slice(from, to),
    className,
  ]);

describe('codeRuns', () => {
  it('finds the words again that the renderer colours', () => {
    expect(coloured('const a = "<b> & \'c\'"; // 註解 <i>', 'ts')).toEqual([
      ['const', 'hljs-keyword'],
      ['"<b> & \'c\'"', 'hljs-string'],
      ['// 註解 <i>', 'hljs-comment'],
    ]);
  });

  it('has inner parts within outer ones', () => {
    expect(coloured('x = f"{y}"', 'python')).toEqual([
      ['{y}', 'hljs-subst'],
      ['f"{y}"', 'hljs-string'],
    ]);
  });

  it('reads as long a text as the code was', () => {
    const code = '<p class="a">&amp; &lt; "\'</p>\n\n';
    expect(coloured(code, 'html').every(([words]) => words !== '')).toBe(true);
    expect(coloured(code, 'html').at(-1)?.[0]).toBe('</p>');
  });
});
