import fc from 'fast-check';
import { seededRandom } from '@wellspring/kernel';
import { analyseMail } from './analyse-mail.js';
import type { RankedPerson } from './leader-analysis.js';
import type { DirectoryPerson, MailMessage } from './mail-message.js';
import type { ReasonCode } from './reasons.js';
import { aMessage } from './testing/mail.js';

const PEOPLE = 60;
const WEEKS = 14;

/** A company in which some have no department and some no place in the chart, and its mail, with mass mail now and then. */
function companyOf(seed: number): { directory: DirectoryPerson[]; messages: MailMessage[] } {
  const { next } = seededRandom(seed);
  const below = (count: number) => Math.floor(next() * count);
  const directory = Array.from({ length: PEOPLE }, (_, at): DirectoryPerson => {
    const key = `p${String(at).padStart(2, '0')}`;
    const department = at % 9 === 4 ? null : `Department ${Math.floor(at / 15)}`;
    const managerKey = at === 0 || at % 6 === 5 ? null : `p${String(Math.floor(at / 4)).padStart(2, '0')}`;
    return { key, name: key, addresses: [key], department, managerKey };
  });
  const keyOf = () => directory[Math.floor(next() ** 2 * PEOPLE)]?.key ?? '';
  const messages = Array.from({ length: 1500 }, () => {
    const recipients = next() < 0.02 ? 15 : 1 + below(3);
    return aMessage(
      keyOf(),
      Array.from({ length: recipients }, keyOf),
      { hours: below(WEEKS * 168), cc: next() < 0.2 ? [keyOf()] : [] }, // prettier-ignore
    );
  });
  return { directory, messages };
}

/** What was counted anew from the messages, without anything of the ranking. */
function recount({ directory, messages }: ReturnType<typeof companyOf>) {
  const wroteTo = new Map(directory.map(({ key }) => [key, new Set<string>()]));
  for (const { from, to, cc } of messages) {
    const recipients = new Set([...to, ...cc]);
    recipients.delete(from);
    if (recipients.size <= 10) for (const recipient of recipients) wroteTo.get(from)?.add(recipient);
  }
  const keys = directory.map(({ key }) => key);
  const wrote = (from: string, to: string) => wroteTo.get(from)?.has(to) === true;
  const isTied = (one: string, other: string) => wrote(one, other) && wrote(other, one);
  const tiesOf = new Map(keys.map((key) => [key, keys.filter((other) => isTied(key, other))]));
  const departmentOf = new Map(directory.map(({ key, department }) => [key, department ?? null]));
  const between = (one: string, other: string) =>
    keys
      .filter((key) => departmentOf.get(key) === one)
      .flatMap((key) => tiesOf.get(key)?.filter((to) => departmentOf.get(to) === other) ?? []).length;
  const contacts = new Map(
    keys.map((key) => [key, keys.filter((other) => wrote(key, other) || wrote(other, key)).length]),
  );
  const contactsRank = (key: string) =>
    1 + keys.filter((other) => (contacts.get(other) ?? 0) > (contacts.get(key) ?? 0)).length;
  return {
    contactsRank,
    reach: (key: string) => keys.filter((other) => wrote(other, key)).length,
    ties: (key: string) => tiesOf.get(key) ?? [],
    departmentOf,
    /** The person's share of the ties between two departments, as a percentage. */
    bridgePercent: (key: string, from: string, to: string) => {
      const own = tiesOf.get(key)?.filter((other) => departmentOf.get(other) === to).length ?? 0;
      return departmentOf.get(key) === from ? (100 * own) / between(from, to) : NaN;
    },
    /** Contacts that others don't repeat, as a percentage: Borgatti's n - 2t/n of n. */
    brokerPercent: (key: string) => {
      const own = tiesOf.get(key) ?? [];
      const among = own.flatMap((one) => own.filter((other) => one < other && isTied(one, other))).length;
      return 100 * (1 - (2 * among) / own.length ** 2);
    },
  };
}

const MEASURES: Readonly<Record<string, (person: RankedPerson) => number>> = {
  REACH: ({ measures }) => measures.reach,
  PAGE_RANK: ({ measures }) => measures.pageRank,
  STRENGTH: ({ measures }) => measures.strength,
  BETWEENNESS: ({ measures }) => measures.betweennessRatio,
  OPENNESS: ({ measures }) => -(measures.constraint ?? Infinity),
};

describe('every number in a reason', () => {
  it('agrees with the mail that it is told of, counted anew', async () => {
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), async (seed) => {
        const company = companyOf(seed);
        const { people, method } = await analyseMail(company.messages, company.directory, {
          ...{ replicates: 30, reciprocatedPerYear: 0 },
        });
        const counted = recount(company);
        const chart = people.filter(({ formalRank }) => formalRank !== null);
        for (const person of people) {
          for (const [at, reason] of person.reasonCodes.entries()) {
            told.add(reason.code);
            if (reason.code === 'NO_TIES') expect(counted.ties(person.key)).toEqual([]);
            expect({ ...reason.params, ...wanted(reason, person) }).toEqual(reason.params);
            expect(numbersIn(person.reasons[at] ?? '')).toEqual(numbersOf(reason));
          }
        }

        function wanted({ code, params }: ReasonCode, person: RankedPerson): Record<string, number> {
          const { key } = person;
          const own = counted.ties(key);
          const known = own.flatMap((other) => counted.departmentOf.get(other) ?? []);
          const measure = MEASURES[code];
          const fewer = measure ? people.filter((other) => measure(other) < measure(person) * (1 - 1e-9 * Math.sign(measure(person)))).length : 0; // prettier-ignore
          const aheadOfPercent = Math.floor((100 * fewer) / (PEOPLE - 1) + 1e-9);
          switch (code) {
            case 'TIES':
              return { people: known.length === 0 ? own.length : NaN };
            case 'TIES_IN_DEPARTMENTS':
              return {
                people: known.length === own.length ? own.length : NaN,
                departments: new Set(known).size,
              };
            case 'TIES_PARTLY_IN_DEPARTMENTS':
              return { people: own.length, known: known.length, departments: new Set(known).size };
            case 'REACH':
              return { people: counted.reach(key), aheadOfPercent };
            case 'PAGE_RANK':
            case 'STRENGTH':
            case 'BETWEENNESS':
            case 'OPENNESS':
              return { aheadOfPercent };
            case 'DEPARTMENT_BRIDGE':
              return {
                percent: Math.round(counted.bridgePercent(key, String(params.from), String(params.to))),
              };
            case 'BROKER':
              return { percent: Math.floor(counted.brokerPercent(key) + 1e-9) };
            case 'STABLE':
              return {
                top: method.topCount,
                percent: Math.floor(100 * (person.inclusionRatio ?? NaN) + 1e-9),
              };
            case 'HIGHER_THAN_CONTACTS':
            case 'LOWER_THAN_CONTACTS': {
              const contactsRank = counted.contactsRank(key);
              return { contactsRank, places: Math.abs(contactsRank - rankAmong(people, person)) };
            }
            case 'HIGHER_THAN_FORMAL':
              return { places: (person.formalRank?.rank ?? NaN) - rankAmong(chart, person) };
            case 'SECOND_OPINION_DIFFERS':
              return { rank: person.secondOpinionRank };
            default:
              return {};
          }
        }
      }),
      { numRuns: 12, seed: 5 },
    );
    // Reasons that never came would not have been compared.
    expect([...told].sort()).toEqual(expect.arrayContaining(['BROKER', 'CONNECTOR', 'DEPARTMENT_BRIDGE', 'REACH', 'SPANNER', 'STABLE', 'TIES_IN_DEPARTMENTS', 'TIES_PARTLY_IN_DEPARTMENTS'])); // prettier-ignore
  });
});

const rankAmong = (people: readonly RankedPerson[], { score }: RankedPerson): number =>
  1 + people.filter((other) => other.score > score).length;

/** Numbers of a sentence, but for those of the departments' names. */
const numbersIn = (sentence: string): number[] =>
  [...sentence.replaceAll(/Department \d+/gu, '').matchAll(/\d+/gu)].map(Number).sort((a, b) => a - b);

/** The numbers that the sentence of a reason has to hold. */
function numbersOf({ code, params }: ReasonCode): number[] {
  const WORDS = [25, 33, 50, 67, 75, 100];
  const numbers = Object.entries(params).flatMap(([name, value]) => {
    if (typeof value !== 'number' || name === 'contactsRank') return [];
    if (code === 'DEPARTMENT_BRIDGE' && WORDS.includes(value)) return [];
    return name === 'aheadOfPercent' && value === 100 ? [] : [value];
  });
  return [...numbers, ...(code === 'CONNECTOR' ? [97] : [])].sort((a, b) => a - b);
}
