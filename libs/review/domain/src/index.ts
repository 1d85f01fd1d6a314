export * from './exposure.js';
export { type Estimate, shareOf } from './intervals.js';
export * from './item.js';
export * from './kappa.js';
export * from './latency.js';
export { hostsOf } from './markup-counts.js';
export { moveOf, verdictsOf } from './move-of.js';
export * from './operating-points.js';
export * from './priority.js';
export * from './ranking-figures.js';
export * from './risk.js';
export * from './risk-features.js';
export * from './risk-of.js';
export {
  LASTING_EDITS,
  LASTING_RATIO,
  RISK_BASE,
  RISK_WEIGHTS,
  type RiskWeightName,
} from './risk-weights.js';
export * from './rules/index.js';
export * from './sample.js';
export * from './sampled-rates.js';
export * from './sources.js';
export * from './trust.js';
