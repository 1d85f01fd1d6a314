/** The params of a reason: names with texts or numbers. Anything else in the JSON is dropped; broken JSON gives none. */
export function readParams(json: string): Record<string, string | number> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === 'string' || typeof entry[1] === 'number',
      ),
    );
  } catch {
    return {};
  }
}
