/** A coloured part of a code block, in UTF-16 units from the block's start. */
export interface CodeRun {
  readonly from: number;
  readonly to: number;
  /** Class names of highlight.js, separated by blanks. */
  readonly className: string;
}

const PART = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|[^<&]+/g;

/** Where the spans of highlighted code lie in the code itself. `html` is what `highlightCode` gives and nothing else. */
export function codeRuns(html: string): readonly CodeRun[] {
  const runs: CodeRun[] = [];
  const open: { from: number; className: string }[] = [];
  let at = 0;
  for (const [part, className, entity] of html.matchAll(PART)) {
    if (className !== undefined) open.push({ from: at, className });
    else if (part === '</span>') {
      const begun = open.pop();
      if (begun && at > begun.from) runs.push({ ...begun, to: at });
    } else at += entity === undefined ? part.length : 1;
  }
  return runs;
}
