// A sentence ends with its mark, closing quotes and the blanks after it; "3.14" and "e.g.x" hold no end.
const SENTENCE = /.*?(?:[。！？；…]+[」』”’）)]*\s*|[.!?]+["')\]]*(?:\s+|$)|$)/gsu;
// Clauses end at any punctuation that sets off a part, and at the bars of a table row.
const CLAUSE = /.*?(?:[，、：。！？；…]+[」』”’）)]*\s*|[,;:.!?|]+["')\]]*(?:\s+|$)|$)/gsu;

/** A line cut into sentences or clauses, each with the marks and blanks that end it. Joined they are the line. */
export const runsOf = (line: string, size: 'sentence' | 'clause'): string[] =>
  (line.match(size === 'sentence' ? SENTENCE : CLAUSE) ?? []).filter((run) => run !== '');
