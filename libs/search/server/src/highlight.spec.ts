import { MARK_END, MARK_START, markedToHtml } from './highlight.js';

describe('markedToHtml', () => {
  it('escapes everything but the marks', () => {
    expect(markedToHtml(`<script>${MARK_START}a & "b"${MARK_END}`)).toBe(
      '&lt;script&gt;<mark>a &amp; &quot;b&quot;</mark>',
    );
  });

  it('balances marks that a crop cut', () => {
    expect(markedToHtml(`${MARK_END}這是${MARK_START}測試`)).toBe('這是<mark>測試</mark>');
  });
});
