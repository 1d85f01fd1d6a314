/** Why a person may be the one behind an address. */
export type SuggestionReason =
  'SAME_NAME_OTHER_DOMAIN' | 'NAME_IN_FULL' | 'INITIAL_AND_NAME' | 'SIMILAR_SPELLING' | 'ONE_NAME';

/** A person whom an address may belong to. */
export interface Suggestion {
  readonly personId: string;
  /** How alike, 0..1; the ranks of the reasons, ours: a full name is worth more than an initial. */
  readonly likenessRatio: number;
  readonly reason: SuggestionReason;
}

/** What is compared of a person. */
export interface NamedPerson {
  readonly personId: string;
  readonly displayName: string;
  /** Lower case. */
  readonly addresses: readonly string[];
}

const RATIO: Readonly<Record<SuggestionReason, number>> = {
  SAME_NAME_OTHER_DOMAIN: 0.95,
  NAME_IN_FULL: 0.9,
  INITIAL_AND_NAME: 0.75,
  SIMILAR_SPELLING: 0.6,
  ONE_NAME: 0.4,
};
/** Shorter names are alike by chance. */
const MIN_SIMILAR_CHARS = 5;

/**
 * Finds people by the name in an address (`m.chen@` ~ Mei Chen, `chen.mei`, `mchen2`, `mei.chen` at another domain of the
 * company, `mei.chne`). Built once for a directory: O(people); a look-up costs some string compares, and one a person for
 * the spelling. What is the same ratio stands in order of the person's id.
 */
export class PeopleSuggestions {
  private readonly byKey = new Map<string, { personId: string; reason: SuggestionReason }[]>();
  private readonly spellings: { personId: string; spelling: string }[] = [];

  constructor(people: readonly NamedPerson[]) {
    for (const person of people) this.enrol(person);
  }

  /** The likeliest people for an address, best first, at most `limit`. Empty where nothing is alike. */
  for(address: string, limit: number): Suggestion[] {
    const name = bareLocalPart(address);
    const best = new Map<string, SuggestionReason>();
    const offer = (personId: string, reason: SuggestionReason) => {
      const known = best.get(personId);
      if (known === undefined || RATIO[known] < RATIO[reason]) best.set(personId, reason);
    };
    const tokens = tokensOf(name);
    const keys = [
      `=${name}`,
      ...(tokens.length > 1 ? [tokens.join(' '), [...tokens].reverse().join(' ')] : tokens),
    ];
    for (const key of keys)
      for (const { personId, reason } of this.byKey.get(key) ?? []) offer(personId, reason);
    if (tokens.length > 1)
      for (const token of tokens)
        for (const { personId, reason } of this.byKey.get(token) ?? [])
          if (reason === 'ONE_NAME') offer(personId, reason);
    const plain = tokens.join('');
    if (plain.length >= MIN_SIMILAR_CHARS)
      for (const { personId, spelling } of this.spellings)
        if (isOneSlipAway(plain, spelling)) offer(personId, 'SIMILAR_SPELLING');
    return [...best]
      .map(([personId, reason]) => ({ personId, reason, likenessRatio: RATIO[reason] }))
      .sort((a, b) => b.likenessRatio - a.likenessRatio || (a.personId < b.personId ? -1 : 1))
      .slice(0, limit);
  }

  private enrol({ personId, displayName, addresses }: NamedPerson): void {
    const add = (key: string, reason: SuggestionReason) => {
      const entries = this.byKey.get(key);
      if (!entries) this.byKey.set(key, [{ personId, reason }]);
      else if (!entries.some((entry) => entry.personId === personId && entry.reason === reason))
        entries.push({ personId, reason });
    };
    const latin = tokensOf(displayName);
    // A Chinese name says nothing in Latin letters: then the main address is the spelling of the name.
    const names = latin.length > 1 ? latin : tokensOf(bareLocalPart(addresses[0] ?? ''));
    const [first = '', last = ''] = [names[0], names.at(-1)];
    for (const address of addresses) add(`=${bareLocalPart(address)}`, 'SAME_NAME_OTHER_DOMAIN');
    if (names.length > 1) {
      for (const [a, b] of [
        [first, last],
        [last, first],
      ] as const) {
        add(`${a} ${b}`, 'NAME_IN_FULL');
        add(`${a}${b}`, 'NAME_IN_FULL');
        add(`${a.slice(0, 1)} ${b}`, 'INITIAL_AND_NAME');
        add(`${a.slice(0, 1)}${b}`, 'INITIAL_AND_NAME');
      }
      add(names.join(' '), 'NAME_IN_FULL');
      for (const name of [first, last]) if (name.length > 2) add(name, 'ONE_NAME');
    }
    const spelling = names.join('');
    if (spelling.length >= MIN_SIMILAR_CHARS) this.spellings.push({ personId, spelling });
    if (names.length > 1 && spelling.length >= MIN_SIMILAR_CHARS)
      this.spellings.push({ personId, spelling: [...names].reverse().join('') });
  }
}

/** Before the `@`, without a tag and without the number that tells namesakes apart. */
const bareLocalPart = (address: string): string =>
  (address.split('@')[0] ?? '').toLowerCase().replace(/\+.*$/u, '').replace(/\d+$/u, '');

/** Latin names in lower case without accents. */
const tokensOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((token) => token !== '');

/** Whether one letter was added, lost, changed, or two neighbours changed places (and the two are not the same). */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const restA = a.slice(from);
  const restB = b.slice(from);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
