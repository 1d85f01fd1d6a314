import { type DemoMail } from './demo-company.js';
import { generateCompany } from './generate-company.js';

const today = new Date('2026-11-22T09:00:00Z');
const company = generateCompany({ seed: 7, today });
const mails = [...company.mail()];
const byEmail = new Map(company.people.map((person) => [person.email, person]));

/** The calendar day where the sender sits; British summer time doesn't matter for days of joining. */
const localDay = (mail: DemoMail) =>
  new Date(mail.sentAt.getTime() + (byEmail.get(mail.from)?.city === 'london' ? 0 : 8) * 3_600_000)
    .toISOString()
    .slice(0, 10);

/** Distinct people with at least five messages in each direction, mass mail aside. */
function mutualContacts(): Map<string, Set<string>> {
  const sent = new Map<string, number>();
  for (const { from, to, cc } of mails) {
    if (to.length + cc.length > 10) continue;
    for (const recipient of [...to, ...cc])
      sent.set(`${from} ${recipient}`, (sent.get(`${from} ${recipient}`) ?? 0) + 1);
  }
  const contacts = new Map(company.people.map(({ email }) => [email, new Set<string>()]));
  for (const [pair, count] of sent) {
    const [from = '', to = ''] = pair.split(' ');
    if (count >= 5 && (sent.get(`${to} ${from}`) ?? 0) >= 5) contacts.get(from)?.add(to);
  }
  return contacts;
}

describe('the mail of the demo company', () => {
  it('is 60,000 to 90,000 messages over 18 months, oldest first, with unique ids', () => {
    expect(mails.length).toBeGreaterThan(60_000);
    expect(mails.length).toBeLessThan(90_000);
    expect(mails[0]?.sentAt.toISOString().slice(0, 10)).toBe('2025-05-22');
    expect(
      mails.every((mail, index) => mail.sentAt >= (mails[index - 1]?.sentAt ?? 0) && mail.sentAt <= today),
    ).toBe(true);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(mails.length);
  });

  it('streams the same messages at every call', () => {
    const again = company.mail();
    expect(Array.from({ length: 500 }, () => again.next().value)).toEqual(mails.slice(0, 500));
  });

  it('is sent by nobody before the first day at work and after the last', () => {
    const wrong = mails.filter((mail) => {
      const person = byEmail.get(mail.from);
      return person && (localDay(mail) < person.hiredOn || localDay(mail) > (person.leftOn ?? '9999'));
    });
    expect(wrong).toEqual([]);
  });

  it('stops when somebody leaves who wrote until then', () => {
    const writing = company.planted.left.filter((email) => mails.some((mail) => mail.from === email));
    expect(writing.length).toBeGreaterThanOrEqual(3);
  });

  it('answers messages that exist, later than they were sent', () => {
    const sentAt = new Map(mails.map((mail) => [mail.messageId, mail.sentAt]));
    const replies = mails.filter((mail) => mail.inReplyTo !== null && mail.kind === 'person');
    expect(replies.length / mails.length).toBeGreaterThan(0.25);
    expect(replies.filter((mail) => (sentAt.get(mail.inReplyTo ?? '') ?? today) >= mail.sentAt)).toEqual([]);
  });

  it('is quiet at weekends, on holidays and at night', () => {
    const human = mails.filter((mail) => mail.kind === 'person' && byEmail.get(mail.from)?.city === 'taipei');
    const share = (test: (local: Date) => boolean) =>
      human.filter((mail) => test(new Date(mail.sentAt.getTime() + 8 * 3_600_000))).length / human.length;
    expect(share((local) => local.getUTCDay() % 6 === 0)).toBeLessThan(0.04);
    expect(share((local) => local.getUTCHours() < 7 || local.getUTCHours() >= 22)).toBeLessThan(0.05);
    expect(share((local) => local.toISOString().slice(5, 10) === '10-10')).toBeLessThan(0.0005);
    // Lunar New Year 2026 fell on 17 February.
    expect(share((local) => /^2026-02-(16|17|18|19|20)/.test(local.toISOString()))).toBeLessThan(0.001);
  });

  it('gives planted opinion leaders the widest reciprocated networks, over at least nine departments', () => {
    const contacts = mutualContacts();
    const widest = [...contacts]
      .sort((a, b) => b[1].size - a[1].size)
      .slice(0, 12)
      .map(([email]) => email);
    expect(
      widest.filter((email) => company.planted.opinionLeaders.includes(email)).length,
    ).toBeGreaterThanOrEqual(11);
    for (const email of company.planted.opinionLeaders) {
      const departments = new Set(
        [...(contacts.get(email) ?? [])].map((contact) => byEmail.get(contact)?.department),
      );
      expect(departments.size).toBeGreaterThanOrEqual(9);
    }
  });

  it('gives every bridge ties to most of the other side, which others of its department hardly have', () => {
    const contacts = mutualContacts();
    for (const { email, between } of company.planted.bridges) {
      const across = (one: string) =>
        [...(contacts.get(one) ?? [])].filter((contact) => byEmail.get(contact)?.department === between[1])
          .length;
      const others = company.people.filter(
        ({ department, email: other }) =>
          department === between[0] && other !== email && !company.planted.opinionLeaders.includes(other),
      );
      expect(across(email)).toBeGreaterThanOrEqual(5);
      expect(others.filter((person) => across(person.email) >= across(email))).toEqual([]);
    }
  });

  it('lets assistants send much and be answered seldom', () => {
    for (const email of company.planted.assistants) {
      const sent = mails.filter((mail) => mail.from === email).length;
      const received = mails.filter(
        (mail) => mail.kind !== 'newsletter' && mail.kind !== 'mass' && mail.to.includes(email),
      ).length;
      expect(sent).toBeGreaterThan(800);
      expect(received).toBeLessThan(sent / 3);
    }
  });

  it('holds newsletters, role mailboxes, machines and mass mail beside the mail of people', () => {
    const kinds = new Set(mails.map((mail) => mail.kind));
    expect([...kinds].sort()).toEqual([
      'assistant',
      'automatic',
      'external',
      'mass',
      'newsletter',
      'person',
      'project',
      'role',
    ]);
    expect(mails.filter((mail) => mail.kind === 'newsletter').every((mail) => mail.listId !== null)).toBe(
      true,
    );
    expect(mails.filter((mail) => mail.kind === 'mass' && mail.to.length > 10).length).toBeGreaterThan(50);
  });
});
