/** How much of each a text has, of Markdown and of wikitext that was imported. */
export interface MarkupCounts {
  readonly headings: number;
  /** Links, bare addresses, wiki links, footnotes. */
  readonly references: number;
  /** Pictures and embedded files. */
  readonly media: number;
}

// No part can match more than a few characters, so that no text makes it slow.
const MARKS =
  /^#{1,6}[ \t]|^={2,6}[^=\n]|^ {0,3}(?:```|~~~)|!\[|\]\(|\[\[(?:file|image|media)?|<img\b|<ref\b|\[\^|(?<!\]\(<?)https?:\/\//gim;

/**
 * Counts signs of markup without parsing it: comparing two texts needs no more. Headings inside fenced code are none.
 * Cost: linear, one pass.
 */
export function markupCounts(text: string): MarkupCounts {
  let [headings, references, media, isInFence] = [0, 0, 0, false];
  for (const [mark] of text.matchAll(MARKS)) {
    const sign = mark.trimStart().toLowerCase();
    if (sign === '```' || sign === '~~~') isInFence = !isInFence;
    else if (sign.startsWith('#') || sign.startsWith('==')) headings += isInFence ? 0 : 1;
    else if (sign === '<img' || sign === '[[file' || sign === '[[image' || sign === '[[media') media++;
    // Its address, which is counted as a link's, is none.
    else if (sign === '![') [media, references] = [media + 1, references - 1];
    else references++;
  }
  return { headings, media, references: Math.max(0, references) };
}

// Whatever stands before an @ is no host; a colon begins a port. Hosts in other letters are left to the rules.
const ADDRESS = /https?:\/\/(?:[^\s/@<>"'()[\]]*@)?([a-z0-9.-]+)/gi;

/**
 * Other sites that a text has addresses of, by host in lower case, each once, sorted. Reads addresses as they are
 * written: for a sign, not for a rule, which `linkedHosts` is made for. Cost: linear.
 */
export function hostsOf(text: string): string[] {
  const hosts = new Set<string>();
  for (const [, host = ''] of text.matchAll(ADDRESS)) {
    const name = host.toLowerCase().replace(/[.-]+$/, '');
    if (name.includes('.')) hosts.add(name);
  }
  return [...hosts].sort();
}
