import type { CollectedMail } from './collect-mail.js';
import type { TieList } from './company-findings.js';
import type { Findings } from './describe-people.js';
import type { Method, Note } from './leader-analysis.js';
import { OF_WEEK } from './mail-log.js';
import type { RankOptions } from './rank-options.js';
import { RANKED_MEASURES } from './score-ties.js';

/** Moves whenever the same input would give other numbers. */
const METHOD_VERSION = '3';

/** The provenance of a result: version, parameters, window, counts, and what the reader must know about it. */
export function describeMethod(
  mail: CollectedMail,
  parameters: RankOptions,
  findings: Findings,
  listed: TieList,
): Method {
  const { blocks, ties, stability, top, volume, communities, departments, responses } = findings;
  const { log, people, dropped, excluded, messagesRead, asOfMs } = mail;
  const instant = (message: number) => {
    const at = log.sentAtMs[message];
    return at === undefined ? null : new Date(at).toISOString();
  };
  return {
    name: 'wellspring-opinion-leaders',
    version: METHOD_VERSION,
    measures: RANKED_MEASURES,
    parameters,
    window: {
      from: instant(0),
      to: instant(log.messageCount - 1),
      asOf: new Date(asOfMs).toISOString(),
      days: mail.windowDays,
    },
    input: {
      messagesRead,
      messagesUsed: log.messageCount,
      massMail: volume.massMail,
      people: people.length,
      peopleWithMail: countWhere(people.length, (i) => (volume.sent[i] ?? 0) + (volume.received[i] ?? 0) > 0),
      peopleWithTies: countWhere(people.length, (i) => (ties.start[i + 1] ?? 0) > (ties.start[i] ?? 0)),
      ties: ties.tieCount,
      departments: departments.names.length,
      communities: communities.count,
      modularity: communities.modularity,
      medianResponseHours: orNull(responses.medianHours),
    },
    dropped,
    excluded,
    topCount: top,
    bootstrap: stability && {
      replicates: stability.replicates,
      blocks: blocks.blockCount,
      blockDays: blocks.blockDays,
      betweennessSources: stability.betweennessSources,
    },
    notes: notesOn(findings, parameters, listed, log.answers),
  };
}

function notesOn(
  { ties, stability, departments, blocks, chart, betweennessPivots }: Findings,
  parameters: RankOptions,
  listed: TieList,
  answers: Int32Array,
): Note[] {
  const ofWeek = countWhere(answers.length, (message) => answers[message] === OF_WEEK);
  const notes: Note[] = [];
  if (ties.tieCount === 0) {
    notes.push({
      code: 'NO_TIES',
      text: 'Nobody writes with anybody in both directions: this is no basis for a ranking.',
    });
  }
  if (stability === null && parameters.replicates > 0) {
    const days = blocks.blockCount;
    const text = `Mail of ${days} days is too short to say how stable the ranking is, so nobody has a tier.`;
    notes.push({ code: 'TOO_SHORT_FOR_TIERS', text });
  }
  const sources = stability?.betweennessSources ?? null;
  if (betweennessPivots !== null || sources !== null) {
    const resamples = `Within resamples betweenness was estimated from ${sources ?? 'all'} people`;
    const text =
      betweennessPivots === null
        ? `${resamples}; the score itself uses the exact value.`
        : `${resamples}, for the score itself from ${betweennessPivots}.`;
    notes.push({ code: 'BETWEENNESS_ESTIMATED', text });
  }
  if (departments.names.length < 2) {
    notes.push({
      code: 'NO_DEPARTMENTS',
      text: 'Without departments nothing is said about bridges between them.',
    });
  }
  if (chart === null && departments.names.length > 1) {
    notes.push({
      code: 'NO_ORG_CHART',
      text: 'Without managers in the directory the ranking stands beside no formal rank.',
    });
  }
  if (listed.strongestPerPerson !== null) {
    const text = `Of ${listed.count} ties the list has each person's ${listed.strongestPerPerson} strongest.`;
    notes.push({ code: 'TIES_CAPPED', text });
  }
  if (ofWeek > 0) {
    const text = `Of ${ofWeek} messages the week alone is kept: they are told from no answers, and each of their recipients counts as a message sent.`;
    notes.push({ code: 'MAIL_BY_WEEK', text });
  }
  return notes;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

function countWhere(count: number, holds: (index: number) => boolean): number {
  let found = 0;
  for (let index = 0; index < count; index++) if (holds(index)) found++;
  return found;
}
