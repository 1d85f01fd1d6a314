import { type DayNumber } from './company-calendar.js';
import { drawFor } from './draw.js';
import { type MailPlan } from './mail-plan.js';
import { type PlannedPerson } from './people.js';

/** A team from several departments that writes a lot for some weeks. */
export interface Project {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly team: readonly PlannedPerson[];
}

const PROJECTS = 14;
/** Short bursts: a line down, a customer's complaint, an audit tomorrow. */
const INCIDENTS = 16;

/** Draws the projects and incidents of the period. Every second project has an opinion leader in its team. */
export function planProjects(
  plan: Pick<MailPlan, 'seed' | 'people' | 'cast'>,
  first: DayNumber,
  last: DayNumber,
): Project[] {
  const draw = drawFor(plan.seed, 'projects');
  const staff = plan.people.filter((person) => person.rank === 'member' || person.rank === 'lead');
  const leaders = staff.filter((person) => plan.cast.opinionLeaders.includes(person.email));
  const departments = [...new Set(staff.map((person) => person.department))];
  const projects = Array.from({ length: PROJECTS }, (_, index): Project => {
    const from = draw.int(first, last - 60);
    const homes = draw.sample(departments, 4);
    const members = draw.sample(
      staff.filter((person) => homes.includes(person.department)),
      draw.int(7, 10),
    );
    const team =
      index % 2 === 0 && leaders.length > 0 ? [...new Set([draw.pick(leaders), ...members])] : members;
    return { from, to: from + draw.int(25, 55), team };
  });
  const incidents = Array.from({ length: INCIDENTS }, (): Project => {
    const from = draw.int(first, last - 3);
    const homes = ['production', 'quality', 'process', draw.pick(departments)];
    const team = draw.sample(
      staff.filter((person) => homes.includes(person.department)),
      draw.int(5, 8),
    );
    return { from, to: from + draw.int(1, 3), team };
  });
  return [...projects, ...incidents];
}
