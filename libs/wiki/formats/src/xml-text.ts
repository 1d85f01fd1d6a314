/** Characters that XML 1.0 can't hold, not even escaped. Source: XML 1.0, production 2. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Bare ones are turned into "\n" by every reader.
  '\r': '&#13;',
};
const NAMES = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The text with what XML can't hold replaced by U+FFFD. */
export const representable = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

/** A representable text as the content of an element. */
export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (one) => ENTITIES[one] ?? one);

/** Any text as the value of an attribute in double quotes; on one line. */
export const escapeAttribute = (text: string): string =>
  representable(text)
    .replace(/[\n\t]/g, ' ')
    .replace(/[&<>"\r]/g, (one) => ENTITIES[one] ?? one);

/** Undoes {@link escapeAttribute}. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#13);/g, (entity) => NAMES.get(entity) ?? entity);
