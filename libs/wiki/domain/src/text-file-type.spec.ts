import { textFileType } from './index.js';

const typeOf = (text: string, isWhole = true) => textFileType(new TextEncoder().encode(text), isWhole);

describe('textFileType', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '\ufeff<?xml version="1.0"?>\n<!-- a <html> --> <!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY x "y">]>\n<SVG/>',
  ])('knows SVG: %j', (text) => {
    expect(typeOf(text)).toBe('image/svg+xml');
  });

  it.each([
    '<!doctype html><p>',
    '  <HTML>',
    '<!-- x --><script>alert(1)</script>',
    '<iframe src=x>',
    '<?xml?><html>',
  ])('knows HTML: %j', (text) => {
    expect(typeOf(text)).toBe('text/html');
  });

  it.each(['name,amount\n王,3', '# Title', 'a < b', '', '<abbrev'])('takes %j for a text', (text) => {
    expect(typeOf(text)).toBe('text/plain');
  });

  it('takes other XML for XML, and what is not UTF-8 or has control characters for no text', () => {
    expect(typeOf('<?xml version="1.0"?><feed/>')).toBe('application/xml');
    expect(typeOf('a\0b')).toBeNull();
    expect(textFileType(new Uint8Array([0xff, 0xfe, 0x41]), true)).toBeNull();
  });

  it('waits for a character that the end of the head cuts', () => {
    const cut = new TextEncoder().encode('王').subarray(0, 2);
    expect(textFileType(cut, false)).toBe('text/plain');
    expect(textFileType(cut, true)).toBeNull();
  });

  it('stays fast on a hostile beginning', () => {
    const start = performance.now();
    typeOf(`${'<!--'.repeat(16_000)}`);
    typeOf(`<!doctype svg ${'['.repeat(60_000)}`);
    typeOf(`<!doctype svg ${'[]'.repeat(30_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
