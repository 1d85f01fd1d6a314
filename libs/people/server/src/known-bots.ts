/**
 * Whether an imported author's name says that it is a program. From the naming customs of the sources: `name[bot]` for
 * apps on code hosts, a word `bot`, or a capital `Bot` at the end of a word as wikis ask of their bots (`ClueBot NG`).
 * Surnames like Abbot and Talbot are none. An administrator can correct it.
 */
export const isKnownBot = (name: string): boolean =>
  /\[bot\]$|(^|[\s_-])bot([\s_-]|$)|^(dependabot|renovate|github-actions)\b/i.test(name) ||
  /[a-z0-9]Bot([\s_-]|$)/.test(name);
