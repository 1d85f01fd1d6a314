import { dayNumberOf } from './company-calendar.js';
import { type DemoPersona } from './demo-company.js';
import { type Draw, drawFor } from './draw.js';
import { type PlannedPerson } from './people.js';

/** How much somebody writes in the wiki. `once` saves a single revision. */
export type WriterTier = 'heavy' | 'steady' | 'seldom' | 'once' | 'never';

/** Who plays which part, all as emails. */
export interface Cast {
  readonly opinionLeaders: readonly string[];
  readonly silentConnected: readonly string[];
  readonly bridges: readonly { readonly email: string; readonly between: readonly [string, string] }[];
  readonly assistants: readonly string[];
  readonly left: readonly string[];
  readonly vandals: readonly string[];
  readonly tierOf: ReadonlyMap<string, WriterTier>;
  readonly personas: readonly DemoPersona[];
}

/** Departments that a bridge joins; ordinary ties between them are thinned out. */
export const BRIDGED_PAIRS: readonly (readonly [string, string])[] = [
  ['research', 'sales'],
  ['quality', 'finance'],
  ['production', 'it'],
  ['logistics', 'product'],
  ['people', 'process'],
  ['supply', 'research'],
];

/** Where the twelve heavy writers sit: 5 % of 240, spread so that every space has its own. */
const HEAVY_SEATS = [
  'research', 'research', 'process', 'production', 'quality', 'quality',
  'it', 'it', 'people', 'sales', 'product', 'supply',
]; // prettier-ignore
const OPINION_LEADERS = 12;
const SILENT_LEADERS = 5;
const TIER_SIZES = { steady: 24, seldom: 30, once: 36 } as const;

/** Draws the parts. People on the way out may write, but lead nobody. */
export function castParts(seed: number, today: Date, people: readonly PlannedPerson[]): Cast {
  const draw = drawFor(seed, 'cast');
  const todayDay = dayNumberOf(today);
  const staying = people.filter((person) => person.leftDay === Infinity);
  const old = (person: PlannedPerson) => person.hiredDay < todayDay - 1150;
  const leaders = castLeaders(staying.filter(old), draw);
  const leaderEmails = leaders.map((person) => person.email);
  const silent = draw.sample(leaderEmails, SILENT_LEADERS);

  const tierOf = new Map<string, WriterTier>(people.map((person) => [person.email, 'never']));
  const writable = people.filter((person) => !silent.includes(person.email) && person.rank !== 'executive');
  const heavy = castHeavy(writable.filter(old), leaderEmails, draw);
  for (const person of heavy) tierOf.set(person.email, 'heavy');
  const rest = draw.sample(
    writable.filter((person) => !heavy.includes(person)),
    people.length,
  );
  const vandals = rest
    .filter((person) => person.rank === 'member' && person.hiredDay < todayDay - 700)
    .slice(-3);
  for (const [tier, size] of Object.entries(TIER_SIZES) as [keyof typeof TIER_SIZES, number][]) {
    // Leaders who aren't silent write now and then: they come to the top of the list.
    const pool = rest.filter((person) => !vandals.includes(person) && tierOf.get(person.email) === 'never');
    const ordered =
      tier === 'steady' ? [...pool].sort((a, b) => rank(b, leaderEmails) - rank(a, leaderEmails)) : pool;
    for (const person of ordered.slice(0, size)) tierOf.set(person.email, tier);
  }
  const free = staying.filter(
    (person) =>
      person.rank === 'member' &&
      old(person) &&
      !leaderEmails.includes(person.email) &&
      !heavy.includes(person),
  );
  return {
    opinionLeaders: leaderEmails,
    silentConnected: leaderEmails.filter((email) => silent.includes(email)),
    bridges: castBridges(free, draw),
    assistants: people.filter((person) => person.rank === 'assistant').map((person) => person.email),
    left: people.filter((person) => person.leftOn !== null).map((person) => person.email),
    vandals: vandals.map((person) => person.email),
    tierOf,
    personas: castPersonas(staying, vandals),
  };
}

const rank = (person: PlannedPerson, leaders: readonly string[]) => (leaders.includes(person.email) ? 1 : 0);

/** At most two a department, none of them a head or executive: influence that no org chart shows. */
function castLeaders(pool: readonly PlannedPerson[], draw: Draw): PlannedPerson[] {
  const perDepartment = new Map<string, number>();
  const leaders: PlannedPerson[] = [];
  for (const person of draw.sample(pool, pool.length)) {
    const seats = perDepartment.get(person.department) ?? 0;
    if (leaders.length === OPINION_LEADERS || seats === 2) continue;
    if (person.rank !== 'member' && person.rank !== 'supervisor') continue;
    perDepartment.set(person.department, seats + 1);
    leaders.push(person);
  }
  return leaders;
}

/** One person a seat; three of them are opinion leaders too, one has left since. */
function castHeavy(pool: readonly PlannedPerson[], leaders: readonly string[], draw: Draw): PlannedPerson[] {
  const heavy: PlannedPerson[] = [];
  const shuffled = draw.sample(pool, pool.length);
  const count = (test: (person: PlannedPerson) => boolean) => heavy.filter(test).length;
  const isLeader = (person: PlannedPerson) => leaders.includes(person.email);
  const hasLeft = (person: PlannedPerson) => person.leftOn !== null;
  for (const department of HEAVY_SEATS) {
    const seats = shuffled.filter((person) => person.department === department && !heavy.includes(person));
    const allowed = seats.filter(
      (person) => (!isLeader(person) || count(isLeader) < 3) && (!hasLeft(person) || count(hasLeft) < 1),
    );
    const wanted =
      allowed.find((person) => hasLeft(person)) ??
      allowed.find((person) => isLeader(person)) ??
      allowed[0] ??
      seats[0];
    if (wanted) heavy.push(wanted);
  }
  return heavy;
}

function castBridges(pool: readonly PlannedPerson[], draw: Draw): Cast['bridges'] {
  const bridges: { email: string; between: readonly [string, string] }[] = [];
  for (const between of BRIDGED_PAIRS) {
    const candidates = pool.filter(
      (person) =>
        person.department === between[0] && !bridges.some((bridge) => bridge.email === person.email),
    );
    if (candidates.length > 0) bridges.push({ email: draw.pick(candidates).email, between });
  }
  return bridges;
}

/** Four people whose work fits the role; the first in the list of the unit whose title says so. */
function castPersonas(staying: readonly PlannedPerson[], vandals: readonly PlannedPerson[]): DemoPersona[] {
  const seats = [
    { role: 'employee', unit: 'connector-design', title: /Engineer|工程|师/ },
    { role: 'reviewer', unit: 'customer-quality', title: /Document|文件/ },
    { role: 'analyst', unit: 'training', title: /Analyst|分析/ },
    { role: 'admin', unit: 'it-infrastructure', title: /System|系統|系统/ },
  ] as const;
  const members = staying.filter((person) => person.rank === 'member' && !vandals.includes(person));
  return seats.map(({ role, unit, title }) => {
    const ofUnit = members.filter((person) => person.unit === unit);
    const person = ofUnit.find((candidate) => title.test(candidate.title)) ?? ofUnit[0];
    if (!person) throw new Error(`Nobody in unit ${unit} can be the demo's ${role}.`);
    return { role, email: person.email };
  });
}
