/**
 * What the untouched half must reach at least; a test holds it. Raised when search gets better; lowered only with a
 * reason in the commit that does it. What was measured stands in docs/methods/search-relevance.md.
 */
export const FLOORS = { ndcgAt10: 0.78, successAt3: 0.8 } as const;
