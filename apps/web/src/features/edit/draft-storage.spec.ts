import {
  draftKey,
  draftToOffer,
  readLocalDraft,
  removeLocalDraft,
  writeLocalDraft,
  type DraftStore,
  type LocalDraft,
} from './draft-storage.js';

const now = new Date('2026-11-22T12:00:00Z');
const draft = (text: string, updatedAt = '2026-11-22T11:00:00Z'): LocalDraft => ({
  title: '差旅',
  text,
  baseNumber: 3,
  updatedAt,
});

function memoryStore(entries: Record<string, string> = {}): DraftStore {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe('local drafts', () => {
  it('come back as they were and can be forgotten', () => {
    const store = memoryStore();
    const key = draftKey('p1', 'page-1');
    expect(writeLocalDraft(store, key, draft('住宿'))).toBe(true);
    expect(readLocalDraft(store, key, now)).toEqual(draft('住宿'));
    expect(readLocalDraft(store, draftKey('p2', 'page-1'), now)).toBeNull();
    removeLocalDraft(store, key);
    expect(readLocalDraft(store, key, now)).toBeNull();
  });

  it('ignores what is broken, foreign or too old', () => {
    const store = memoryStore({
      broken: '{"title":',
      foreign: '{"title":"x"}',
      old: JSON.stringify(draft('x', '2026-08-01T00:00:00Z')),
    });
    for (const key of ['broken', 'foreign', 'old', 'none'])
      expect(readLocalDraft(store, key, now)).toBeNull();
  });

  it('says so when the store is full', () => {
    const full = {
      ...memoryStore(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(writeLocalDraft(full, 'k', draft('x'))).toBe(false);
  });
});

describe('draftToOffer', () => {
  const saved = { title: '差旅', text: 'saved' };

  it('offers the newer of the two', () => {
    const [older, newer] = [draft('a', '2026-11-22T10:00:00Z'), draft('b', '2026-11-22T11:00:00Z')];
    expect(draftToOffer(older, newer, saved)).toBe(newer);
    expect(draftToOffer(newer, older, saved)).toBe(newer);
    expect(draftToOffer(null, older, saved)).toBe(older);
    expect(draftToOffer(null, null, saved)).toBeNull();
  });

  it('offers nothing that the page says already', () => {
    expect(draftToOffer(draft('saved'), null, saved)).toBeNull();
  });
});
