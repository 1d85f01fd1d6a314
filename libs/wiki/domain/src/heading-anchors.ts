/**
 * The anchor that a heading's text asks for: lower case, punctuation dropped, blanks to hyphens, letters of every
 * script kept. Same results as GitHub's, so that links in imported handbooks keep working. Empty for pure punctuation.
 */
export const anchorOf = (headingText: string): string =>
  headingText
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');

/** Gives out anchors that are unique on one page: the second `goals` is `goals-1`. Linear over all calls together. */
export function anchorGiver(): (headingText: string) => string {
  const usesOf = new Map<string, number>();
  return (headingText) => {
    const wanted = anchorOf(headingText) || 'section';
    let uses = usesOf.get(wanted) ?? 0;
    let anchor = uses === 0 ? wanted : `${wanted}-${uses}`;
    while (uses > 0 && usesOf.has(anchor)) anchor = `${wanted}-${++uses}`;
    usesOf.set(wanted, uses + 1);
    if (anchor !== wanted) usesOf.set(anchor, 1);
    return anchor;
  };
}
