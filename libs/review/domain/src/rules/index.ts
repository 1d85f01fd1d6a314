export { checkedDetector } from './checked-detector.js';
export * from './detector.js';
export * from './rule-text.js';
