import fc from 'fast-check';
import { type OpenNotice, planMail, SINGLES_MAX } from './plan-mail.js';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 2, 8);
const at = (hours: number) => new Date(START + hours * HOUR_MS);
const ALL = { personal: 'all', watched: 'all', duties: 'all' } as const;
const notice = (id: string, hours: number, more: Partial<OpenNotice> = {}): OpenNotice => ({
  ...{ id, group: 'watched', state: 'waiting', createdAt: at(hours), isRead: false, isVisible: true },
  ...more,
});

describe('the plan of a person’s mails', () => {
  it('mails the first four at once and gathers the rest', () => {
    const notices = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, minute) => notice(id, minute / 60));
    expect(planMail(notices, ALL, 0, at(0.2))).toEqual({
      ...{ drop: [], single: ['a', 'b', 'c', 'd'], defer: ['e', 'f'], digest: [] },
    });
    expect(planMail([notice('e', 1)], ALL, 4, at(1))).toMatchObject({ single: [], defer: ['e'] });
  });

  it('sends what was gathered in one digest once the oldest has waited for twelve hours', () => {
    const gathered = [notice('e', 1, { state: 'digest' }), notice('f', 9, { state: 'digest' })];
    expect(planMail(gathered, ALL, 4, at(12.9)).digest).toEqual([]);
    expect(planMail([...gathered, notice('g', 13)], ALL, 0, at(13))).toEqual({
      ...{ drop: [], single: ['g'], defer: [], digest: ['e', 'f'] },
    });
  });

  it('drops what was read, closed, switched off, or is three days old', () => {
    const notices = [
      notice('read', 0, { isRead: true }),
      notice('closed', 0, { isVisible: false }),
      notice('off', 0, { group: 'duties' }),
      notice('old', -72.1),
      notice('mine', 0, { group: 'personal' }),
    ];
    const plan = planMail(notices, { ...ALL, duties: 'off', personal: 'digest' }, 0, at(0));
    expect(plan).toEqual({ drop: ['old', 'closed', 'off', 'read'], single: [], defer: ['mine'], digest: [] });
  });

  it('decides about every notice once and never mails more than four by themselves', () => {
    const any = fc.record({
      group: fc.constantFrom('personal' as const, 'watched' as const, 'duties' as const),
      state: fc.constantFrom('waiting' as const, 'digest' as const),
      createdAt: fc.integer({ min: -100, max: 0 }).map(at),
      isRead: fc.boolean(),
      isVisible: fc.boolean(),
    });
    const deliveries = fc.constantFrom('all' as const, 'digest' as const, 'off' as const);
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 30 }),
        fc.record({ personal: deliveries, watched: deliveries, duties: deliveries }),
        fc.nat({ max: 6 }),
        (list, settings, singles) => {
          const notices = list.map((one, id) => ({ ...one, id: String(id) }));
          const plan = planMail(notices, settings, singles, at(0));
          expect(plan.single.length + singles).toBeLessThanOrEqual(Math.max(SINGLES_MAX, singles));
          const kept = notices.filter(({ id }) => ![...plan.drop, ...plan.single].includes(id));
          expect(plan.digest.length === 0 || plan.digest.length === kept.length).toBe(true);
          const told = new Set([...plan.single, ...plan.digest]);
          for (const { id, isRead, isVisible, group } of notices)
            if (isRead || !isVisible || settings[group] === 'off') expect(told.has(id)).toBe(false);
        },
      ),
    );
  });
});
