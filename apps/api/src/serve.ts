import { fileURLToPath } from 'node:url';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Boot, keepSearchComplete } from '@wellspring/composition-server';
import {
  ExportContributionRows,
  ExportKnowledgeAtRisk,
  registerContributionRoutes,
} from '@wellspring/contributions-server';
import {
  ExportMyMailRecord,
  ExportTies,
  registerInfluenceRoutes,
  registerMailInRoutes,
  StartMailImport,
} from '@wellspring/influence-server';
import { registerSessionHook, Sessions } from '@wellspring/people-server';
import { createHttpAdapter, nestLogger, ProblemFilter } from '@wellspring/platform-http';
import { JobRunner } from '@wellspring/platform-jobs';
import {
  PageAsMarkdown,
  ReceiveUpload,
  registerFileRoutes,
  registerTransferRoutes,
  ServeExport,
  ServeFile,
  UploadFile,
} from '@wellspring/wiki-server';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { pageScreenRenderer } from './page-screen.js';

/** Folder of the built web app, seen from this file built or not. */
const WEB_APP_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The whole server on its stores, working its jobs, not yet listening. */
export async function createServer(
  boot: Boot,
  version: string,
): Promise<{ app: NestFastifyApplication; stop(): Promise<void> }> {
  const { config, stores, logger } = boot;
  let render: ReturnType<typeof pageScreenRenderer> | null = null;
  const adapter = createHttpAdapter({
    config,
    logger,
    cookieSecret: stores.secret('cookieSecret'),
    health: { stores: () => ({ ...stores.status() }), required: ['postgres'] },
    webApp: {
      folder: WEB_APP_FOLDER,
      renderPage: async (request: FastifyRequest) => render?.(request) ?? null,
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(boot, version), adapter, {
    logger: nestLogger(logger),
    bodyParser: true,
  });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  app.useGlobalFilters(new ProblemFilter());
  const instance = adapter.getInstance() as unknown as FastifyInstance; // Nest types its logger generically
  const secureCookie = config.publicUrl?.startsWith('https:') ?? false;
  registerSessionHook(instance, app.get(Sessions, { strict: false }), { secureCookie });
  registerFileRoutes(instance, {
    uploads: app.get(UploadFile, { strict: false }),
    serving: app.get(ServeFile, { strict: false }),
  });
  registerTransferRoutes(instance, {
    uploads: app.get(ReceiveUpload, { strict: false }),
    exports: app.get(ServeExport, { strict: false }),
    pages: app.get(PageAsMarkdown, { strict: false }),
    publicUrl: config.publicUrl,
  });
  registerMailInRoutes(instance, { imports: app.get(StartMailImport, { strict: false }) });
  registerInfluenceRoutes(instance, {
    ties: app.get(ExportTies, { strict: false }),
    myRecord: app.get(ExportMyMailRecord, { strict: false }),
  });
  registerContributionRoutes(instance, {
    rows: app.get(ExportContributionRows, { strict: false }),
    atRisk: app.get(ExportKnowledgeAtRisk, { strict: false }),
  });
  await app.init();
  render = pageScreenRenderer(app, WEB_APP_FOLDER);
  const runner = app.get(JobRunner, { strict: false });
  await runner.start();
  const stopUpkeep = keepSearchComplete(app, boot);
  return {
    app,
    stop: async () => {
      stopUpkeep();
      await runner.stop();
      await app.close();
    },
  };
}
