import { composeMail, type MailItem } from './compose-mail.js';

const LINKS = { settingsUrl: 'https://wiki.example/me#mail', stopUrl: 'https://wiki.example/mail/stop/t' };
const TAIPEI = { locale: 'zh-Hant', timeZone: 'Asia/Taipei' } as const;
const item: MailItem = {
  sentence: 'Ann commented on <b>R&D</b>',
  quote: 'First "line"\n<script>alert(1)</script>',
  url: 'https://wiki.example/p/r-d-abc?a=1&b=2',
  createdAt: new Date('2026-11-02T22:30:00Z'),
};

describe('a mail', () => {
  it('of one notice has its sentence as subject, the words, the link, and the ways out', () => {
    const mail = composeMail('single', [item], { locale: 'en', timeZone: 'UTC' }, LINKS);
    expect(mail.subject).toBe('Ann commented on <b>R&D</b>');
    expect(mail.text).toContain('> First "line"\n> <script>alert(1)</script>\n');
    expect(mail.text).toContain('https://wiki.example/p/r-d-abc?a=1&b=2');
    expect(mail.text).toContain('No more mail: https://wiki.example/mail/stop/t');
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(mail.html).toContain('href="https://wiki.example/p/r-d-abc?a=1&amp;b=2"');
    expect(mail.html).not.toMatch(/<script|<b>/);
  });

  it('of several is in the reader’s language and zone', () => {
    const mail = composeMail('digest', [item, item, item], TAIPEI, LINKS);
    expect(mail.subject).toBe('3 則通知');
    expect(mail.text).toMatch(/^上次寄信後發生的事：\n\n/);
    expect(mail.text).toContain('2026年11月3日');
    expect(mail.html).toContain('<html lang="zh-Hant">');
  });

  it('has a subject of one short line whatever a page is called', () => {
    const { subject } = composeMail(
      'single',
      [{ ...item, sentence: `A\r\nBcc: x ${'長'.repeat(300)}` }],
      TAIPEI,
      LINKS,
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(Array.from(subject)).toHaveLength(150);
  });
});
