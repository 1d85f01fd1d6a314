import { Injectable } from '@nestjs/common';
import { badInput, SYSTEM_ACTOR } from '@wellspring/kernel';
import {
  CreateAccount,
  type DirectoryPerson,
  GroupDirectory,
  Groups,
  ImportPeople,
  People,
} from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { secondReviewerOf } from '../generate/demo-review.js';
import { type CompanyFacts } from './invented-company.js';

/** Brings the demo company's people in by the commands that real directories come by. */
@Injectable()
export class LoadDemoPeople {
  constructor(
    private readonly importPeople: ImportPeople,
    private readonly people: People,
    private readonly groups: Groups,
    private readonly groupDirectory: GroupDirectory,
    private readonly createAccount: CreateAccount,
  ) {}

  /** Imports everybody with department, unit, city, title, manager and first day, in a transaction of its own. Again changes nothing. */
  async importDirectory(facts: CompanyFacts): Promise<void> {
    const report = await this.importPeople.run(SYSTEM_ACTOR, directoryRows(facts), { dryRun: false });
    const [problem] = report.problems;
    if (problem) throw badInput(`The demo directory: line ${problem.line}: ${problem.message}.`);
  }

  /** Makes the groups across departments, an account for each persona (no password, one click), and one for the second reviewer. */
  async addGroupsAndAccounts(tx: Tx, facts: CompanyFacts): Promise<void> {
    const personIds = await this.personIds(facts);
    for (const group of facts.groups) {
      if (group.kind !== 'custom') continue;
      const id = await this.groups.create(tx, SYSTEM_ACTOR, group.name);
      const add = group.memberEmails.map((email) => idOf(personIds, email));
      await this.groups.changeMembers(tx, SYSTEM_ACTOR, id, { add });
    }
    for (const { email, role } of facts.personas)
      await this.createAccount.run(tx, SYSTEM_ACTOR, {
        personId: idOf(personIds, email),
        roles: [role],
        isDemoPersona: true,
      });
    const reviewer = secondReviewerOf(facts);
    if (reviewer)
      await this.createAccount.run(tx, SYSTEM_ACTOR, {
        personId: idOf(personIds, reviewer.email),
        roles: ['reviewer'],
        isDemoPersona: false,
      });
  }

  /** Ids of everybody by email, once the directory is in. */
  async personIds({ people }: CompanyFacts): Promise<Map<string, string>> {
    return this.people.byAddress(people.map((person) => person.email));
  }

  /** Ids of the groups by the generator's keys, once they are made. */
  async groupIds({ groups }: CompanyFacts): Promise<Map<string, string>> {
    const idByName = new Map(
      (await this.groupDirectory.all()).map((group) => [
        nameOf(group.kind, group.parentName, group.name),
        group.id,
      ]),
    );
    const parentName = (key: string | null) => groups.find((group) => group.key === key)?.name ?? '';
    return new Map(
      groups.map((group) => [
        group.key,
        idOf(idByName, nameOf(group.kind, parentName(group.parentKey), group.name)),
      ]),
    );
  }
}

const nameOf = (...parts: string[]): string => parts.join('\n');

/** The id that belongs to a name. Throws where there is none: the company would not hang together. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw badInput(`The demo company has no ${JSON.stringify(name)}.`);
  return id;
}

/** The directory as its reader would yield it from a file with one line a person below the header. */
async function* directoryRows({
  people,
  departments,
  cities,
}: CompanyFacts): AsyncGenerator<DirectoryPerson> {
  const nameByDepartment = new Map(departments.map(({ key, name }) => [key, name]));
  const nameByUnit = new Map(departments.flatMap(({ units }) => units.map(({ key, name }) => [key, name])));
  const nameByCity = new Map(cities.map(({ key, name }) => [key, name]));
  for (const [index, person] of people.entries())
    yield {
      kind: 'person',
      line: index + 2,
      emails: [person.email],
      name: person.name,
      department: nameByDepartment.get(person.department) ?? null,
      unit: nameByUnit.get(person.unit) ?? null,
      location: nameByCity.get(person.city) ?? null,
      title: person.title,
      managerEmail: person.managerEmail,
      status: person.leftOn === null ? 'active' : 'left',
      startedOn: person.hiredOn,
    };
}
