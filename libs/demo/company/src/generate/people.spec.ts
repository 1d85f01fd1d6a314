import { generateCompany } from './generate-company.js';

const today = new Date('2026-11-22T09:00:00Z');
const company = generateCompany({ seed: 7, today });
const byEmail = new Map(company.people.map((person) => [person.email, person]));

describe('the people of the demo company', () => {
  it('are 240 in twelve departments and four cities, with unique names and addresses under a reserved domain', () => {
    expect(company.people).toHaveLength(240);
    expect(new Set(company.people.map((person) => person.department)).size).toBe(12);
    expect(new Set(company.people.map((person) => person.city)).size).toBe(4);
    expect(new Set(company.people.map((person) => person.email)).size).toBe(240);
    expect(new Set(company.people.map((person) => person.name)).size).toBe(240);
    expect(company.people.filter((person) => !/^[a-z]+\.[a-z]+@lanyue\.example$/.test(person.email))).toEqual(
      [],
    );
  });

  it('sit in units that belong to their departments', () => {
    const unitsOf = new Map(
      company.departments.map(({ key, units }) => [key, units.map((unit) => unit.key)]),
    );
    expect(company.people.filter((person) => !unitsOf.get(person.department)?.includes(person.unit))).toEqual(
      [],
    );
  });

  it('form a tree: one head, and every chain of managers ends there', () => {
    expect(company.people.filter((person) => person.managerEmail === null)).toHaveLength(1);
    for (const person of company.people) {
      let current = person;
      for (let steps = 0; current.managerEmail !== null; steps++) {
        const manager = byEmail.get(current.managerEmail);
        expect(manager).toBeDefined();
        expect(steps).toBeLessThan(8);
        if (!manager) break;
        current = manager;
      }
    }
  });

  it('bear names in Traditional Chinese, Simplified Chinese and English, each by their city', () => {
    const languages = company.people.reduce<Record<string, number>>(
      (sum, { language }) => ({ ...sum, [language]: (sum[language] ?? 0) + 1 }),
      {},
    );
    expect(
      Math.min(languages['en'] ?? 0, languages['zh-Hant'] ?? 0, languages['zh-Hans'] ?? 0),
    ).toBeGreaterThan(20);
    expect(
      company.people.filter(({ language, name }) => /\p{Script=Han}/u.test(name) === (language === 'en')),
    ).toEqual([]);
  });

  it('are hired before they leave, and those who left are the planted ones', () => {
    const left = company.people.filter((person) => person.leftOn !== null);
    expect(left.map((person) => person.email)).toEqual(company.planted.left);
    expect(left.length).toBeGreaterThanOrEqual(5);
    expect(left.filter((person) => person.hiredOn >= (person.leftOn ?? ''))).toEqual([]);
  });

  it('are in the group of their department and of their unit while employed', () => {
    for (const person of company.people.filter(({ leftOn }) => leftOn === null)) {
      const keys = company.groups
        .filter((group) => group.memberEmails.includes(person.email))
        .map((group) => group.key);
      expect(keys).toEqual(expect.arrayContaining([person.department, person.unit]));
    }
    expect(
      company.groups.filter((group) => group.kind === 'custom').map((group) => group.memberEmails.length > 3),
    ).toEqual([true, true]);
  });

  it('offer one persona of each role whose work fits it', () => {
    const seats = company.personas.map(({ role, email }) => [role, byEmail.get(email)?.department]);
    expect(seats).toEqual([
      ['employee', 'research'],
      ['reviewer', 'quality'],
      ['analyst', 'people'],
      ['admin', 'it'],
    ]);
  });
});
