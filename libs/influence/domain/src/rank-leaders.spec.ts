import fc from 'fast-check';
import { seededRandom } from '@wellspring/kernel';
import { analyseMail } from './analyse-mail.js';
import type { DirectoryPerson, MailMessage } from './mail-message.js';
import { AnalysisCancelled } from './progress-hooks.js';
import { aMessage, clique, weeklyMail } from './testing/mail.js';

const WEST = ['w1', 'w2', 'w3', 'w4', 'w5'];
const EAST = ['e1', 'e2', 'e3', 'e4', 'e5'];
const BROKERED: [string, string][] = [
  ...clique(WEST),
  ...clique(EAST),
  ...['w1', 'w2', 'e1', 'e2', 'e3', 'e4'].map((other): [string, string] => ['broker', other]),
];
const DIRECTORY: DirectoryPerson[] = [
  ...[...WEST, 'broker'].map((key) => ({ key, name: key, addresses: [key], department: 'West' })),
  ...EAST.map((key) => ({ key, name: key, addresses: [key], department: 'East' })),
];
const few = { replicates: 40 };

describe('analyseMail', () => {
  it('finds the broker between two cliques and says why', async () => {
    const { people, method } = await analyseMail(weeklyMail(BROKERED, 12), DIRECTORY, few);
    const broker = people.find(({ key }) => key === 'broker');
    const highest = Math.max(...people.map(({ measures }) => measures.betweennessRatio));
    expect(broker?.measures.betweennessRatio).toBe(highest);
    expect(broker?.measures.constraint).toBeLessThan(0.5);
    expect(broker?.reasonCodes).toContainEqual({
      code: 'DEPARTMENT_BRIDGE',
      params: { from: 'West', to: 'East', percent: 100 },
    });
    expect(broker?.reasons).toContain('Writes back and forth with 6 people in 2 departments.');
    expect(people[0]?.key).toBe('broker');
    expect(method).toMatchObject({
      name: 'wellspring-opinion-leaders',
      topCount: 3,
      input: { messagesRead: 624, messagesUsed: 624, people: 11, ties: 26, communities: 2 },
      bootstrap: { replicates: 40, blocks: 12, blockDays: 7, betweennessSources: null },
      notes: [{ code: 'NO_ORG_CHART' }],
    });
  });

  it('stands beside contacts, volume and the organisation chart, and says by how much it differs', async () => {
    const managed = DIRECTORY.map((person) => ({
      ...person,
      managerKey:
        person.key === 'w5' ? null : person.key === 'e5' ? 'w5' : person.key.startsWith('e') ? 'e5' : 'w5',
    }));
    const analysis = await analyseMail(weeklyMail(BROKERED, 12), managed, few);
    const broker = analysis.people.find(({ key }) => key === 'broker');
    const head = analysis.people.find(({ key }) => key === 'w5');
    expect(head?.formalRank).toEqual({ reports: 10, depth: 0, rank: 1 });
    expect(broker?.formalRank).toEqual({ reports: 0, depth: 1, rank: 3 });
    expect(broker).toMatchObject({ rank: 1, differsFrom: { contacts: 0, sent: 0, formal: 2 } });
    expect(analysis.method.notes).toEqual([]);
    expect(analysis.coverage.management?.[0]).toBe(5 / 11);
    expect(analysis.coverage.greedy[0]).toBe(7 / 11);
    expect(analysis.coverage.people[0]).toBe(0);
    expect(analysis.departmentMatrix).toMatchObject({
      groups: [
        { name: 'East', people: 5 },
        { name: 'West', people: 6 },
      ],
      ties: [
        [10, 4],
        [4, 12],
      ],
    });
    expect(analysis.ties).toMatchObject({ count: 26, strongestPerPerson: null });
    expect(analysis.ties.rows).toHaveLength(26);
  });

  it('compares places in the chart with places among the people of the chart', async () => {
    const bosses: Readonly<Record<string, string>> = { e5: 'w5', broker: 'w5' };
    const chart = DIRECTORY.map((person) => ({ ...person, managerKey: bosses[person.key] ?? null }));
    const { people } = await analyseMail(weeklyMail(BROKERED, 12), chart, few);
    const inChart = people.filter(({ formalRank }) => formalRank !== null);
    expect(inChart.map(({ key }) => key)).toEqual(['broker', expect.any(String), expect.any(String)]);
    const head = people.find(({ key }) => key === 'w5');
    expect(head?.rank).toBeGreaterThan(5);
    expect(head?.differsFrom.formal).toBe(1 - (1 + inChart.filter(({ score }) => score > (head?.score ?? 0)).length)); // prettier-ignore
    expect(inChart[0]?.differsFrom.formal).toBe(1);
  });

  it('leaves out what machines sent, before anything is counted, and says how much', async () => {
    const machines = [
      aMessage('w1', 'e5', { isAutoSubmitted: true, isList: true }),
      aMessage('w1', 'e5', { isCalendar: true }),
      aMessage('w1', 'e5', { isList: true }),
      aMessage('w1', 'e5', { isBulk: true }),
      aMessage('w1', ['w1', 'noreply@x.example', 'stranger']),
    ];
    const plain = await analyseMail(weeklyMail(BROKERED, 12), DIRECTORY, few);
    const { people, filters, method } = await analyseMail(
      [...weeklyMail(BROKERED, 12), ...machines],
      DIRECTORY,
      few,
    );
    expect(people).toEqual(plain.people);
    expect(method.dropped).toMatchObject({
      messagesAutomatic: 1,
      messagesOfCalendar: 1,
      messagesOfLists: 1,
      messagesBulk: 1,
    });
    expect(filters.rows.filter(({ count }) => count > 0)).toEqual([
      ...['AUTOMATIC', 'CALENDAR', 'LIST', 'BULK', 'NO_KNOWN_RECIPIENT'].map((code) => ({
        code,
        unit: 'messages',
        count: 1,
      })),
      ...['SELF_RECIPIENT', 'UNKNOWN_RECIPIENT', 'ROLE_MAILBOX_RECIPIENT'].map((code) => ({
        code,
        unit: 'recipients',
        count: 1,
      })),
    ]);
    expect(filters.messagesRead - filters.messagesUsed).toBe(5);
  });

  it('does not find a newsletter that writes to everybody, nor let it make leaders', async () => {
    const everybody = [...WEST, ...EAST, 'broker', ...Array.from({ length: 15 }, (_, at) => `quiet${at}`)];
    const digest = Array.from({ length: 12 }, (_, week) =>
      everybody.map((to) => aMessage('news', to, { hours: week * 168 + 1 })),
    ).flat();
    const { people, method } = await analyseMail([...weeklyMail(BROKERED, 12), ...digest], undefined, few);
    expect(people.map(({ key }) => key)).not.toContain('news');
    expect(method.excluded).toEqual([{ key: 'news', reason: 'ONE_WAY_SENDER' }]);
    expect(people[0]?.key).not.toMatch(/quiet/);
    expect(people.filter(({ tier }) => tier !== null).every(({ key }) => !key.startsWith('quiet'))).toBe(
      true,
    );
  });

  it('gives the same bytes whatever the order of messages and people, and other ids with the same keys', async () => {
    const messages = randomMail(30, 400);
    const directory = Array.from({ length: 30 }, (_, at) => ({
      key: `p${at}`,
      name: `P ${at}`,
      addresses: [`p${at}`],
    }));
    const expected = JSON.stringify(await analyseMail(messages, directory, few));
    const idOf = (address: string) => `id-${97 - Number(address.slice(1))}`;
    const stored = messages.map((message) => ({
      ...message,
      from: idOf(message.from),
      to: message.to.map(idOf),
    }));
    const people = directory.map((person) => ({ ...person, addresses: person.addresses.map(idOf) }));
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const [rows, roster] = [shuffled(messages, seed), shuffled(directory, seed)];
        expect(JSON.stringify(await analyseMail(rows, roster, few))).toBe(expected);
      }),
      { numRuns: 3 },
    );
    expect(JSON.stringify(await analyseMail(shuffled(stored, 5), people.reverse(), few))).toBe(expected);
  });

  it('gives the same scores to the same positions when people have other names', async () => {
    const messages = randomMail(20, 200);
    const rename = (key: string) => `n${(Number(key.slice(1)) * 7) % 20}`;
    const renamed = messages.map((message) => ({
      ...message,
      from: rename(message.from),
      to: message.to.map(rename),
    }));
    const [before, after] = [await analyseMail(messages, undefined, { replicates: 0 }), await analyseMail(renamed, undefined, { replicates: 0 })]; // prettier-ignore
    const scores = new Map(after.people.map(({ key, score }) => [key, score]));
    for (const { key, score } of before.people) expect(scores.get(rename(key))).toBe(score);
  });

  it('keeps score, inclusion and measures within their ranges on any mail', async () => {
    const mail = fc.array(
      fc.record({
        from: fc.nat(5),
        to: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
        hours: fc.nat(2000),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(mail, async (rows) => {
        const messages = rows.map(({ from, to, hours }) =>
          aMessage(
            `p${from}`,
            to.map((at) => `p${at}`),
            { hours },
          ),
        );
        const { people, method } = await analyseMail(messages, undefined, { replicates: 10 });
        expect(people).toHaveLength(method.input.people);
        let last = 1;
        for (const { score, inclusionRatio, measures, reasons, tier } of people) {
          expect(score).toBeLessThanOrEqual(last);
          last = score;
          expect(score).toBeGreaterThanOrEqual(0);
          if (inclusionRatio !== null) expect(inclusionRatio <= 1 && inclusionRatio >= 0).toBe(true);
          for (const value of Object.values(measures))
            if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
          expect(measures.betweennessRatio).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
          if (measures.ties === 0) expect(tier).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('holds no number that is none, whatever the options within their ranges', async () => {
    const row = fc.record({ from: fc.nat(7), to: fc.array(fc.nat(7), { maxLength: 3 }), cc: fc.array(fc.nat(7), { maxLength: 2 }), day: fc.nat(2500), answers: fc.nat(30) }); // prettier-ignore
    const options = fc.record({
      halfLifeDays: fc.constantFrom(1, 7, 36_500),
      ccWeight: fc.constantFrom(0, 1),
      dailyCap: fc.constantFrom(1, 1_000_000),
      maxRecipients: fc.constantFrom(1, 10),
      topShareRatio: fc.constantFrom(0.001, 0.5),
      responsivenessWeight: fc.constantFrom(0, 1),
      replicates: fc.constantFrom(0, 1, 9),
      zone: fc.constantFrom('America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia'),
      toHour: fc.constantFrom(10, 24),
    });
    const keys = (people: readonly number[]) => people.map((person) => `p${person}`);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), options, async (rows, given) => {
        const messages = rows.map(({ from, to, cc, day, answers }, at) =>
          aMessage(`p${from}`, keys(to), {
            ...{ hours: 24 * day, messageKey: `m${at}`, inReplyTo: `m${answers}`, cc: keys(cc) },
          }),
        );
        const analysis = await analyseMail(messages, undefined, given);
        expect(noNumbers(analysis)).toEqual([]);
        expect(analysis.ties.rows.every(([, , strength]) => strength > 0)).toBe(true);
        const reasons = analysis.people.flatMap((person) => person.reasons).join(' ');
        expect(reasons).not.toMatch(/NaN|Infinity|undefined|null/u);
      }),
      { numRuns: 40 },
    );
  });

  it('gives nobody a tier from a few days of mail, and says so', async () => {
    const { people, method } = await analyseMail(weeklyMail(BROKERED, 1));
    expect(people.every(({ tier, inclusionRatio }) => tier === null && inclusionRatio === null)).toBe(true);
    expect(method.notes.map(({ code }) => code)).toEqual(['TOO_SHORT_FOR_TIERS', 'NO_DEPARTMENTS']);
  });

  it('is sure of leaders who lead every week', async () => {
    const hub = Array.from({ length: 9 }, (_, at): [string, string] => ['hub', `spoke${at}`]);
    const { people } = await analyseMail(weeklyMail(hub, 10), undefined, few);
    expect(people[0]).toMatchObject({
      key: 'hub',
      tier: 1,
      inclusionRatio: 1,
      rankInterval: { low: 1, high: 1 },
    });
    expect(people[0]?.reasons).toContain('Among the first 2 in 100 % of the resampled periods.');
  });

  it('ranks nobody on no mail at all', async () => {
    const nobody = await analyseMail([], undefined);
    expect(nobody.people).toEqual([]);
    const silent = await analyseMail([], DIRECTORY);
    expect(silent.people.map(({ key }) => key)).toEqual([...DIRECTORY.map(({ key }) => key)].sort());
    expect(silent.people[0]).toMatchObject({ score: 0, tier: null, reasons: ['No correspondence in both directions in this period.'] }); // prettier-ignore
    expect(silent.method.notes[0]?.code).toBe('NO_TIES');
  });

  it('tells its progress and stops when asked to', async () => {
    const told: number[] = [];
    let asked = 0;
    const messages = weeklyMail(BROKERED, 12);
    await analyseMail(messages, undefined, { ...few, onProgress: (ratio) => told.push(ratio) });
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const cancelled = analyseMail(messages, undefined, { ...few, shouldCancel: () => ++asked > 20 });
    await expect(cancelled).rejects.toBeInstanceOf(AnalysisCancelled);
    expect(asked).toBe(21);
  });

  it('names an option that is out of its range', async () => {
    await expect(analyseMail([], undefined, { halfLifeDays: 0 })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'halfLifeDays is 0; wanted 1 to 36500.',
    });
  });

  it('can be posted to a worker and back', async () => {
    const result = await analyseMail(weeklyMail(BROKERED, 9), undefined, few);
    expect(structuredClone(result)).toEqual(result);
  });
});

/** Where in a value there stands a number that is NaN or infinite; as JSON it would be null. */
function noNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => noNumbers(inner, `${path}.${name}`));
}

/** Mail of people p0, p1, … over twenty weeks, some of whom write far more than others. */
function randomMail(personCount: number, count: number): MailMessage[] {
  const { next } = seededRandom(11);
  const pick = () => `p${Math.floor(next() ** 2 * personCount)}`;
  return Array.from({ length: count }, (_, at) =>
    aMessage(pick(), [pick(), pick()], { hours: Math.floor(next() * 20 * 168), messageKey: `m${at}` }),
  );
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const { next } = seededRandom(seed);
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
