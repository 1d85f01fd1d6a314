const FRONT_MATTER_TITLE = /^---\n[^]*?^title:[ \t]*["']?(.+?)["']?[ \t]*$/m;
const FIRST_HEADING = /^# +(.+?)(?: +#+)? *$/m;

/** The title that a text gives itself, in its front matter or its first `#` heading; empty where it gives none. */
export const pageTitleOf = (text: string): string =>
  (FRONT_MATTER_TITLE.exec(text)?.[1] ?? FIRST_HEADING.exec(text)?.[1] ?? '').trim();
