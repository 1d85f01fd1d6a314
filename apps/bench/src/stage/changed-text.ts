/** What a copy of a page is made of. */
export interface CopiedPage {
  /** Tells pages apart; decides with the copy's number what is changed. */
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

const TITLE_LINES = /^(# +.+?|title:[ \t]*.+?)[ \t]*$/;
/** Lines in which a page names itself. */
const HEAD_LINES = 60;

/**
 * A page's text as another page might have it: about every tenth paragraph is gone and about every tenth is one of the
 * other pages' instead, and its title has the copy's number. The first copy is the page itself. The same arguments give
 * the same text.
 */
export function changedText(page: CopiedPage, copy: number, others: readonly CopiedPage[]): string {
  if (copy === 1) return page.text;
  const paragraphs = page.text.split('\n\n').flatMap((paragraph, at) => {
    const dice = mixed(page.key, copy, at);
    if (at === 0 || dice % 10 > 1) return paragraph;
    if (dice % 10 === 0) return [];
    const other = others[mixed(dice, copy, at) % others.length]?.text.split('\n\n') ?? [];
    return other[mixed(dice, at, copy) % other.length] ?? [];
  });
  return titled(paragraphs.join('\n\n'), copy);
}

function titled(text: string, copy: number): string {
  const lines = text.split('\n');
  for (let at = 0; at < Math.min(HEAD_LINES, lines.length); at++) {
    const line = lines[at] ?? '';
    if (TITLE_LINES.test(line))
      lines[at] = `${line.trimEnd().replace(/["']$/, '')} ${copy}${/["']$/.exec(line.trimEnd())?.[0] ?? ''}`;
  }
  return lines.join('\n');
}

/** A number from 0 to 2³² − 1 that looks like chance (Murmur's last step). */
function mixed(...numbers: readonly number[]): number {
  let hash = 0x9747b28c;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
