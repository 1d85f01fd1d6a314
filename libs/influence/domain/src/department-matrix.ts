import type { DepartmentMatrix } from './company-findings.js';
import type { Departments } from './departments.js';
import type { MailLog } from './mail-log.js';
import type { Ties } from './build-ties.js';

/** Ties and messages between departments; people without one are left out. O(recipients + ties). */
export function departmentMatrix(
  log: MailLog,
  ties: Pick<Ties, 'personCount' | 'start' | 'neighbour'>,
  { names, departmentOf }: Departments,
  maxRecipients: number,
): DepartmentMatrix {
  const people = names.map(() => 0);
  for (const department of departmentOf)
    if (department >= 0) people[department] = (people[department] ?? 0) + 1;
  const tieCells = names.map(() => names.map(() => 0));
  const messageCells = names.map(() => names.map(() => 0));
  const add = (cells: number[][], from: number | undefined, to: number | undefined) => {
    const row = cells[from ?? -1];
    if (row && to !== undefined && to >= 0) row[to] = (row[to] ?? 0) + 1;
  };
  for (let person = 0; person < ties.personCount; person++) {
    const own = departmentOf[person];
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
      const other = ties.neighbour[arc] ?? 0;
      // Both ends of a tie are stored: one inside a department would count twice.
      if (departmentOf[other] !== own || other > person) add(tieCells, own, departmentOf[other]);
    }
  }
  for (let message = 0; message < log.messageCount; message++) {
    if ((log.recipientCount[message] ?? 0) > maxRecipients) continue;
    const own = departmentOf[log.sender[message] ?? 0];
    const end = log.recipientStart[message + 1] ?? 0;
    for (let at = log.recipientStart[message] ?? 0; at < end; at++)
      add(messageCells, own, departmentOf[log.recipient[at] ?? 0]);
  }
  return {
    groups: names.map((name, group) => ({ name, people: people[group] ?? 0 })),
    ties: tieCells,
    messages: messageCells,
  };
}
