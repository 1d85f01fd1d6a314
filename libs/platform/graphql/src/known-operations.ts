import { type ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphqlContext } from './context.js';
import { isKnownToBeCheap } from './limits.js';

/** Operations that are remembered; the web app has some 200. */
const MOST_OPERATIONS = 1_000;
/** Longer ones are somebody's own. Characters. */
const LONGEST = 10_000;
const JSON_TYPE = 'application/json; charset=utf-8';
/** Whoever accepts this is answered in {@link JSON_TYPE}; other wishes are Apollo's to weigh. */
const ACCEPTS_JSON = new Set<string | undefined>([undefined, '*/*', 'application/json']);

/** What executes an operation. */
export interface Execution {
  readonly schema: GraphQLSchema;
  /** Makes the context of a request. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> | GraphqlContext;
  /** What the client is shown of an error. */
  format(error: GraphQLError, requestId: string): object;
}

/**
 * Operations that Apollo has parsed, validated and weighed before. They are executed without going through its pipeline
 * again, which costs as much as executing a small one. Whatever is new, odd, wrong or too dear is left to Apollo.
 */
export class KnownOperations {
  private readonly documents = new Map<string, DocumentNode>();

  /** Learns what Apollo lets through. After the plugin that weighs. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document }) => {
        if (source.length > LONGEST) return;
        if (this.documents.size >= MOST_OPERATIONS) {
          const [oldest] = this.documents.keys();
          this.documents.delete(oldest ?? '');
        }
        this.documents.set(source, document);
      },
    }),
  };

  /** The answer of a known operation; null where Apollo is to answer, and nothing has run then. */
  async answer(request: FastifyRequest, reply: FastifyReply, execution: Execution): Promise<string | null> {
    const asked = this.read(request);
    if (asked === null) return null;
    const contextValue = await execution.contextOf(request, reply);
    const { schema } = execution;
    const result = await (execute({ schema, contextValue, ...asked }) as Promise<ExecutionResult>); // awaits plain values too
    // Wrong variables, for one: nobody was asked for anything yet.
    if (result.data === undefined) return null;
    void reply.type(JSON_TYPE);
    const errors = result.errors?.map((error) => execution.format(error, request.id));
    return `${JSON.stringify({ errors, data: result.data })}\n`;
  }

  /** A request as a program sends it that was made for this; null for every other one. */
  private read(request: FastifyRequest) {
    const { method, headers } = request;
    if (method !== 'POST' || !ACCEPTS_JSON.has(headers.accept)) return null;
    // Its type made the browser ask for leave, or comes from no browser: see Apollo's prevention of forged requests.
    if (!headers['content-type']?.startsWith('application/json')) return null;
    const body = request.body as Record<string, unknown> | null; // whatever was parsed
    if (typeof body !== 'object' || body === null || 'extensions' in body) return null;
    const { query, operationName = null, variables = null } = body;
    if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string'))
      return null;
    if (typeof variables !== 'object' || Array.isArray(variables)) return null;
    const document = this.documents.get(query);
    if (!document) return null;
    const variableValues = (variables ?? {}) as Record<string, unknown>; // an object that is no array
    if (!isKnownToBeCheap(document, operationName ?? undefined, variableValues)) return null;
    return { document, variableValues, operationName };
  }
}
