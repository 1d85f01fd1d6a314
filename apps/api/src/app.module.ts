import { type DynamicModule, Module } from '@nestjs/common';
import {
  type Boot,
  ServerModule,
  SYSTEM_STATUS_SOURCE,
  SystemStatusResolver,
} from '@wellspring/composition-server';
import { GraphqlPlatformModule } from '@wellspring/platform-graphql';

/** The server process: every scope, GraphQL over HTTP, and the demo company's loading. */
@Module({})
export class AppModule {
  static forRoot(boot: Boot, version: string): DynamicModule {
    const server = ServerModule.forRoot(boot);
    return {
      module: AppModule,
      imports: [
        server,
        GraphqlPlatformModule.forRoot({
          introspection: boot.config.introspection,
          logError: (error, requestId) => boot.logger.error({ err: error, requestId }, 'request failed'),
        }),
      ],
      providers: [
        { provide: SYSTEM_STATUS_SOURCE, useValue: { stores: boot.stores, version } },
        SystemStatusResolver,
      ],
    };
  }
}
