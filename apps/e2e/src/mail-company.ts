import { DAY_MS } from '@wellspring/kernel';

const TREES = ['Alder', 'Birch', 'Cedar', 'Hazel', 'Linden', 'Maple', 'Rowan', 'Willow'] as const;
const PLACES = ['North', 'South'] as const;
const WEEKS = 10;
const WEEK_MS = 7 * DAY_MS;

/** Somebody of the directory of a small company. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly department: string;
}

/** Sixteen people in two departments. */
export const MEMBERS: readonly Member[] = PLACES.flatMap((place) =>
  TREES.map((tree) => ({
    name: `${tree} ${place}`,
    email: `${tree}.${place}@firm.example`.toLowerCase(),
    department: place,
  })),
);

/** The directory as `import-people` reads it. */
export const membersCsv = (): string =>
  ['email,name,department', ...MEMBERS.map(({ email, name, department }) => `${email},${name},${department}`)]
    .join('\n')
    .concat('\n');

/** An address of the company that the directory does not have; its name leads to the first of {@link MEMBERS}. */
export const INITIAL_OF_FIRST = 'a.north@firm.example';

/**
 * Ten weeks of mail up to yesterday: everybody writes to the next two people each week, and they answer. Three messages go
 * to {@link INITIAL_OF_FIRST}.
 *
 * @param name makes the message ids of one file different from those of another
 */
export function mailOfMembers(name: string, now: Date): string {
  const lines = ['message_id,sent_at,from,to'];
  const write = (id: string, at: number, from: string, to: string) =>
    lines.push(`${name}-${id},${new Date(at).toISOString()},${from},${to}`);
  for (let week = 0; week < WEEKS; week++)
    for (const [index, { email }] of MEMBERS.entries())
      for (const step of [1, 2]) {
        const other = MEMBERS[(index + step) % MEMBERS.length]?.email ?? '';
        const at = now.getTime() - DAY_MS - week * WEEK_MS - index * 60_000;
        write(`${week}-${index}-${step}`, at, email, other);
        write(`${week}-${index}-${step}-re`, at + 30_000, other, email);
      }
  for (const { email } of MEMBERS.slice(1, 4))
    write(`to-initial-${email}`, now.getTime() - 2 * DAY_MS, email, INITIAL_OF_FIRST);
  return `${lines.join('\n')}\n`;
}

/** A table in which each row but the first has something else wrong. */
export const badRowsCsv = (): string =>
  [
    'message_id,sent_at,from,to',
    `bad-0,${new Date(Date.now() - DAY_MS).toISOString()},x@outside.example,${MEMBERS[0]?.email}`,
    'bad-1,yesterday,a@firm.example,b@firm.example',
    'bad-2,2026-02-31T10:00:00Z,a@firm.example,b@firm.example',
    'bad-3,2026-02-01T10:00:00,a@firm.example,b@firm.example',
    'bad-4,2098-02-01T10:00:00Z,a@firm.example,b@firm.example',
    'bad-5,1970-01-01T00:00:00Z,a@firm.example,b@firm.example',
    'bad-6,,a@firm.example,b@firm.example',
    'bad-7,2026-02-01T10:00:00Z,,b@firm.example',
    'bad-8,2026-02-01T10:00:00Z,nobody at all,b@firm.example',
    'bad-9,2026-02-01T10:00:00Z,a@firm.example,',
    'bad-10,2026-02-01T10:00:00Z,a@firm.example,b@firm.example;broken',
    ',2026-02-01T10:00:00Z,a@firm.example,b@firm.example',
    'bad-12,2026-02-01T10:00:00Z,a@firm.example',
    'bad-13,2026-02-01T10:00:00Z,a fi"rm,b@firm.example',
  ]
    .join('\n')
    .concat('\n');
