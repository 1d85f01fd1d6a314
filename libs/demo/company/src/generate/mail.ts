import { DAY_MS } from '@wellspring/kernel';
import { type DayNumber, dayNumberOf } from './company-calendar.js';
import { type DemoMail } from './demo-company.js';
import { type Draw, drawFor, weightedPicker } from './draw.js';
import { automaticMail } from './mail-machines.js';
import { MailBuckets, type Letter } from './mail-buckets.js';
import { planProjects, type Project } from './mail-projects.js';
import { type MailPlan } from './mail-plan.js';
import { isEmployed, type PlannedPerson } from './people.js';

/** Months of mail. */
export const MAIL_MONTHS = 18;

/** Threads that the whole company begins on a full working day; sets the size of the archive. */
const THREADS_PER_DAY = 58;
/** Chance that a letter is answered, for each further letter of a thread. */
const REPLY_RATIO = 0.62;
/** Share of mail to an assistant, or from one, that is answered. */
const ASSISTANT_REPLY_RATIO = 0.07;

/** The day on which the archive begins. */
export function firstMailDay(today: Date): DayNumber {
  const start = new Date(today);
  start.setUTCMonth(start.getUTCMonth() - MAIL_MONTHS);
  return dayNumberOf(start);
}

/**
 * Streams the archive oldest first. Only a few days are in memory at a time: answers wait in buckets by UTC day, and a
 * day is given out once no local day can still add to it.
 */
export function* streamMail(plan: MailPlan): Generator<DemoMail> {
  const draw = drawFor(plan.seed, 'mail');
  const first = firstMailDay(plan.today);
  const last = dayNumberOf(plan.today);
  const buckets = new MailBuckets(draw);
  const writer = new ThreadWriter(plan, buckets, draw);
  const projects = planProjects(plan, first, last);
  for (let day = first; day <= last + 1; day++) {
    if (day <= last) {
      writer.writeDay(day);
      for (const project of projects)
        if (project.from <= day && day <= project.to) writer.writeProject(day, project);
      automaticMail(plan, buckets, day, draw);
    }
    for (const mail of buckets.takeDay(day - 1)) {
      if (mail.sentAt <= plan.today && mail.sentAt.getTime() >= first * DAY_MS) yield mail;
    }
  }
}

/** Writes threads of people into the buckets. */
class ThreadWriter {
  private readonly pickTie;
  private readonly nearOf = new Map<PlannedPerson, PlannedPerson[]>();
  private readonly assistants: readonly PlannedPerson[];
  private readonly bosses: readonly PlannedPerson[];

  constructor(
    private readonly plan: MailPlan,
    private readonly buckets: MailBuckets,
    private readonly draw: Draw,
  ) {
    this.pickTie = weightedPicker(plan.ties, (tie) => tie.weight);
    for (const { a, b } of plan.ties) {
      this.nearOf.set(a, [...(this.nearOf.get(a) ?? []), b]);
      this.nearOf.set(b, [...(this.nearOf.get(b) ?? []), a]);
    }
    this.assistants = plan.people.filter((person) => plan.cast.assistants.includes(person.email));
    this.bosses = plan.people.filter((person) => ['executive', 'head', 'lead'].includes(person.rank));
  }

  /** Ordinary threads, external ones, assistants' scheduling and, now and then, a mail to a whole department. */
  writeDay(day: DayNumber): void {
    const { draw, plan } = this;
    for (let count = draw.poisson(THREADS_PER_DAY); count > 0; count--) {
      const tie = this.pickTie(draw);
      if (!tie) return;
      const [from, to] = draw.chance(tie.aBeginsRatio) ? [tie.a, tie.b] : [tie.b, tie.a];
      if (!this.works(from, day) || !isEmployed(to, day)) continue;
      this.writeThread(
        day,
        from,
        [to, ...this.moreRecipients(from, to)],
        this.copied(from, to),
        'person',
        REPLY_RATIO,
      );
    }
    for (const assistant of this.assistants) {
      if (!this.works(assistant, day)) continue;
      for (let count = draw.poisson(6.5); count > 0; count--) {
        const pool = draw.chance(0.55) ? this.bosses : plan.people;
        const to = draw.sample(pool, draw.int(1, 4)).filter((person) => person !== assistant);
        this.writeThread(day, assistant, to, [], 'assistant', ASSISTANT_REPLY_RATIO);
      }
    }
    this.writeToMany(day);
    this.writeOutside(day);
  }

  /** A project's team writes more among itself while it lasts, most in its last week. */
  writeProject(day: DayNumber, project: Project): void {
    const { draw } = this;
    for (let count = draw.poisson(day > project.to - 7 ? 7 : 3.5); count > 0; count--) {
      const [from, ...others] = draw.sample(project.team, draw.int(2, 5));
      if (!from || !this.works(from, day)) continue;
      this.writeThread(day, from, others.slice(0, 1), others.slice(1), 'project', 0.55);
    }
  }

  private works(person: PlannedPerson, day: DayNumber): boolean {
    return (
      isEmployed(person, day) &&
      this.draw.chance(Math.min(1, this.plan.calendar.activityRatio(day, person.place)))
    );
  }

  private moreRecipients(from: PlannedPerson, to: PlannedPerson): PlannedPerson[] {
    if (!this.draw.chance(0.13)) return [];
    return this.draw
      .sample(this.nearOf.get(from) ?? [], this.draw.int(1, 3))
      .filter((person) => person !== to);
  }

  private copied(from: PlannedPerson, to: PlannedPerson): PlannedPerson[] {
    if (!this.draw.chance(0.22)) return [];
    const near = this.draw.chance(0.6) ? this.nearOf.get(from) : this.nearOf.get(to);
    return this.draw
      .sample(near ?? [], this.draw.int(1, 2))
      .filter((person) => person !== to && person !== from);
  }

  /** The first letter and the answers it draws; each answer goes back to whoever wrote last, copies mostly kept. */
  private writeThread(
    day: DayNumber,
    from: PlannedPerson,
    to: readonly PlannedPerson[],
    cc: readonly PlannedPerson[],
    kind: Letter['kind'],
    replyRatio: number,
  ): void {
    const { draw, plan } = this;
    let present = to.filter((person) => isEmployed(person, day));
    let copies = cc.filter((person) => isEmployed(person, day) && !present.includes(person));
    let writer = from;
    let at = plan.calendar.momentOf(day, from.place, draw);
    let parent: string | null = null;
    for (let length = 0; length < 9 && present.length > 0; length++) {
      parent = this.buckets.put({
        at,
        from: writer.email,
        to: emails(present),
        cc: emails(copies),
        inReplyTo: parent,
        kind,
      });
      if (!draw.chance(replyRatio)) return;
      const answerer: PlannedPerson = present.length === 1 ? (present[0] ?? writer) : draw.pick(present);
      const delayMs = 3_600_000 * Math.min(200, Math.exp(1 + 1.2 * draw.normal()));
      const wanted = new Date(at.getTime() + delayMs);
      at = draw.chance(0.04) ? wanted : plan.calendar.nextWorkingMoment(wanted, answerer.place, draw);
      const answerDay = dayNumberOf(at);
      const people = [...present.filter((person) => person !== answerer), ...copies];
      // A margin of a day on both sides: the local day may differ from the UTC day that is asked here.
      const stays = (person: PlannedPerson) =>
        isEmployed(person, answerDay - 1) && isEmployed(person, answerDay + 1);
      if (!stays(answerer) || !stays(writer)) return;
      present = [writer];
      copies = draw.chance(0.6) ? people.filter((person) => person !== writer && stays(person)) : [];
      writer = answerer;
    }
  }

  /** Announcements with dozens of recipients in the header, by heads and by people services. */
  private writeToMany(day: DayNumber): void {
    const { draw, plan } = this;
    if (!draw.chance(0.5)) return;
    const from = draw.pick(this.bosses);
    if (!this.works(from, day)) return;
    const audience = plan.people.filter((person) => person !== from && isEmployed(person, day));
    const to =
      from.rank === 'executive'
        ? draw.sample(audience, draw.int(40, 80))
        : audience.filter((person) => person.department === from.department);
    if (to.length > 0) this.writeThread(day, from, to, [], 'mass', 0.05);
  }

  /** Customers, suppliers and forwarders outside the company. */
  private writeOutside(day: DayNumber): void {
    const { draw, plan } = this;
    const facing = plan.people.filter((person) =>
      ['sales', 'supply', 'logistics'].includes(person.department),
    );
    for (let count = draw.poisson(7); count > 0; count--) {
      const person = draw.pick(facing);
      if (!this.works(person, day)) continue;
      const other = `${draw.pick(OUTSIDE_BOXES)}@${draw.pick(OUTSIDE_DOMAINS)}`;
      const at = plan.calendar.momentOf(day, person.place, draw);
      const [from, to] = draw.chance(0.5) ? [person.email, other] : [other, person.email];
      this.buckets.put({ at, from, to: [to], cc: [], inReplyTo: null, kind: 'external' });
    }
  }
}

const emails = (people: readonly PlannedPerson[]) => people.map((person) => person.email);
const OUTSIDE_BOXES = [
  'orders',
  'purchasing',
  'quality',
  'sales',
  'export',
  'j.meyer',
  'k.tanaka',
  'l.rossi',
  'm.nowak',
  'booking',
];
const OUTSIDE_DOMAINS = [
  'northgate-motors.example',
  'yamabuki.example',
  'kessler-automation.example',
  'copperline.example',
  'polymerhaus.example',
  'seabridge.example',
];
