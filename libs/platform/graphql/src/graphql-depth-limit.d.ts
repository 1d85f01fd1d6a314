declare module 'graphql-depth-limit' {
  import { type ValidationRule } from 'graphql';
  /** Refuses operations deeper than `maxDepth`; introspection fields don't count. */
  export default function depthLimit(maxDepth: number): ValidationRule;
}
