export * from './item.js';
export { moveOf, verdictsOf } from './move-of.js';
export * from './priority.js';
export * from './risk.js';
export * from './risk-of.js';
export {
  LASTING_EDITS,
  LASTING_RATIO,
  RISK_BASE,
  RISK_WEIGHTS,
  type RiskWeightName,
} from './risk-weights.js';
export * from './sources.js';
export * from './rules/index.js';
