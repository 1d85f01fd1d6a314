import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type WellspringConfig } from '@wellspring/platform-config';
import { badInput } from '@wellspring/kernel';

/**
 * Listens and gives the address to open, the public one where it is configured.
 *
 * @throws DomainError BAD_INPUT naming host, port and variable when they can't be had.
 */
export async function listen(
  app: NestFastifyApplication,
  { host, port, publicUrl }: Pick<WellspringConfig, 'host' | 'port' | 'publicUrl'>,
): Promise<string> {
  await app.init();
  try {
    // Not `app.listen`, which logs the failure that becomes a sentence here.
    await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw listenProblem(error, host, port);
  }
  const address = app.getHttpServer().address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${taken}`;
}

function listenProblem(error: unknown, host: string, port: number): unknown {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'EADDRINUSE':
      return badInput(
        `Port ${port} on ${host} is in use by another program: stop it, or set WELLSPRING_PORT to another port (0 takes any free one).`,
      );
    case 'EACCES':
      return badInput(
        `Port ${port} on ${host} is not allowed to this user: set WELLSPRING_PORT to 1024 or more.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return badInput(
        `This machine has no address ${host}: set WELLSPRING_HOST to one of its own, like 127.0.0.1.`,
      );
    default:
      return error;
  }
}
