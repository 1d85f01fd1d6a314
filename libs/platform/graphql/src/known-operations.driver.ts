import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { Injectable } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphqlContext } from './context.js';
import { type Execution, KnownOperations } from './known-operations.js';

/** What the driver needs beside Apollo's own options. */
export interface KnownOperationsConfig extends ApolloDriverConfig {
  readonly formatKnown: Execution['format'];
}

/** Nest's driver for Apollo, with a shorter way for {@link KnownOperations}. */
@Injectable()
export class KnownOperationsDriver extends ApolloDriver {
  protected override async registerFastify({
    formatKnown,
    ...options
  }: KnownOperationsConfig): Promise<void> {
    const app = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const known = new KnownOperations();
    const plugins = [...(options.plugins ?? []), known.plugin, fastifyApolloDrainPlugin(app)];
    const { schema, context } = options;
    if (!schema || typeof context !== 'function') throw new Error('GraphQL has no schema or no context.');
    const server = new ApolloServer({
      ...options,
      typeDefs: undefined,
      resolvers: undefined,
      schema,
      plugins,
    });
    await server.start();
    const contextOf = async (request: FastifyRequest, reply: FastifyReply) =>
      (await context(request, reply)) as GraphqlContext; // ours, see GraphqlPlatformModule
    const throughApollo = fastifyApolloHandler(server, { context: contextOf });
    const execution: Execution = { schema, contextOf, format: formatKnown };
    app.route({
      url: options.path ?? '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      handler: async function (request, reply) {
        const answer = await known.answer(request, reply, execution);
        if (answer === undefined) return reply;
        return answer ?? throughApollo.call(this, request, reply);
      },
    });
    this.apolloServer = server;
  }
}
