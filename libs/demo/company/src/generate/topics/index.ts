import { ENGINEERING_TOPICS, PRODUCT_TOPICS, SALES_TOPICS } from './product-topics.js';
import { HANDBOOK_TOPICS, HR_TOPICS, IT_TOPICS } from './office-topics.js';
import { OPERATIONS_TOPICS, QUALITY_TOPICS } from './plant-topics.js';
import { type Topic } from './topic.js';

/** All topics of the demo's wiki. */
export const TOPICS: readonly Topic[] = [
  ...HANDBOOK_TOPICS,
  ...ENGINEERING_TOPICS,
  ...OPERATIONS_TOPICS,
  ...QUALITY_TOPICS,
  ...SALES_TOPICS,
  ...HR_TOPICS,
  ...IT_TOPICS,
  ...PRODUCT_TOPICS,
];
