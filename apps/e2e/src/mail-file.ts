import { DAY_MS } from '@wellspring/kernel';

const PEOPLE = 20;
const address = (at: number): string => `person${at % PEOPLE}@firm.example`;

/** A directory of twenty people, as `import-people` reads it. */
export const directoryCsv = (): string =>
  ['email,name', ...Array.from({ length: PEOPLE }, (_, at) => `${address(at)},Person ${at}`), ''].join('\n');

/** A table of mail and what its import has to say of it. */
export interface MailFile {
  readonly csv: string;
  /** Rows that are messages, those that are not kept with them. */
  readonly messagesRead: number;
  readonly messagesKept: number;
  /** Of those kept: to an address that nobody has. */
  readonly messagesPending: number;
  /** Rows whose message stands in the file twice. */
  readonly repeated: number;
  /** From people outside. */
  readonly external: number;
  readonly problemCount: number;
}

/**
 * A table of `rows` messages of the last days. Of a thousand a hundred come from outside, ten stand there twice, one waits
 * for an unknown address and one has no instant; each carries a subject that is not to be read.
 *
 * @param name makes the message ids of one file different from those of another
 */
export function mailFile(name: string, rows: number, now: Date, subject: string): MailFile {
  const count = { messagesKept: 0, messagesPending: 0, repeated: 0, external: 0, problemCount: 0 };
  const lines = ['message_id,sent_at,from,to,cc,subject'];
  for (let at = 0; at < rows; at++) {
    const sentAt = new Date(now.getTime() - DAY_MS - at * 1_000).toISOString();
    const [sender, to, cc] = [address(at), address(at + 1), at % 3 === 0 ? address(at + 2) : ''];
    const line = (id: number, fields: Partial<{ from: string; to: string; sentAt: string }>) =>
      lines.push(
        [
          `${name}-${id}`,
          fields.sentAt ?? sentAt,
          fields.from ?? sender,
          fields.to ?? to,
          cc,
          subject,
        ].join(),
      );
    if (at % 10 === 3) {
      line(at, { from: 'x@outside.example' });
      count.external++;
    } else if (at % 1_000 === 501) {
      line(at, { sentAt: 'then' });
      count.problemCount++;
    } else if (at % 100 === 50) {
      line(at - 1, {});
      count.repeated++;
    } else {
      const isPending = at % 1_000 === 7;
      line(at, isPending ? { to: 'nobody.knows@firm.example' } : {});
      count.messagesKept++;
      if (isPending) count.messagesPending++;
    }
  }
  return { csv: `${lines.join('\n')}\n`, messagesRead: rows - count.problemCount, ...count };
}
