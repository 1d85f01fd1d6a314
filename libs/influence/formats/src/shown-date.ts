/** Words that stand in dates: days, months, the letters of ISO 8601 and the zones of RFC 5322. */
const DATE_WORD =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[tz]|utc?|gmt|[ecmp][sd]t)$/i;
/** Day, month and year in some order, whatever is between them. */
const DATE_CORE = /\d{1,4}[-/. ]+(?:\d{1,2}|[a-z]{3,9})[-/., ]+\d{1,4}|[a-z]{3,9} +\d{1,2} +\d{1,2}:/i;
const MAX_CHARS = 40;

/**
 * What stands where a date should, in quotes for a message: as far as it looks like one, `"…"` where it doesn't. A row whose
 * columns are out of place has a subject or a text there, and messages are kept.
 */
export function shownDate(value: string): string {
  const cut = value.slice(0, MAX_CHARS).replace(/\s/g, ' ');
  const foreign = [...cut.matchAll(/[^\d\s:+,./-]+/g)].find(([word]) => !DATE_WORD.test(word));
  const known = foreign === undefined ? cut : cut.slice(0, foreign.index);
  if (!DATE_CORE.test(known)) return '"…"';
  return known.length === value.length ? `"${value}"` : `"${known}…"`;
}
