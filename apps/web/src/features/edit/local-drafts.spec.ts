import {
  allLocalDrafts,
  type DraftStore,
  draftsToOffer,
  forgetLocalDraft,
  type FoundDraft,
  type LocalDraft,
  localDraftKey,
  localDraftsOf,
  writeLocalDraft,
} from './local-drafts.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const draft = (id: string, text: string, minutesAgo = 1): LocalDraft => ({
  ...{ id, text, title: 'Travel', summary: '', baseNumber: 3, href: '/p/travel-k3m9x2pqrs/edit' },
  updatedAt: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(),
});
const kept = (one: LocalDraft, keptBecause: FoundDraft['keptBecause'] = 'TYPED'): FoundDraft => ({
  ...one,
  keptBecause,
});

/** A store of a size in characters, as browsers have one. */
function aStore(sizeChars = Infinity): DraftStore {
  const rows = new Map<string, string>();
  return {
    get length() {
      return rows.size;
    },
    key: (index) => [...rows.keys()][index] ?? null,
    getItem: (key) => rows.get(key) ?? null,
    removeItem: (key) => void rows.delete(key),
    setItem: (key, value) => {
      if (value.length > sizeChars) throw new DOMException('full', 'QuotaExceededError');
      rows.set(key, value);
    },
  };
}

describe('drafts on this device', () => {
  it('are those of one person and one page, one for each tab, newest first', () => {
    const store = aStore();
    writeLocalDraft(store, localDraftKey('ann', 'p1', 'a'), draft('a', 'left tab', 9));
    writeLocalDraft(store, localDraftKey('ann', 'p1', 'b'), draft('b', 'right tab', 2));
    writeLocalDraft(store, localDraftKey('ann', 'p2', 'c'), draft('c', 'another page'));
    writeLocalDraft(store, localDraftKey('ann', null, 'd'), draft('d', 'a new page'));
    writeLocalDraft(store, localDraftKey('bob', 'p1', 'e'), draft('e', 'somebody else'));
    expect(localDraftsOf(store, 'ann', 'p1', NOW).map((one) => one.text)).toEqual(['right tab', 'left tab']);
    expect(localDraftsOf(store, 'ann', null, NOW).map((one) => one.text)).toEqual(['a new page']);
    expect(allLocalDrafts(store, 'ann', NOW)).toHaveLength(4);
    forgetLocalDraft(store, 'ann', 'b');
    expect(localDraftsOf(store, 'ann', 'p1', NOW).map((one) => one.text)).toEqual(['left tab']);
  });

  it('are gone after 90 days, and broken ones are left out', () => {
    const store = aStore();
    writeLocalDraft(store, localDraftKey('ann', 'p1', 'a'), draft('a', 'old', 91 * 24 * 60));
    store.setItem(localDraftKey('ann', 'p1', 'b'), '{"text": 1}');
    store.setItem(localDraftKey('ann', 'p1', 'c'), 'no JSON');
    expect(localDraftsOf(store, 'ann', 'p1', NOW)).toEqual([]);
  });

  it('say when they could not be kept: the store is full, or there is none', () => {
    expect(writeLocalDraft(aStore(50), 'k', draft('a', 'x'.repeat(60)))).toBe(false);
    expect(writeLocalDraft(null, 'k', draft('a', 'x'))).toBe(false);
    expect(localDraftsOf(null, 'ann', 'p1', NOW)).toEqual([]);
  });
});

describe('drafts to offer', () => {
  const page = { title: 'Travel', text: 'saved' };

  it('are the newer of two copies of one draft, with the reason that the server knows', () => {
    const server = kept(draft('a', 'older', 5), 'CONFLICT');
    expect(draftsToOffer([server], [draft('a', 'newer', 1)], page)).toEqual([
      expect.objectContaining({ id: 'a', text: 'newer', keptBecause: 'CONFLICT' }),
    ]);
    expect(draftsToOffer([kept(draft('a', 'newer', 1))], [draft('a', 'older', 5)], page)[0]?.text).toBe(
      'newer',
    );
  });

  it('leave out what the page says already and what another draft says too', () => {
    const offers = draftsToOffer(
      [kept(draft('a', 'saved')), kept(draft('b', 'mine', 3))],
      [draft('c', 'mine', 1)],
      page,
    );
    expect(offers.map((one) => one.id)).toEqual(['c']);
  });
});
