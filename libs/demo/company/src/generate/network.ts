import { BRIDGED_PAIRS, type Cast } from './casting.js';
import { type Draw, drawFor } from './draw.js';
import { type PlannedPerson } from './people.js';

/** Two people who write to each other, how much (weight, relative), and how often `a` begins (0..1). */
export interface Tie {
  readonly a: PlannedPerson;
  readonly b: PlannedPerson;
  readonly weight: number;
  readonly aBeginsRatio: number;
}

/** Contacts that an opinion leader keeps over the whole company, at least; others have about a dozen. */
const LEADER_CONTACTS = 36;
const BRIDGE_CONTACTS = 9;

const isBridged = (a: PlannedPerson, b: PlannedPerson) =>
  BRIDGED_PAIRS.some(
    ([one, two]) =>
      (a.department === one && b.department === two) || (a.department === two && b.department === one),
  );

/** How likely two ordinary people write to each other, by where they sit. */
function tieProbability(a: PlannedPerson, b: PlannedPerson): number {
  if (a.managerEmail === b.email || b.managerEmail === a.email) return 1;
  if (a.rank === 'head' && b.rank === 'head') return 0.7;
  if (a.unit === b.unit) return a.department === 'production' ? 0.3 : 0.55;
  if (a.department === b.department) return a.city === b.city ? 0.09 : 0.05;
  if (isBridged(a, b)) return 0;
  if (a.rank === 'lead' && b.rank === 'lead') return 0.08;
  return a.city === b.city ? 0.009 : 0.004;
}

/** Draws who writes to whom: communities by unit, department and city, then leaders and bridges across them. */
export function planTies(seed: number, people: readonly PlannedPerson[], cast: Cast): Tie[] {
  const draw = drawFor(seed, 'ties');
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const ties = new Map<string, Tie>();
  const put = (a: PlannedPerson, b: PlannedPerson, weight: number, aBeginsRatio: number) => {
    const key = a.email < b.email ? `${a.email} ${b.email}` : `${b.email} ${a.email}`;
    if (a !== b && (ties.get(key)?.weight ?? 0) < weight) ties.set(key, { a, b, weight, aBeginsRatio });
  };
  const social = (person: PlannedPerson) => person.rank !== 'assistant';
  people.forEach((a, index) => {
    for (const b of people.slice(index + 1)) {
      if (!social(a) || !social(b) || !draw.chance(tieProbability(a, b))) continue;
      const closeness = a.unit === b.unit ? 1 : 0.6;
      put(a, b, closeness * Math.exp(0.6 * draw.normal() - 0.18), 0.3 + 0.4 * draw.next());
    }
  });
  for (const email of cast.opinionLeaders) {
    const leader = byEmail.get(email);
    if (leader)
      for (const contact of leaderContacts(leader, people, draw))
        put(leader, contact, 0.55 + 0.5 * draw.next(), 0.4);
  }
  for (const { email, between } of cast.bridges) {
    const bridge = byEmail.get(email);
    const farSide = people.filter((person) => person.department === between[1] && social(person));
    if (bridge)
      for (const contact of draw.sample(farSide, BRIDGE_CONTACTS))
        put(bridge, contact, 0.6 + 0.4 * draw.next(), 0.5);
  }
  return [...ties.values()];
}

/** People of every department, so that the leader's network is wide and not only large. */
function leaderContacts(
  leader: PlannedPerson,
  people: readonly PlannedPerson[],
  draw: Draw,
): PlannedPerson[] {
  const others = people.filter((person) => person !== leader && person.rank !== 'assistant');
  const departments = [...new Set(others.map((person) => person.department))];
  const wide = departments.flatMap((department) =>
    draw.sample(
      others.filter((person) => person.department === department),
      2,
    ),
  );
  const more = draw.sample(
    others.filter((person) => !wide.includes(person)),
    LEADER_CONTACTS - wide.length + draw.int(0, 10),
  );
  return [...wide, ...more];
}
