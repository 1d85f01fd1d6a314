/** What a rule's number counts, as it stands in the address of the list that it opens. */
export const HIT_FILTERS = ['ALL', 'DECIDED', 'OVERTURNED', 'APPEALED'] as const;
export type HitFilter = (typeof HIT_FILTERS)[number];

/** All rules. */
export const RULES_PATH = '/review/rules';
/** The editor, empty. */
export const NEW_RULE_PATH = `${RULES_PATH}/new`;

/** A rule with everything about it. */
export const rulePath = (ruleId: string): string => `${RULES_PATH}/${ruleId}`;

/** The editor of a rule. */
export const editRulePath = (ruleId: string): string => `${rulePath(ruleId)}/edit`;

/** What a rule hit; all of it or what a number of its page counts. */
export const ruleHitsPath = (ruleId: string, filter: HitFilter): string =>
  `${rulePath(ruleId)}/hits${filter === 'ALL' ? '' : `?which=${filter.toLowerCase()}`}`;

/** The filter of an address; all where it names none. */
export const hitFilterOf = (params: URLSearchParams): HitFilter =>
  HIT_FILTERS.find((one) => one.toLowerCase() === params.get('which')) ?? 'ALL';
