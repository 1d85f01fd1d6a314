import { parseHighlight } from './parse-highlight.js';

describe('parseHighlight', () => {
  it('marks what the server marked', () => {
    expect(parseHighlight('會<mark>議室</mark>預約')).toEqual([
      { text: '會', marked: false },
      { text: '議室', marked: true },
      { text: '預約', marked: false },
    ]);
  });

  it('shows every other tag as text', () => {
    const runs = parseHighlight('<img src=x onerror=alert(1)> <mark>a</mark><script>b</script>');
    expect(runs.map((run) => run.text).join('|')).toBe('<img src=x onerror=alert(1)> |a|<script>b</script>');
  });

  it('does not take a mark with attributes for a mark', () => {
    expect(parseHighlight('<mark onclick="x()">a</mark>')).toEqual([
      { text: '<mark onclick="x()">a', marked: false },
    ]);
  });

  it('decodes entities once', () => {
    expect(parseHighlight('&lt;b&gt; &amp;lt; &#39;&#x4e2d;&quot;&bogus;')).toEqual([
      { text: '<b> &lt; \'中"&bogus;', marked: false },
    ]);
  });

  it('survives unbalanced marks', () => {
    expect(parseHighlight('</mark>a<mark><mark>b</mark>c')).toEqual([
      { text: 'a', marked: false },
      { text: 'b', marked: true },
      { text: 'c', marked: true },
    ]);
  });
});
