const FORM = /^[A-Z][A-Z0-9_-]{1,31}$/;

/** Whether the server takes the text as a space's key. */
export const isSpaceKey = (text: string): boolean => FORM.test(text);

/** A key made of the name's Latin letters and digits: initials of several words, else the word. Empty for a Chinese name. */
export function suggestSpaceKey(name: string): string {
  const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  const key = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '');
  return key.replace(/^[0-9]+/, '').slice(0, 10);
}
