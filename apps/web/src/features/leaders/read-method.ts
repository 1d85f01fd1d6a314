/** A note of a method: what its reader must know about the very result. */
export interface MethodNote {
  readonly code: string;
  readonly text: string;
}

function read(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Mails a year that both must have written for a tie; 0 where the method says nothing of it. */
export function tiePerYearOf(json: string): number {
  const { parameters } = read(json);
  const value: unknown =
    typeof parameters === 'object' && parameters !== null
      ? Reflect.get(parameters, 'reciprocatedPerYear')
      : undefined;
  return typeof value === 'number' ? value : 0;
}

/** The notes of a method; anything that is none is passed over. */
export function notesOf(json: string): readonly MethodNote[] {
  const { notes } = read(json);
  if (!Array.isArray(notes)) return [];
  return notes.flatMap((note: unknown) => {
    if (typeof note !== 'object' || note === null) return [];
    const [code, text]: unknown[] = [Reflect.get(note, 'code'), Reflect.get(note, 'text')];
    return typeof code === 'string' && typeof text === 'string' ? [{ code, text }] : [];
  });
}
