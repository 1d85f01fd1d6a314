/**
 * Who may do what. One line an operation:
 *
 *   [name, arguments, outcomes, after]
 *
 * In the arguments `$page`, `$urlId`, `$child`, `$comment`, `$attachment`, `$item` (of the review queue), `$binned`, `$binnedUrlId`, `$home` (the
 * manager’s page at the top), `$wanted` (a page that is not there), `$transfer` and `$jobRun` (the manager’s), `$space`
 * and `$key` are those of the space, `$target` is another person, `$manager` the space's manager, `$day` a day to come,
 * `$new` an id and `$word` a key that nobody has used.
 *
 * Outcomes stand in the order of `WHO`: signed out, guest, employee, reviewer, analyst, administrator; then the space's
 * member, the page's author, the space's manager. Of each the three letters are the kinds of space (open to all,
 * readable by all, members only); one letter where the kind makes no difference:
 *
 *   +  is done, or shows what is in the space
 *   .  NOT_FOUND, or an answer in which nothing of the space is seen
 *   x  FORBIDDEN: may read it and not do this
 *   !  UNAUTHENTICATED
 *   ?  BAD_INPUT       r  is refused with a reason       u  UNAVAILABLE
 *
 * `after` says what must be made anew when it was done: the page and what hangs on it, or the whole space.
 */
export type Operation = readonly [name: string, args: string, outcomes: string, after?: 'page' | 'space'];
