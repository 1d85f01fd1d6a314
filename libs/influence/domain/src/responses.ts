import { OF_WEEK, type MailLog } from './mail-log.js';
import type { PairEvents } from './pair-events.js';

/** A mail is answered in time within so many business hours. After Wuchty and Uzzi 2011: professional ties take about 11. */
export const ANSWER_WITHIN_HOURS = 24;
/** An answer later than this is a new conversation: two working weeks. Ours. */
const ANSWER_AT_ALL_HOURS = 90;

/** How mail was answered: one value an ordered pair (in the order of pair blocks), and one a person. */
export interface Responses {
  /** Mails of the pair's sender to the recipient that wanted an answer, and those answered within 24 business hours. */
  readonly asked: Uint32Array;
  readonly answered: Uint32Array;
  /** For each person: share of mail to them that they answered in time, `(a + 1) / (b + 4)`; NaN where none came. */
  readonly answeredRatio: Float64Array;
  /** For each person: median business hours of their answers; NaN without any. */
  readonly responseHours: Float64Array;
  /** Of the company: median business hours of all answers, NaN without any. */
  readonly medianHours: number;
}

/**
 * Who answers whom, how fast. A mail asks everybody in To (not Cc, no mass mail) unless it came within the last 24
 * business hours of the log, when an answer may still come. The answer is the mail that says so (in-reply-to), unless
 * its clock puts it before the question; for a mail that none refers to, the next one back that refers to nothing. Mail of which the week alone is known neither asks
 * nor answers. `clock` gives business hours, rising. Pairs are
 * found as in pair blocks; `reversePair` as there. O(recipients log recipients).
 */
export function measureResponses(
  log: MailLog,
  events: PairEvents,
  reversePair: Int32Array,
  clock: (unixMs: number) => number,
): Responses {
  const pairStart = pairStarts(log, events, reversePair.length);
  const hourOf = Float64Array.from(log.sentAtMs, clock);
  const endHour = clock(log.sentAtMs[log.messageCount - 1] ?? 0);
  const [asked, answered] = [new Uint32Array(reversePair.length), new Uint32Array(reversePair.length)];
  const hoursOf = Array.from({ length: log.personCount }, (): number[] => []);
  const [askedOf, answeredOf] = [new Uint32Array(log.personCount), new Uint32Array(log.personCount)];
  const knownAnswers = answersByMessage(log);
  for (let pair = 0; pair < reversePair.length; pair++) {
    const back = reversePair[pair] ?? -1;
    let next = back < 0 ? 0 : (pairStart[back] ?? 0);
    const backEnd = back < 0 ? 0 : (pairStart[back + 1] ?? 0);
    for (let event = pairStart[pair] ?? 0; event < (pairStart[pair + 1] ?? 0); event++) {
      const message = events.message[event] ?? 0;
      const recipient = events.recipient[event] ?? 0;
      const sentHour = hourOf[message] ?? 0;
      if (log.answers[message] === OF_WEEK) continue;
      if (events.isCc[event] === 1 || endHour - sentHour < ANSWER_WITHIN_HOURS) continue;
      asked[pair] = (asked[pair] ?? 0) + 1;
      askedOf[recipient] = (askedOf[recipient] ?? 0) + 1;
      const known = knownAnswers
        .get(message)
        ?.find((answer) => log.sender[answer] === recipient && !isLater(log, message, answer));
      let answer = known ?? -1;
      if (known === undefined) {
        // Both rows are in order of time, so the pointer into the way back only moves forward.
        while (next < backEnd && !isLater(log, events.message[next] ?? 0, message)) next++;
        let at = next;
        while (at < backEnd && (log.answers[events.message[at] ?? 0] ?? -1) !== -1) at++;
        if (at < backEnd) answer = events.message[at] ?? -1;
      }
      if (answer < 0) continue;
      const hours = (hourOf[answer] ?? 0) - sentHour;
      if (hours > ANSWER_AT_ALL_HOURS) continue;
      hoursOf[recipient]?.push(hours);
      if (hours > ANSWER_WITHIN_HOURS) continue;
      answered[pair] = (answered[pair] ?? 0) + 1;
      answeredOf[recipient] = (answeredOf[recipient] ?? 0) + 1;
    }
  }
  return {
    asked,
    answered,
    answeredRatio: Float64Array.from(askedOf, (count, person) =>
      count === 0 ? NaN : smoothedRatio(answeredOf[person] ?? 0, count),
    ),
    responseHours: Float64Array.from(hoursOf, median),
    medianHours: median(hoursOf.flat()),
  };
}

/** Laplace-smoothed share: few mails say little, and nobody is at 0 or 1 for one mail. */
export const smoothedRatio = (answered: number, asked: number) => (answered + 1) / (asked + 4);

/**
 * How much more a tie counts for being answered: `1 + weight × share` of the mail in both directions, one value an
 * ordered pair, the same for both directions.
 */
export function responseFactors(
  { asked, answered }: Pick<Responses, 'asked' | 'answered'>,
  reversePair: Int32Array,
  weight: number,
): Float64Array {
  return Float64Array.from(asked, (count, pair) => {
    const back = reversePair[pair] ?? -1;
    const both = count + (asked[back] ?? 0);
    return 1 + weight * smoothedRatio((answered[pair] ?? 0) + (answered[back] ?? 0), both);
  });
}

const isLater = (log: MailLog, message: number, than: number) =>
  (log.sentAtMs[message] ?? 0) > (log.sentAtMs[than] ?? 0);

/** Messages that are known to answer a message, oldest first. */
function answersByMessage(log: MailLog): Map<number, number[]> {
  const answers = new Map<number, number[]>();
  for (const [message, answered] of log.answers.entries()) {
    if (answered < 0) continue;
    const known = answers.get(answered);
    if (known) known.push(message);
    else answers.set(answered, [message]);
  }
  return answers;
}

function pairStarts(log: MailLog, events: PairEvents, pairCount: number): Uint32Array {
  const starts = new Uint32Array(pairCount + 1);
  let pair = -1;
  let [lastSender, lastRecipient] = [-1, -1];
  for (let event = 0; event < events.count; event++) {
    const sender = log.sender[events.message[event] ?? 0] ?? 0;
    const recipient = events.recipient[event] ?? 0;
    if (sender === lastSender && recipient === lastRecipient) continue;
    starts[++pair] = event;
    [lastSender, lastRecipient] = [sender, recipient];
  }
  starts[pairCount] = events.count;
  return starts;
}

function median(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
