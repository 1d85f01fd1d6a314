export { checkedDetector } from './checked-detector.js';
export { compileRules } from './compile-rules.js';
export * from './detector.js';
export { hostAndAbove, linkedHosts, type LinkedHost } from './linked-hosts.js';
export {
  bandsOf,
  estimatedSimilarityOf,
  type PageSketch,
  similarityOf,
  similarPagesOf,
  SKETCH_BANDS,
  SKETCH_MINIMA,
  sketchBytes,
  sketchFrom,
  sketchOf,
} from './page-sketch.js';
export { sketchesOf } from './following-sketches.js';
export { findPrivateData, maskedValue } from './private-data/find-private-data.js';
export { type PrivateDataFinding } from './private-data/finding.js';
export * from './rehearse.js';
export { RULE_FAULTS, ruleFault, type FaultFacts, type RuleFault } from './rule-fault.js';
export * from './rule-text.js';
export { sharedRatio, shinglesOf } from './shingles.js';
