/// <reference path="./graphql-depth-limit.d.ts" />
import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type ValidationRule } from 'graphql';
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

/**
 * Depth as a validation rule; the message names the limit. The library falls over fragments that are not there, which
 * another rule reports: then there is nothing to measure.
 */
export const depthRule = (): ValidationRule => (context) => {
  const isWhole = context
    .getDocument()
    .definitions.every(
      (definition) =>
        !('selectionSet' in definition) ||
        context
          .getFragmentSpreads(definition.selectionSet)
          .every(({ name }) => context.getFragment(name.value)),
    );
  return isWhole ? depthLimit(MAX_DEPTH)(context) : {};
};

/** Refuses operations that ask for too much, before anything runs; the message names limit and value. */
export const costLimit: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { variables = {}, operationName }, document, schema }) => {
      const cost = rememberedCost(document, shapeOf(operationName, variables), () => {
        try {
          return getComplexity({
            ...{ schema, variables, query: document, ...(operationName ? { operationName } : {}) },
            estimators: [listEstimator, simpleEstimator({ defaultComplexity: 1 })],
          });
        } catch (error) {
          throw wrongVariables(error);
        }
      });
      if (cost > MAX_COST) throw tooDear(cost);
    },
  }),
};

/** Whether an operation with variables of this shape was counted before and costs no more than it may. */
export const isKnownToBeCheap = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: object,
): boolean => (costs.get(document)?.get(shapeOf(operationName, variables)) ?? Infinity) <= MAX_COST;

/** Shapes of variables that are remembered for an operation; the web app's have a handful. */
const SHAPES_PER_DOCUMENT = 50;
/** Apollo gives the same object for the same text as long as it remembers it. */
const costs = new WeakMap<DocumentNode, Map<string, number>>();

/**
 * What of the variables a cost depends on: numbers (`first`) and switches, not words, and nothing within an input, whose
 * fields can't be handed to a list or a directive.
 */
const shapeOf = (operationName: string | undefined, variables: object): string =>
  `${operationName ?? ''} ${JSON.stringify(variables, (key, value: unknown) =>
    typeof value === 'string' || (key !== '' && typeof value === 'object' && value !== null) ? '' : value,
  )}`;

/** The screens ask the same again and again, and counting costs as much as answering a small query. */
function rememberedCost(document: DocumentNode, shape: string, count: () => number): number {
  const known = costs.get(document) ?? new Map<string, number>();
  costs.set(document, known);
  const cost = known.get(shape) ?? count();
  if (known.size < SHAPES_PER_DOCUMENT) known.set(shape, cost);
  return cost;
}

/** Counting reads the variables first, so it is the one that meets wrong ones. What else fails is not the asker's. */
const wrongVariables = (error: unknown): unknown =>
  error instanceof GraphQLError
    ? new GraphQLError(error.message, { nodes: error.nodes, extensions: { http: { status: 400 } } })
    : error;

/** An own error of GraphQL, so that the answer is 400 and not 500. */
const tooDear = (cost: number): GraphQLError =>
  new GraphQLError(`This query costs ${cost}; the limit is ${MAX_COST}. Ask for less at once.`, {
    extensions: { http: { status: 400 } },
  });
