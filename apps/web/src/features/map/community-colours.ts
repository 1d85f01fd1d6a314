/**
 * Colours that people with any of the usual colour blindnesses tell apart: six of Okabe and Ito 2008, without the yellow,
 * which is lost on white, and four of ours, found by search, each further from all others (Oklab, as seen by all eyes and
 * without either of the three cones after Machado, Oliveira and Fernandes 2009) than the six are from one another. All
 * are at least 2 : 1 on both grounds. Sigma reads hexadecimal alone.
 */
export const COMMUNITY_COLOURS = [
  ...['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'],
  ...['#903018', '#24546c', '#9000fc', '#c0b49c'],
] as const;

/** Communities beyond the colours, and people without one. */
export const OTHER_COLOUR = '#8a8f90';

/** The colour of the community that is the `at`-th biggest; -1 is none. */
export const communityColour = (at: number): string => COMMUNITY_COLOURS[at] ?? OTHER_COLOUR;
