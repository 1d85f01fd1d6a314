import { type Cast } from './casting.js';
import { type CompanyCalendar } from './company-calendar.js';
import { type Tie } from './network.js';
import { type PlannedPerson } from './people.js';

/** What a stream of mail is made from. */
export interface MailPlan {
  readonly seed: number;
  readonly today: Date;
  readonly people: readonly PlannedPerson[];
  readonly cast: Cast;
  readonly ties: readonly Tie[];
  readonly calendar: CompanyCalendar;
}
