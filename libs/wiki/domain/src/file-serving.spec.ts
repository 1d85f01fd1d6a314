import { contentDisposition, rangeOf, servingOf } from './index.js';

describe('servingOf', () => {
  it('shows pictures, players and PDF, and lets everything else be downloaded', () => {
    for (const type of ['image/png', 'video/mp4', 'application/pdf'])
      expect(servingOf(type)).toMatchObject({ contentType: type, disposition: 'inline' });
    for (const type of ['image/svg+xml', 'text/plain', 'application/zip', 'image/tiff'])
      expect(servingOf(type).disposition).toBe('attachment');
  });

  it.each([
    ...['text/html', 'text/xml', 'text/css', 'application/xhtml+xml', 'application/xml'],
    ...['application/javascript', 'application/rss+xml', 'application/mathml+xml'],
  ])('never calls %s by its name', (type) => {
    expect(servingOf(type)).toMatchObject({
      contentType: 'application/octet-stream',
      disposition: 'attachment',
    });
  });

  it('lets nothing load or run anything, and shuts in what could be a document', () => {
    for (const type of ['image/png', 'image/svg+xml', 'text/html', 'application/pdf', 'video/mp4'])
      expect(servingOf(type).contentSecurityPolicy).toContain("default-src 'none'");
    for (const type of ['image/svg+xml', 'text/html', 'image/png', 'application/octet-stream'])
      expect(servingOf(type).contentSecurityPolicy).toMatch(/^sandbox;/);
    for (const type of ['image/svg+xml', 'application/pdf', 'video/mp4'])
      expect(servingOf(type).contentSecurityPolicy).not.toMatch(/allow-|script-src|https?:/);
  });
});

describe('contentDisposition', () => {
  it('gives the name in ASCII and whole', () => {
    expect(contentDisposition('inline', '報告 (1).pdf')).toBe(
      `inline; filename="__ (1).pdf"; filename*=UTF-8''%E5%A0%B1%E5%91%8A%20%281%29.pdf`,
    );
  });

  it('lets no quote, line break or half a character out of the header', () => {
    expect(contentDisposition('attachment', 'a"; x="b\r\nSet-Cookie: c\ud800')).toBe(
      `attachment; filename="a_; x=_b__Set-Cookie: c_"; filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c%EF%BF%BD`,
    );
  });
});

describe('rangeOf', () => {
  it.each([
    [undefined, 'all'],
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-300', { start: 0, end: 9 }],
    ['bytes=8-99', { start: 8, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=4-2', 'all'],
    ['bytes=0-1,3-4', 'all'],
    ['lines=1-2', 'all'],
    ['bytes=-', 'all'],
    ['bytes=a-b', 'all'],
  ])('of ten bytes %s means %j', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });
});
