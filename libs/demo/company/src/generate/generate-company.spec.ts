import { createHash } from 'node:crypto';
import { type DemoCompany } from './demo-company.js';
import { generateCompany } from './generate-company.js';

const today = new Date('2026-11-22T09:00:00Z');

function fingerprint(company: DemoCompany): string {
  const hash = createHash('sha256').update(JSON.stringify(company));
  for (const mail of company.mail()) hash.update(JSON.stringify(mail));
  for (const view of company.views()) hash.update(JSON.stringify(view));
  return hash.digest('hex');
}

describe('generateCompany', () => {
  it('makes the same company for the same seed and day', () => {
    expect(fingerprint(generateCompany({ seed: 7, today }))).toBe(
      fingerprint(generateCompany({ seed: 7, today })),
    );
  });

  it('takes less than four seconds of processor time for everything', () => {
    // Processor time, not the clock on the wall: other work on the machine must not fail this.
    const before = process.cpuUsage();
    const company = generateCompany({ seed: 7, today });
    const rows = [...company.mail()].length + [...company.views()].length;
    const { user, system } = process.cpuUsage(before);
    expect(rows).toBeGreaterThan(80_000);
    expect((user + system) / 1000).toBeLessThan(4_000);
  });

  it('makes another company for another seed and for another day', () => {
    const titles = (seed: number, day: Date) =>
      generateCompany({ seed, today: day })
        .people.map(({ name }) => name)
        .join();
    expect(titles(8, today)).not.toBe(titles(7, today));
    expect(
      generateCompany({ seed: 7, today: new Date('2026-12-24T09:00:00Z') })
        .revisions.at(-1)
        ?.at.toISOString(),
    ).toMatch(/^2026-12-2/);
  });

  it('keeps its promises whatever the seed and day', () => {
    for (const [seed, day] of [
      [1, '2024-02-29T23:59:00Z'],
      [99, '2027-02-08T01:00:00Z'],
      [1234567, '2026-08-01T12:00:00Z'],
    ] as const) {
      const company = generateCompany({ seed, today: new Date(day) });
      expect(company.people).toHaveLength(240);
      expect(company.pages.length).toBeGreaterThanOrEqual(270);
      expect(company.revisions.length).toBeGreaterThanOrEqual(5_500);
      expect(company.revisions.length).toBeLessThanOrEqual(6_500);
      expect(new Set(company.pages.map((page) => `${page.spaceKey} ${page.title.toLowerCase()}`)).size).toBe(
        company.pages.length,
      );
      expect(company.planted.opinionLeaders).toHaveLength(12);
      expect(company.planted.bridges).toHaveLength(6);
      expect(company.planted.fewWhoWriteHalf).toHaveLength(12);
    }
  });

  it('gives half of the readings to few pages, and shows members-only pages to members', () => {
    const company = generateCompany({ seed: 7, today });
    const spaceOf = new Map(company.pages.map((page) => [page.key, page.spaceKey]));
    const departmentOf = new Map(company.people.map((person) => [person.email, person.department]));
    const counts = new Map<string, number>();
    let total = 0;
    for (const { pageKey, viewer, at } of company.views()) {
      counts.set(pageKey, (counts.get(pageKey) ?? 0) + 1);
      total++;
      expect(at <= today && at.getTime() > today.getTime() - 92 * 86_400_000).toBe(true);
      if (spaceOf.get(pageKey) === 'SALES')
        expect(['sales', 'management']).toContain(departmentOf.get(viewer));
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(total).toBeGreaterThan(20_000);
    expect(
      sorted.slice(0, Math.round(company.pages.length * 0.06)).reduce((sum, count) => sum + count, 0) / total,
    ).toBeGreaterThan(0.5);
  });
});
