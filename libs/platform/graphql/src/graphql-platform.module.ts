import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@wellspring/kernel';
import { type GraphqlContext, LoaderRegistry } from './context.js';
import { formatGraphqlError } from './format-error.js';
import { KnownOperationsDriver, type KnownOperationsConfig } from './known-operations.driver.js';
import { costLimit, depthRule } from './limits.js';
import { stampRequestId } from './request-id.plugin.js';

export interface GraphqlSettings {
  /** Whether the schema can be asked for. */
  readonly introspection: boolean;
  /** Gets internal errors whole, with the id that the client was shown. Writes no variables. */
  readonly logError: (error: unknown, requestId: string) => void;
}

/** Most tokens of one document: stops floods of aliases before they are parsed into memory. Ours. */
const MAX_TOKENS = 8_000;

/** GraphQL at `/graphql` with the closed list of errors, limits on depth and cost, no batching, CSRF prevention. */
@Module({})
export class GraphqlPlatformModule {
  static forRoot(settings: GraphqlSettings): DynamicModule {
    return {
      module: GraphqlPlatformModule,
      imports: [
        GraphQLModule.forRoot<KnownOperationsConfig>({
          driver: KnownOperationsDriver,
          autoSchemaFile: true,
          sortSchema: true,
          graphiql: false,
          playground: false,
          introspection: settings.introspection,
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          includeStacktraceInErrorResponses: false,
          parseOptions: { maxTokens: MAX_TOKENS },
          validationRules: [depthRule()],
          // No answer may be cached, for it depends on who asks; the plugin would reckon that anew at every field.
          plugins: [costLimit, stampRequestId, ApolloServerPluginCacheControlDisabled()],
          context: (
            request: FastifyRequest & { actor?: Actor | null },
            reply: FastifyReply,
          ): GraphqlContext => {
            void reply.header('cache-control', 'no-store');
            return {
              actor: request.actor ?? null,
              requestId: request.id,
              request,
              reply,
              loaders: new LoaderRegistry(),
            };
          },
          formatKnown: (error, requestId) =>
            formatGraphqlError(error.toJSON(), error, requestId, (logged) =>
              settings.logError(logged, requestId),
            ),
          formatError: (formatted, error) => {
            const requestId = requestIdOf(formatted.extensions);
            return formatGraphqlError(formatted, error, requestId, (logged) =>
              settings.logError(logged, requestId),
            );
          },
        }),
      ],
    };
  }
}

/** Apollo does not give the request to `formatError`: a plugin has put its id on the error, unless there was no request. */
function requestIdOf(extensions: Record<string, unknown> | undefined): string {
  const given = extensions?.requestId;
  return typeof given === 'string' ? given : crypto.randomUUID().slice(0, 8);
}
