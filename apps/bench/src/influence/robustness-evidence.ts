import {
  bandOf,
  buildTies,
  collectMail,
  orderDescending,
  overlapRatio,
  pairBlocks,
  rankOptions,
  scoreTies,
  type CollectedMail,
  type MailMessage,
} from '@wellspring/influence-domain';
import { seededRandom } from '@wellspring/kernel';
import { markdownTable, share } from './markdown-table.js';

const DRAWS = 10;
const SHARES = [0.1, 0.2, 0.5] as const;

/** Whether the same people are on top when part of the mail, or of the people, had not been there. */
export async function robustnessEvidence(mail: CollectedMail, top: number): Promise<string> {
  const messages = messagesOf(mail);
  const whole = await orderOf(messages);
  const rows: string[][] = [];
  for (const [what, thin] of [
    ['messages', withoutMessages],
    ['people', withoutPeople],
  ] as const) {
    const cells: string[] = [];
    for (const dropped of SHARES) {
      const overlaps: number[] = [];
      for (let draw = 1; draw <= DRAWS; draw++) {
        const left = thin(
          messages,
          dropped,
          draw,
          mail.people.map(({ key }) => key),
        );
        // Of the people who are left: those taken away can't be on top.
        const before = whole.filter((key) => left.hasPerson(key)).slice(0, top);
        const now = await orderOf(left.messages);
        overlaps.push(
          overlapRatio(numbersOf(before, whole), numbersOf(now.slice(0, top), whole), before.length),
        );
      }
      const { mean, low, high } = bandOf(Float64Array.from(overlaps));
      cells.push(`${share(mean)} (${share(low)}–${share(high)})`);
    }
    rows.push([what, ...cells]);
  }
  return markdownTable(
    `email-Eu-core-temporal, the same top ${top} when something is missing (score, mean of ${DRAWS} draws, least to most)`,
    ['left out', ...SHARES.map((dropped) => `${100 * dropped} %`)],
    rows,
  );
}

interface Thinned {
  readonly messages: readonly MailMessage[];
  readonly hasPerson: (key: string) => boolean;
}

function withoutMessages(messages: readonly MailMessage[], dropped: number, seed: number): Thinned {
  const { next } = seededRandom(seed);
  return { messages: messages.filter(() => next() >= dropped), hasPerson: () => true };
}

function withoutPeople(
  messages: readonly MailMessage[],
  dropped: number,
  seed: number,
  keys: readonly string[],
): Thinned {
  const { next } = seededRandom(seed);
  const left = new Set(keys.filter(() => next() >= dropped));
  const thinned = messages.flatMap((message) => {
    const to = message.to.filter((key) => left.has(key));
    return left.has(message.from) && to.length > 0 ? [{ ...message, to }] : [];
  });
  return { messages: thinned, hasPerson: (key) => left.has(key) };
}

async function orderOf(messages: readonly MailMessage[]): Promise<string[]> {
  const { people, log, asOfMs } = await collectMail(messages, undefined);
  const { score } = scoreTies(buildTies(pairBlocks(log, asOfMs, 7, rankOptions({})), 0));
  return Array.from(orderDescending(score), (person) => people[person]?.key ?? '');
}

/** The messages again, people by their keys. */
function messagesOf({ log, people }: CollectedMail): MailMessage[] {
  const keyOf = (person: number | undefined) => people[person ?? -1]?.key ?? '';
  return Array.from({ length: log.messageCount }, (_, message) => ({
    sentAt: new Date(log.sentAtMs[message] ?? 0),
    from: keyOf(log.sender[message]),
    to: Array.from(
      log.recipient.subarray(log.recipientStart[message], log.recipientStart[message + 1]),
      keyOf,
    ),
    cc: [],
    recipientCount: log.recipientCount[message],
  }));
}

const numbersOf = (keys: readonly string[], whole: readonly string[]) =>
  Uint32Array.from(keys, (key) => whole.indexOf(key));
