/** Somebody whose name stands in a text as `@Name` while it is written. */
export interface MentionedPerson {
  readonly id: string;
  readonly name: string;
}

/** A text as its writer sees it, and whom the names in it mean. */
export interface MentionText {
  readonly text: string;
  readonly people: readonly MentionedPerson[];
}

const STORED = /\[@([^\]\n]*)\]\(person:([0-9a-f-]{36})\)/gi;

/** A stored text with plain names. */
export function readMentions(stored: string): MentionText {
  const people = new Map<string, MentionedPerson>();
  const text = stored.replace(STORED, (_, name: string, id: string) => {
    people.set(id.toLowerCase(), { id: id.toLowerCase(), name });
    return `@${name}`;
  });
  return { text, people: [...people.values()] };
}

/** The text as it is stored: each `@Name` of somebody who was picked becomes a mention. Longer names win over shorter. */
export function storeMentions({ text, people }: MentionText): string {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  if (byLength.length === 0) return text;
  const names = new RegExp(`@(${byLength.map((person) => escapeForPattern(person.name)).join('|')})`, 'g');
  return text.replace(names, (whole, name: string) => {
    const person = byLength.find((one) => one.name === name);
    // Brackets would end the name early.
    return person ? `[@${name.replace(/[[\]]/g, '')}](person:${person.id})` : whole;
  });
}

/** The letters after the `@` that somebody is just writing before the cursor, or null. */
export function lettersAtCursor(text: string, cursor: number): string | null {
  const before = /(?:^|[\s(（，。、])@([\p{L}\p{M}\p{N}.'’-]{1,30}(?: [\p{L}\p{M}\p{N}.'’-]{0,30})?)$/u;
  return before.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** The text with the letters before the cursor replaced by the name of who was picked, and where the cursor is then. */
export function pickAtCursor(
  { text, people }: MentionText,
  cursor: number,
  picked: MentionedPerson,
): MentionText & { readonly cursor: number } {
  const letters = lettersAtCursor(text, cursor) ?? '';
  const start = cursor - letters.length;
  const end = start + picked.name.length + 1;
  return {
    text: `${text.slice(0, start)}${picked.name} ${text.slice(cursor)}`,
    people: [...people.filter((person) => person.id !== picked.id), picked],
    cursor: end,
  };
}

const escapeForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
