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
import {
  isSameActor,
  mayRunUnconfirmed,
  type RequestOfActor,
  type UnconfirmedActor,
} from './unconfirmed-actor.js';

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
  /** Makes the context of a request for whoever stands on it. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> | GraphqlContext;
  /** What the client is shown of an error. */
  format(error: GraphQLError, requestId: string): object;
}

/** An operation that is asked again. */
interface Asked {
  readonly document: DocumentNode;
  readonly variableValues: Record<string, unknown>;
  readonly operationName: string | null;
}

/**
 * Operations that Apollo has parsed, validated and weighed before. They are executed without going through its pipeline
 * again, which costs as much as executing a small one. Whatever is new, odd, wrong or too dear is left to Apollo.
 */
export class KnownOperations {
  private readonly documents = new Map<string, DocumentNode>();
  /** Whether they may run before it is known who asks. */
  private readonly unconfirmedOnes = new WeakMap<DocumentNode, boolean>();

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

  /**
   * The answer of a known operation; null where Apollo is to answer, and nothing has run then but reads. Undefined where
   * the request has been answered because it can't be said who asks.
   */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    execution: Execution,
  ): Promise<string | null | undefined> {
    const asked = this.read(request);
    const { unconfirmed } = request as RequestOfActor; // of the session hook, where there is one
    if (unconfirmed) {
      const answer = asked && (await this.answerAhead(asked, unconfirmed, request, reply, execution));
      if (answer !== null) return answer;
      if (!(await unconfirmed.settle())) return undefined;
    }
    if (asked === null) return null;
    const result = await run(asked, await execution.contextOf(request, reply), execution);
    // Wrong variables, for one: nobody was asked for anything yet.
    if (result.data === undefined) return null;
    void reply.type(JSON_TYPE);
    const errors = result.errors?.map((error) => execution.format(error, request.id));
    return `${JSON.stringify({ errors, data: result.data })}\n`;
  }

  /** The answer for whom the look-up beside it confirms; null where it names somebody else, or something went wrong. */
  private async answerAhead(
    asked: Asked,
    { assumed, settle }: UnconfirmedActor,
    request: FastifyRequest & RequestOfActor,
    reply: FastifyReply,
    execution: Execution,
  ): Promise<string | null> {
    if (!this.mayRunUnconfirmed(asked.document, execution.schema)) return null;
    // Asked first, so that it stands before the reads in their message. Whoever asks again is told of its failure.
    const settled = settle().catch(() => false);
    const context = { ...(await execution.contextOf(request, reply)), actor: assumed };
    const result = await run(asked, context, execution);
    if (!(await settled) || !isSameActor(assumed, request.actor)) return null;
    if (result.errors || result.data === undefined) return null;
    void reply.type(JSON_TYPE);
    return `${JSON.stringify({ data: result.data })}\n`;
  }

  private mayRunUnconfirmed(document: DocumentNode, schema: GraphQLSchema): boolean {
    const known = this.unconfirmedOnes.get(document) ?? mayRunUnconfirmed(schema, document);
    this.unconfirmedOnes.set(document, known);
    return known;
  }

  /** A request as a program sends it that was made for this; null for every other one. */
  private read(request: FastifyRequest): Asked | null {
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

const run = (asked: Asked, contextValue: GraphqlContext, { schema }: Execution): Promise<ExecutionResult> =>
  execute({ schema, contextValue, ...asked }) as Promise<ExecutionResult>; // awaited: plain values too
