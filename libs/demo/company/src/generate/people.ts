import { type DayNumber, dayNumberOf, isoDay } from './company-calendar.js';
import { type DemoCity, type DemoLanguage, type DemoPerson } from './demo-company.js';
import { type Draw, drawFor } from './draw.js';
import { drawName } from './names.js';
import { CITIES, COMPANY_DOMAIN, DEPARTMENT_PLANS, type UnitPlan } from './organisation.js';
import { toSimplified } from './simplified.js';

/** A person with what the other generators need and the outside doesn't. */
export interface PlannedPerson extends DemoPerson {
  readonly place: DemoCity;
  readonly rank: 'executive' | 'head' | 'lead' | 'supervisor' | 'member' | 'assistant';
  readonly hiredDay: DayNumber;
  /** Last day at work, or `Infinity`. */
  readonly leftDay: DayNumber;
}

const LANGUAGE_OF: Record<DemoCity['country'], DemoLanguage> = { TW: 'zh-Hant', CN: 'zh-Hans', GB: 'en' };

/** Whether the person works for the company on that day. */
export const isEmployed = (person: PlannedPerson, day: DayNumber): boolean =>
  person.hiredDay <= day && day <= person.leftDay;

/** How many of the members leave during the last fifteen months. */
const LEAVERS = 8;

function drawCity(cities: UnitPlan['cities'], draw: Draw): DemoCity {
  let rest = draw.next();
  for (const city of CITIES) {
    rest -= cities[city.key] ?? 0;
    if (rest < 0) return city;
  }
  return CITIES.find((city) => cities[city.key] !== undefined) ?? draw.pick(CITIES);
}

/** Draws all people with their managers: a tree whose root is the first. */
export function planPeople(seed: number, today: Date): PlannedPerson[] {
  const draw = drawFor(seed, 'people');
  const todayDay = dayNumberOf(today);
  const people: PlannedPerson[] = [];
  const taken = new Set<string>();

  const hire = (
    department: string,
    plan: UnitPlan,
    rank: PlannedPerson['rank'],
    manager: PlannedPerson | null,
    titles: readonly [string, string],
  ): PlannedPerson => {
    const city = rank === 'member' ? drawCity(plan.cities, draw) : mainCity(plan);
    let drawn = drawName(city.country, draw);
    while (taken.has(drawn.name) || taken.has(drawn.mailbox)) drawn = drawName(city.country, draw);
    taken.add(drawn.name).add(drawn.mailbox);
    const language = LANGUAGE_OF[city.country];
    const isRecent = rank === 'member' && draw.chance(0.1);
    const tenureDays = isRecent
      ? draw.int(20, 545)
      : Math.min(8000, (rank === 'member' ? 500 : 1300) - 1900 * Math.log(1 - draw.next()));
    const hiredDay = todayDay - Math.round(tenureDays);
    const person: PlannedPerson = {
      email: `${drawn.mailbox}@${COMPANY_DOMAIN}`,
      name: drawn.name,
      latinName: drawn.latinName,
      department,
      unit: plan.key,
      city: city.key,
      timeZone: city.timeZone,
      language,
      title: language === 'en' ? titles[0] : language === 'zh-Hant' ? titles[1] : toSimplified(titles[1]),
      managerEmail: manager?.email ?? null,
      hiredOn: isoDay(hiredDay),
      leftOn: null,
      place: city,
      rank,
      hiredDay,
      leftDay: Infinity,
    };
    people.push(person);
    return person;
  };

  const [management, ...departments] = DEPARTMENT_PLANS;
  const office = management?.units[0];
  if (!management || !office) throw new Error('The plan of the organisation has no executive office.');
  const ceo = hire(management.key, office, 'executive', null, ['Chief Executive Officer', '總經理']);
  const executives = {
    ceo,
    coo: hire(management.key, office, 'executive', ceo, ['Chief Operating Officer', '營運長']),
    cto: hire(management.key, office, 'executive', ceo, ['Chief Technology Officer', '技術長']),
    cfo: hire(management.key, office, 'executive', ceo, ['Chief Financial Officer', '財務長']),
  };
  for (const manager of [executives.ceo, executives.coo])
    hire(management.key, office, 'assistant', manager, ['Executive Assistant', '執行助理']);

  for (const { key, name, nameZh, reportsTo, units } of departments) {
    let head: PlannedPerson | undefined;
    for (const plan of units) {
      let places = plan.headcount;
      if (!head) {
        head = hire(key, plan, 'head', executives[reportsTo], [
          `Head of ${name}`,
          `${nameZh}處長`.replace('處處', '處'),
        ]);
        places--;
        if (key === 'sales') {
          hire(key, plan, 'assistant', head, ['Assistant to the Head of Sales', '業務處特助']);
          places--;
        }
      }
      const lead = hire(key, plan, 'lead', head, [`${plan.name} Lead`, `${plan.nameZh}主管`]);
      places--;
      const managers = [lead];
      for (; plan.headcount >= 14 && managers.length < 3; places--)
        managers.push(hire(key, plan, 'supervisor', lead, ['Team Supervisor', '組長']));
      for (let i = 0; i < places; i++)
        hire(key, plan, 'member', managers[i % managers.length] ?? lead, draw.pick(plan.titles));
    }
  }
  return withLeavers(people, todayDay, draw);
}

const mainCity = (plan: UnitPlan): DemoCity =>
  [...CITIES].sort((a, b) => (plan.cities[b.key] ?? 0) - (plan.cities[a.key] ?? 0))[0] ?? drawnNothing();

function drawnNothing(): never {
  throw new Error('There is no city.');
}

function withLeavers(people: PlannedPerson[], todayDay: DayNumber, draw: Draw): PlannedPerson[] {
  const candidates = people.filter((person) => person.rank === 'member' && person.hiredDay < todayDay - 1400);
  const leaving = new Map(
    draw.sample(candidates, LEAVERS).map((person) => [person.email, todayDay - draw.int(25, 450)]),
  );
  return people.map((person) => {
    const leftDay = leaving.get(person.email);
    return leftDay === undefined ? person : { ...person, leftDay, leftOn: isoDay(leftDay) };
  });
}
