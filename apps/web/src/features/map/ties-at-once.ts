/** So many ties, the strongest, are drawn of everybody at once: more are one grey patch. */
export const TIES_AT_ONCE = 6_000;
