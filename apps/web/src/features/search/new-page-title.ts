/** A page's title may not be longer. */
const TITLE_MAX_CHARS = 200;

/** What a page about these words could be called: without operators, exclusions and quotes. */
export function newPageTitle(query: string): string {
  return query
    .replace(/(^|\s)(in|by)[:：]("[^"]*"|「[^」]*」|\S+)/giu, ' ')
    .replace(/(^|\s)[-－](?=[^\s－-])("[^"]*"|\S+)/gu, ' ')
    .replace(/["“”„‟＂「」『』«»]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, TITLE_MAX_CHARS);
}
