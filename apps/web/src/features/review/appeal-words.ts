/** How an appeal stands, as its author is told it. */
interface StandingAppeal {
  readonly state: 'WAITING' | 'ESCALATED' | 'DECIDED' | 'CLOSED';
  readonly verdict: string | null;
}

/** The text of an appeal's state. `isUndecided`: what it is about is not decided itself; a rule holds it. */
export function appealWords({ state, verdict }: StandingAppeal, isUndecided: boolean) {
  if (verdict === 'OVERTURNED') return 'review.mine.appealOverturned';
  if (verdict === 'UPHELD') return isUndecided ? 'review.mine.appealHeldUpheld' : 'review.mine.appealUpheld';
  return state === 'CLOSED' ? 'review.mine.appealClosed' : 'review.mine.appealing';
}
