import fastifyCookie from '@fastify/cookie';
import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@wellspring/audit-server';
import { loadConfig, WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { GraphqlPlatformModule } from '@wellspring/platform-graphql';
import { JobsModule } from '@wellspring/platform-jobs';
import { type TestDatabase } from '@wellspring/testing';
import { PeopleModule } from '../people.module.js';
import { registerSessionHook } from '../session-hook.js';
import { Sessions } from '../sessions.service.js';

@Module({})
class ConfigModule {
  static of(config: WellspringConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: WELLSPRING_CONFIG, useValue: config }],
      exports: [WELLSPRING_CONFIG],
    };
  }
}

/** People on a test database, as the composition root wires them. For this package's tests. */
export interface OpenPeople {
  get<T>(type: Type<T>): T;
  /** Sends one GraphQL request with these cookies. */
  graphql(query: string, variables?: object, cookie?: string): Promise<GraphqlAnswer>;
  /** Everything that was logged as an internal error. */
  readonly logged: unknown[];
  close(): Promise<void>;
}

/** What came back. */
export interface GraphqlAnswer {
  readonly status: number;
  // A test reads what it asked for; a wrong shape fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly errors: readonly { message: string; extensions: { code: string } }[] | undefined;
  /** The Set-Cookie headers. */
  readonly cookies: readonly string[];
  readonly body: string;
}

/** Opens people; `publicUrl` decides about secure cookies, `resolvers` are beside those of people. */
export async function openPeople(
  test: TestDatabase,
  settings: { publicUrl?: string; resolvers?: readonly Type<unknown>[] } = {},
): Promise<OpenPeople> {
  const logged: unknown[] = [];
  const config = { ...loadConfig({}), publicUrl: settings.publicUrl ?? null };
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.of(config),
      DatabaseModule.forRoot(test.dataSource),
      JobsModule.forRoot({ databaseUrl: test.url, concurrency: 1, log: () => undefined }, 1),
      GraphqlPlatformModule.forRoot({ introspection: true, logError: (error) => logged.push(error) }),
      AuditModule,
      PeopleModule,
    ],
    providers: [...(settings.resolvers ?? [])],
  }).compile();
  const http = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  http.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await http.register(fastifyCookie);
  const instance = http.getHttpAdapter().getInstance();
  registerSessionHook(instance, module.get(Sessions), {
    secureCookie: config.publicUrl?.startsWith('https:') ?? false,
  });
  // A real socket: Fastify's inject loads an ES module by require, which Jest cannot.
  await http.listen(0, '127.0.0.1');
  const url = `${await http.getUrl()}/graphql`;
  return {
    get: (type) => module.get(type),
    graphql: async (query, variables = {}, cookie = '') => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const body = await response.text();
      const { data, errors } = JSON.parse(body) as Pick<GraphqlAnswer, 'data' | 'errors'>; // GraphQL over HTTP
      return { status: response.status, data, errors, cookies: response.headers.getSetCookie(), body };
    },
    logged,
    close: () => http.close(),
  };
}
