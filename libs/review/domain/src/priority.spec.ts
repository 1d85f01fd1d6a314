import fc from 'fast-check';
import { priorityOf } from './priority.js';

const ITEM = { riskRatio: 0.5, impactViews: 99, waitingHours: 0, serviceLevelHours: 9 };

describe('priority', () => {
  it('is risk times the root of views times waiting', () => {
    expect(priorityOf(ITEM)).toBe(5);
    expect(priorityOf({ ...ITEM, waitingHours: 9 })).toBe(10);
    expect(priorityOf({ ...ITEM, waitingHours: 9, serviceLevelHours: 4.5 })).toBe(15);
    expect(priorityOf({ ...ITEM, impactViews: 0 })).toBe(0.5);
  });
  it('never falls when risk, views or waiting rise', () => {
    const facts = fc.record({
      riskRatio: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      impactViews: fc.nat({ max: 1_000_000 }),
      waitingHours: fc.double({ min: 0, max: 5000, noNaN: true }),
      serviceLevelHours: fc.double({ min: 0.5, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom('riskRatio', 'impactViews', 'waitingHours'), (one, key) => {
        expect(priorityOf({ ...one, [key]: one[key] * 1.5 + 0.001 })).toBeGreaterThanOrEqual(priorityOf(one));
      }),
    );
  });
});
