export { checkedDetector } from './checked-detector.js';
export { compileRules } from './compile-rules.js';
export * from './detector.js';
export { hostAndAbove, linkedHosts, type LinkedHost } from './linked-hosts.js';
export * from './page-sketch.js';
export { findPrivateData, maskedValue } from './private-data/find-private-data.js';
export { type PrivateDataFinding } from './private-data/finding.js';
export * from './rehearse.js';
export * from './rule-text.js';
