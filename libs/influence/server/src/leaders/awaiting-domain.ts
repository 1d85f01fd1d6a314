// Stands in until @wellspring/influence-domain exports these two; deleted with that.
type Moved = { readonly key: string };
export function compareAnalyses(..._both: unknown[]): {
  came: Moved[];
  went: Moved[];
  rose: Moved[];
  fell: Moved[];
  stayed: number;
  joined: number;
  left: number;
  sameMethod: boolean;
} {
  return { came: [], went: [], rose: [], fell: [], stayed: 0, joined: 0, left: 0, sameMethod: false };
}
type Score = {
  value: number;
  low: number;
  high: number;
  random: { mean: number; low: number; high: number };
  contacts: number;
  sent: number;
};
export function evaluateNominations(..._all: unknown[]): {
  nominators: number;
  nominees: number;
  nominations: number;
  k: number;
  isTooFew: boolean;
  precisionAtK: Score | null;
  recallAtK: Score | null;
  averagePrecision: Score | null;
} {
  return {
    nominators: 0,
    nominees: 0,
    nominations: 0,
    k: 0,
    isTooFew: true,
    precisionAtK: null,
    recallAtK: null,
    averagePrecision: null,
  };
}
