import { trailFacts } from './trail-facts.js';

describe('trailFacts', () => {
  it('tells a grant with the levels before and after', () => {
    const details = { to: 'person', toId: 'p1', levelBefore: 'edit', level: null };
    expect(trailFacts('wiki.access-changed', JSON.stringify(details))).toEqual({
      ...{ kind: 'grant', toId: 'p1', before: 'EDIT', after: null },
    });
  });

  it('tells a new kind of access, an opening with its reason, and names nothing that it does not know', () => {
    expect(trailFacts('wiki.access-changed', '{"openness":"members","everyoneBefore":"edit"}')).toEqual({
      ...{ kind: 'openness', access: 'MEMBERS' },
    });
    expect(trailFacts('wiki.space-opened', '{"reason":"a leaver’s pages"}')).toEqual({
      ...{ kind: 'opened', reason: 'a leaver’s pages' },
    });
    expect(trailFacts('wiki.of-tomorrow', '{}')).toEqual({ kind: 'other', action: 'changed' });
  });
});
