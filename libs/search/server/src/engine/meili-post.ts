import http from 'node:http';
import https from 'node:https';
import { type MeiliConnection } from '../search.settings.js';

/** A connection that was open before had been ended by the other side. */
class ConnectionEnded extends Error {}
const ENDED = new Set(['ECONNRESET', 'EPIPE']);

/** What came back. */
export interface MeiliAnswer {
  /** Of HTTP. */
  readonly status: number;
  /** As it was parsed from JSON. */
  readonly body: unknown;
}

/** Meilisearch could not be reached, or answered no JSON. */
export class MeiliUnreachable extends Error {
  override readonly name = 'MeiliUnreachable';
}

/**
 * Posts questions over connections that stay open. Meilisearch's own client asks by `fetch`, which costs as much of Node's
 * time as all the rest of a search while somebody types.
 */
export class MeiliPost {
  private readonly client: typeof http | typeof https;
  private readonly agent: http.Agent;
  private readonly target: Pick<http.RequestOptions, 'hostname' | 'port'>;
  private readonly folder: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    { url, key }: MeiliConnection,
    private readonly timeoutMs: number,
  ) {
    const { protocol, hostname, port, pathname } = new URL(url);
    this.client = protocol === 'https:' ? https : http;
    this.agent = new this.client.Agent({ keepAlive: true });
    this.target = { hostname: hostname.replace(/^\[|\]$/g, ''), port };
    this.folder = pathname.replace(/\/$/, '');
    // Answers unpacked: packed ones come in pieces, of which the last waits 40 ms for the receipt of the one before.
    this.headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  }

  /** Posts JSON; any status is an answer. Rejects with {@link MeiliUnreachable}. */
  async post(path: string, body: object): Promise<MeiliAnswer> {
    const bytes = Buffer.from(JSON.stringify(body));
    for (let isRepeated = false; ; isRepeated = true) {
      try {
        return await this.send(path, bytes);
      } catch (error) {
        // The other side may end an idle connection in the moment in which it is used again.
        if (!(error instanceof ConnectionEnded) || isRepeated)
          throw new MeiliUnreachable(`${path} was not answered.`, { cause: error });
      }
    }
  }

  /** Ends the connections that nobody uses. */
  close(): void {
    this.agent.destroy();
  }

  private send(path: string, bytes: Buffer): Promise<MeiliAnswer> {
    return new Promise((resolve, reject) => {
      const options = {
        ...{ ...this.target, path: `${this.folder}${path}`, method: 'POST' },
        ...{ agent: this.agent, timeout: this.timeoutMs },
        headers: { ...this.headers, 'content-length': bytes.length },
      };
      const sent = this.client.request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
            resolve({ status: response.statusCode ?? 0, body });
          } catch (error) {
            reject(error as Error); // of JSON.parse
          }
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('It takes too long.')));
      sent.on('error', (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket && ENDED.has(error.code ?? '') ? new ConnectionEnded() : error),
      );
      sent.end(bytes);
    });
  }
}
