import { type DemoLanguage } from './demo-company.js';
import { type Draw } from './draw.js';
import { CITIES, DEPARTMENT_PLANS } from './organisation.js';
import { type PlannedPerson } from './people.js';
import { framesOf, type SentencePlace } from './sentence-frames.js';
import { toSimplified } from './simplified.js';
import { generalText, simplifiedText } from './topic-variants.js';
import { type Topic, type TopicText } from './topics/topic.js';

/** What a page is about, as far as its sentences need it. */
export interface Subject {
  readonly topic: Topic;
  readonly language: DemoLanguage;
  /** In the page's language; in English as it stands within a sentence. */
  readonly subject: string;
  /** Whether the page is about the whole topic, so that only what holds for all its subjects is said. */
  readonly isGeneral: boolean;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const CITY_ZH: Record<string, string> = {
  taipei: '台北',
  shanghai: '上海',
  shenzhen: '深圳',
  london: '倫敦',
};
const RANGE = /\{(\d+)-(\d+)\}/g;
/** How often a sentence is drawn anew when it has been said before. */
const ATTEMPTS = 9;

/** A space between Chinese and Latin letters or digits, as is usual in print. */
const spaced = (text: string) =>
  text
    .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
    .replace(/([A-Za-z0-9%])(\p{Script=Han})/gu, '$1 $2');
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Says sentences about a subject, in its language, and avoids to say the same twice in the whole wiki. */
export class Phrasebook {
  private readonly said = new Set<string>();
  private readonly figuresOf = new Map<Subject, Map<string, string>>();
  private readonly usedBy = new Map<Subject, Map<string, number>>();
  private readonly texts = new Map<string, TopicText>();
  private readonly simplified = new Map<string, string>();

  constructor(
    private readonly draw: Draw,
    private readonly people: readonly PlannedPerson[],
  ) {}

  /** What can be said about the subject, in its language. */
  textFor(about: Subject): TopicText {
    const key = `${about.topic.key} ${about.language} ${about.isGeneral}`;
    let text = this.texts.get(key);
    if (!text) {
      text = about.language === 'en' ? about.topic.en : about.topic.zh;
      if (about.isGeneral) text = generalText(text, about.language);
      if (about.language === 'zh-Hans') text = simplifiedText(text);
      this.texts.set(key, text);
    }
    return text;
  }

  /** One whole sentence for that place, said at that time; a sentence that the wiki doesn't have yet if possible. */
  sentence(about: Subject, place: SentencePlace, at: Date): string {
    let sentence = '';
    for (let attempt = 0; attempt < 2 * ATTEMPTS; attempt++) {
      // Where a place has nothing new to say, notes always have: they name people and days.
      const frame = this.draw.pick(framesOf(about.language)[attempt < ATTEMPTS ? place : 'notes']);
      sentence = this.fill(this.expand(this.convert(frame, about.language), about), about, at);
      if (!this.said.has(sentence)) break;
    }
    this.said.add(sentence);
    return sentence;
  }

  /** A sentence that opens a page; `index` counts from 0 and repeats after the topic's last. */
  lead(about: Subject, index: number, at: Date): string {
    const { lead } = this.textFor(about);
    return this.fill(lead[index % lead.length] ?? '', about, at);
  }

  /** One of the topic's own entries with its slots filled. */
  entry(about: Subject, entry: string, at: Date): string {
    return this.fill(this.figured(about, entry), about, at);
  }

  private convert(frame: string, language: DemoLanguage): string {
    if (language !== 'zh-Hans') return frame;
    const known = this.simplified.get(frame) ?? toSimplified(frame);
    this.simplified.set(frame, known);
    return known;
  }

  /** Puts the topic's clauses into the frame, those first that the page has used least. */
  private expand(frame: string, about: Subject): string {
    const text = this.textFor(about);
    const steps = frame.includes('{step2}') ? text.steps.slice(0, -1) : text.steps;
    const needs = (slot: string) => frame.includes(`{${slot}}`);
    const step = needs('step') ? this.leastUsed(about, steps, (entry) => entry.step) : undefined;
    const later = text.steps.slice(step ? text.steps.indexOf(step) + 1 : 0);
    const some = needs('when') ? this.leastUsed(about, text.cases, (entry) => entry.when) : undefined;
    const clauses: Record<string, string | undefined> = {
      step: step?.step,
      why: step?.why,
      step2: needs('step2') ? this.draw.pick(later).step : undefined,
      rule: needs('rule') ? this.leastUsed(about, text.rules, (entry) => entry) : undefined,
      when: some?.when,
      then: some?.then,
    };
    return frame.replace(/\{(step2?|rule|when|then|why)\}/g, (_, name: string) =>
      this.figured(about, clauses[name] ?? ''),
    );
  }

  /** The clause with its figures, which stay the same on one page: a limit is a limit wherever it is named. */
  private figured(about: Subject, clause: string): string {
    const known = this.figuresOf.get(about) ?? new Map<string, string>();
    this.figuresOf.set(about, known);
    const text =
      known.get(clause) ??
      clause.replace(RANGE, (_, low: string, high: string) =>
        String(this.draw.int(Number(low), Number(high))),
      );
    known.set(clause, text);
    return text;
  }

  private leastUsed<T>(about: Subject, entries: readonly T[], nameOf: (entry: T) => string): T {
    const used = this.usedBy.get(about) ?? new Map<string, number>();
    this.usedBy.set(about, used);
    const usesOf = (entry: T) => used.get(nameOf(entry)) ?? 0;
    const fewest = Math.min(...entries.map(usesOf));
    const entry = this.draw.pick(entries.filter((candidate) => usesOf(candidate) === fewest));
    used.set(nameOf(entry), fewest + 1);
    return entry;
  }

  private fill(template: string, about: Subject, at: Date): string {
    const filled = template.replace(/\{(\w+|\d+-\d+)\}/g, (slot, name: string) =>
      this.slot(slot, name, about, at),
    );
    return about.language === 'en' ? capitalised(filled) : spaced(filled);
  }

  private slot(slot: string, name: string, about: Subject, at: Date): string {
    const { draw } = this;
    const range = /^(\d+)-(\d+)$/.exec(name);
    if (range) return String(draw.int(Number(range[1]), Number(range[2])));
    const inEnglish = about.language === 'en';
    const chinese = (text: string) => (about.language === 'zh-Hans' ? toSimplified(text) : text);
    const earlier = new Date(at.getTime() - draw.int(3, 150) * 86_400_000);
    const [year, month, day] = [earlier.getUTCFullYear(), earlier.getUTCMonth(), earlier.getUTCDate()];
    switch (name) {
      case 's':
        return about.subject;
      case 'S':
        return capitalised(about.subject);
      case 'person': {
        const home = about.topic.owners;
        const person = draw.pick(this.people.filter((someone) => home.includes(someone.department)));
        return inEnglish ? person.latinName : person.name;
      }
      case 'dept': {
        const plan =
          DEPARTMENT_PLANS.find(({ key }) => key === draw.pick(about.topic.owners)) ??
          draw.pick(DEPARTMENT_PLANS);
        return inEnglish ? plan.name : chinese(plan.nameZh);
      }
      case 'city': {
        const city = draw.pick(CITIES);
        return inEnglish ? city.name : chinese(CITY_ZH[city.key] ?? city.name);
      }
      case 'year':
        return String(year);
      case 'month':
        return inEnglish ? `${MONTHS[month]} ${year}` : `${year} 年 ${month + 1} 月`;
      case 'date':
        return inEnglish ? `${day} ${MONTHS[month]} ${year}` : `${year} 年 ${month + 1} 月 ${day} 日`;
      case 'doc':
        return `${draw.pick(['QP', 'WI', 'EN', 'HR', 'IT'])}-${draw.int(1, 19)}-${draw.int(10, 99)}`;
      default:
        throw new Error(`The slot ${slot} of topic ${about.topic.key} is not known.`);
    }
  }
}
