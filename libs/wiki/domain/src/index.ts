export * from './access.js';
export * from './body.js';
export { type TextProblem } from './text-problem.js';
export * from './title.js';
export * from './tree.js';
