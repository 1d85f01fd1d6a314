/**
 * The shape of a JSON value: keys with the kinds of their values, a list by its first item. For tests that hold a public
 * shape: what is there must stay, whatever the numbers are.
 */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
