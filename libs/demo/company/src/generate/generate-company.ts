import { castParts } from './casting.js';
import { companyCalendar, isoDay, dayNumberOf } from './company-calendar.js';
import { type DemoCompany, type DemoGroup, type DemoPerson, type DemoSpace } from './demo-company.js';
import { streamMail } from './mail.js';
import { NEWSLETTERS, ROLE_MAILBOXES } from './mail-machines.js';
import { planTies } from './network.js';
import { CITIES, COMPANY_DOMAIN, DEPARTMENTS } from './organisation.js';
import { type PlannedPerson, planPeople } from './people.js';
import { SPACE_PLANS } from './spaces.js';
import { standingWords } from './standing-words.js';
import { streamViews } from './views.js';
import { writeWiki } from './wiki-history.js';

/** The few who write half: one person in twenty. */
const FEW_RATIO = 0.05;

/** What decides about a demo company: the same two give the same company, byte for byte. */
export interface DemoCompanyOptions {
  /** Any whole number. */
  readonly seed: number;
  /** The instant up to which everything has happened. */
  readonly today: Date;
}

/**
 * Makes the demo company: people, wiki and history at once, mail and views as streams that can be asked for again.
 * Pure: neither clock nor chance but the seed. Takes about half a second; holds about 15 MB of texts.
 */
export function generateCompany({ seed, today }: DemoCompanyOptions): DemoCompany {
  const calendar = companyCalendar();
  const people = planPeople(seed, today);
  const cast = castParts(seed, today, people);
  const ties = planTies(seed, people, cast);
  const wiki = writeWiki(seed, today, people, cast, calendar);
  return {
    name: 'Lanyue Cable & Connector',
    nameZh: '嵐岳線纜連接器',
    domain: COMPANY_DOMAIN,
    timeZone: 'Asia/Taipei',
    today,
    mailPurpose: {
      purpose: 'Find well-connected colleagues to invite to the wiki (demo data, nobody real)',
      basis: 'Works agreement of the demo company',
      until: isoDay(dayNumberOf(today) + 365),
    },
    cities: CITIES,
    departments: DEPARTMENTS,
    people: people.map(publicPerson),
    groups: groupsOf(people),
    personas: cast.personas,
    spaces: SPACE_PLANS.map(publicSpace),
    pages: wiki.pages,
    revisions: wiki.revisions,
    pageMoves: wiki.pageMoves,
    mail: () => streamMail({ seed, today, people, cast, ties, calendar }),
    views: () => streamViews(seed, today, people, wiki.pages, calendar),
    planted: {
      opinionLeaders: cast.opinionLeaders,
      silentConnected: cast.silentConnected,
      bridges: cast.bridges,
      assistants: cast.assistants,
      newsletters: NEWSLETTERS,
      roleMailboxes: ROLE_MAILBOXES,
      left: cast.left,
      fewWhoWriteHalf: standingWords(wiki.paragraphAuthors)
        .slice(0, Math.round(people.length * FEW_RATIO))
        .map(({ email }) => email),
      oneEditPeople: wiki.oneEditPeople,
      vandals: cast.vandals,
      paragraphAuthors: wiki.paragraphAuthors,
      relocations: wiki.relocations,
      wantedLinks: wiki.wantedLinks,
    },
  };
}

const publicPerson = ({
  place: _place,
  rank: _rank,
  hiredDay: _hired,
  leftDay: _left,
  ...person
}: PlannedPerson): DemoPerson => person;

const publicSpace = ({
  startTitle: _title,
  welcome: _welcome,
  ...space
}: (typeof SPACE_PLANS)[number]): DemoSpace => space;

/** Departments, units, and two groups across them: the audit team and the task force for green products. */
function groupsOf(people: readonly PlannedPerson[]): DemoGroup[] {
  const present = people.filter((person) => person.leftOn === null);
  const emailsOf = (test: (person: PlannedPerson) => boolean) =>
    present.filter(test).map(({ email }) => email);
  const organisational = DEPARTMENTS.flatMap((department): DemoGroup[] => [
    {
      key: department.key,
      name: department.name,
      kind: 'department',
      parentKey: null,
      memberEmails: emailsOf((person) => person.department === department.key),
    },
    ...department.units.map((unit): DemoGroup => ({
      key: unit.key,
      name: unit.name,
      kind: 'unit',
      parentKey: department.key,
      memberEmails: emailsOf((person) => person.unit === unit.key),
    })),
  ]);
  const everyNth = (keys: readonly string[], step: number) =>
    emailsOf((person) => keys.includes(person.department)).filter((_, index) => index % step === 0);
  const custom = (key: string, name: string, memberEmails: string[]): DemoGroup => ({
    key,
    name,
    kind: 'custom',
    parentKey: null,
    memberEmails,
  });
  return [
    ...organisational,
    custom('iso-audit-team', 'ISO audit team', everyNth(['quality', 'process', 'production', 'supply'], 9)),
    custom(
      'green-product',
      'Green product task force',
      everyNth(['research', 'product', 'supply', 'sales'], 8),
    ),
  ];
}
