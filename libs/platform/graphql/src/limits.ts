/// <reference path="./graphql-depth-limit.d.ts" />
import { type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type ValidationRule } from 'graphql';
import depthLimit from 'graphql-depth-limit';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';

/** Deepest query. Ours: the deepest screen uses 8. */
export const MAX_DEPTH = 12;
/** Most fields that a query may ask for, lists counted by their `first`. Ours: the largest screen costs about 1,500. */
export const MAX_COST = 6_000;

/** A list costs its fields times its length; the `first` argument or 10 where the list is short by nature. */
const listEstimator: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  // The rows of a connection were counted with the connection itself.
  if (field.name === 'nodes' && type.name.endsWith('Connection')) return childComplexity;
  const isList = /^\[|Connection!?$/.test(String(field.type));
  if (!isList) return undefined;
  const first: unknown = args.first;
  return 1 + childComplexity * (typeof first === 'number' ? Math.max(1, first) : 10);
};

/** Depth as a validation rule; the message names the limit. */
export const depthRule = (): ValidationRule => depthLimit(MAX_DEPTH);

/** Refuses operations that ask for too much, before anything runs; the message names limit and value. */
export const costLimit: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, document, schema }) => {
      const cost = getComplexity({
        schema,
        query: document,
        variables: request.variables ?? {},
        ...(request.operationName ? { operationName: request.operationName } : {}),
        estimators: [listEstimator, simpleEstimator({ defaultComplexity: 1 })],
      });
      if (cost > MAX_COST) throw tooDear(cost);
    },
  }),
};

/** An own error of GraphQL, so that the answer is 400 and not 500. */
const tooDear = (cost: number): GraphQLError =>
  new GraphQLError(`This query costs ${cost}; the limit is ${MAX_COST}. Ask for less at once.`, {
    extensions: { http: { status: 400 } },
  });
