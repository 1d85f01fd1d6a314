import { type RiskFeatures } from './risk.js';
import { appealRiskOf, freshnessRiskOf, reportRiskOf, riskOf } from './risk-of.js';
import { RISK_BASE } from './risk-weights.js';

const QUIET: RiskFeatures = {
  ...{ authorEdits: 400, accountAgeDays: 900, survival: null, pageClass: 'other', daysSinceLastEdit: 10 },
  ...{ previousChars: 4000, removedChars: 0, addedChars: 40, isBlanked: false },
  ...{ referencesRemoved: 0, headingsRemoved: 0, mediaRemoved: 0, newHosts: [], privateDataHits: 0 },
  ...{ isSummaryEmpty: false, isApprovedByOwner: false },
};
const kindsOf = (features: Partial<RiskFeatures>) =>
  riskOf({ ...QUIET, ...features }).parts.map(({ kind }) => kind);

describe('the risk of a change', () => {
  it('is the base rate where there is no sign', () => {
    const risk = riskOf(QUIET);
    expect(risk).toEqual({ score: RISK_BASE, ratio: expect.closeTo(0.0356, 4), parts: [] });
  });
  it('is the sum of the base and its parts, the largest first', () => {
    const risk = riskOf({ ...QUIET, authorEdits: 2, accountAgeDays: 3.9, removedChars: 3000 });
    // −3.3 + 1.2 + .8 + .6·log2(4) + .5, by hand.
    expect(risk.score).toBeCloseTo(0.4, 10);
    expect(risk.ratio).toBeCloseTo(0.5987, 4);
    expect(risk.parts.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['new-author', 1.2],
      ['removed-text', 1.2],
      ['new-account', 0.8],
      ['removed-share', 0.5],
    ]);
    expect(risk.parts[2]).toMatchObject({ days: 3 });
    expect(risk.parts[3]).toMatchObject({ ratio: 0.75 });
  });
  it('counts a blanked text once, not also as a large removal', () => {
    expect(kindsOf({ isBlanked: true, removedChars: 4000 })).toEqual(['blanked', 'removed-text']);
  });
  it('begins its signs where the reference does', () => {
    expect(kindsOf({ authorEdits: 4 })).toEqual(['new-author']);
    expect(kindsOf({ authorEdits: 5 })).toEqual([]);
    expect(kindsOf({ accountAgeDays: 30 })).toEqual([]);
    expect(kindsOf({ removedChars: 2000 })).toEqual(['removed-text']);
    expect(kindsOf({ daysSinceLastEdit: 365 })).toEqual([]);
    expect(kindsOf({ daysSinceLastEdit: 366 })).toEqual(['long-untouched']);
    expect(kindsOf({ isSummaryEmpty: true, addedChars: 500 })).toEqual([]);
    expect(kindsOf({ isSummaryEmpty: true, addedChars: 501 })).toEqual(['no-summary']);
    expect(kindsOf({ survival: { ratio: 0.9, edits: 80 } })).toEqual([]);
    expect(kindsOf({ survival: { ratio: 0.95, edits: 49 } })).toEqual([]);
    expect(kindsOf({ survival: { ratio: 0.95, edits: 50 } })).toEqual(['lasting-words']);
  });
  it('names three of many hosts, and what lowers the score last', () => {
    const { parts } = riskOf({
      ...{ ...QUIET, newHosts: ['a.example', 'b.example', 'c.example', 'd.example'] },
      isApprovedByOwner: true,
    });
    expect(parts).toEqual([
      { kind: 'new-hosts', weight: 0.5, hosts: ['a.example', 'b.example', 'c.example'], count: 4 },
      { kind: 'approved-by-owner', weight: -0.6 },
    ]);
  });
  it('never rises with trust or falls with a sign', () => {
    const { score } = riskOf(QUIET);
    const signs: Partial<RiskFeatures>[] = [
      ...[{ referencesRemoved: 1 }, { headingsRemoved: 2 }, { mediaRemoved: 1 }, { privateDataHits: 1 }],
      ...([{ pageClass: 'safety' }, { pageClass: 'policy' }] as const),
    ];
    for (const sign of signs) expect(riskOf({ ...QUIET, ...sign }).score).toBeGreaterThan(score);
    expect(riskOf({ ...QUIET, isApprovedByOwner: true }).score).toBeLessThan(score);
  });
  it('says nothing about authors who are no accounts, and survives a new page', () => {
    expect(
      kindsOf({ authorEdits: null, accountAgeDays: null, daysSinceLastEdit: null, previousChars: 0 }),
    ).toEqual([]);
  });
});

describe('what is no change', () => {
  it('is more pressing the more people report it, and private data most', () => {
    const of = (reason: 'wrong' | 'private-data', people: number) =>
      reportRiskOf({ reports: [{ reason, people }], pageClass: 'other' }).score;
    expect(of('wrong', 1)).toBeCloseTo(RISK_BASE + 1.2, 10);
    expect(of('wrong', 3)).toBeCloseTo(RISK_BASE + 2.4, 10);
    expect(of('private-data', 1)).toBe(of('wrong', 3));
  });
  it('is more pressing the longer a page is overdue', () => {
    const facts = { daysSinceChange: 800, brokenLinks: 2, isOwnerGone: true, pageClass: 'policy' } as const;
    expect(freshnessRiskOf({ ...facts, daysOverdue: 90 }).parts).toEqual([
      { kind: 'overdue', weight: expect.closeTo(1.2, 10), days: 90 },
      { kind: 'page-class', weight: 0.6, class: 'policy' },
      { kind: 'owner-gone', weight: 0.5 },
      { kind: 'broken-links', weight: 0.4, count: 2 },
    ]);
    expect(freshnessRiskOf({ ...facts, daysOverdue: null }).parts[0]).toMatchObject({
      kind: 'old-text',
      days: 800,
    });
  });
  it('is as likely as not for an appeal', () => {
    expect(appealRiskOf('other').ratio).toBeCloseTo(0.5, 10);
  });
});
