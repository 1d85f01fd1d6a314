/** No passage: none was found, or the page begins or ends there. */
export const NONE = -1;

/** A neighbour that is not known yet, which is not the same as the top or the end of the page. */
export const UNKNOWN = -2;
