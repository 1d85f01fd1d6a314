import { Agent, request as httpRequest } from 'node:http';

/** Posts JSON over connections that stay open, and reads whole answers without looking into them. */
export interface Poster {
  /** The answer's text. Throws for a status that is no success. */
  post(path: string, body: string): Promise<string>;
  close(): void;
}

/** A poster to one server; the same code asks ours and the peer, so that its cost is in both. */
export function posterOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  connections: number,
): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(body);
        const sent = httpRequest(
          new URL(path, url),
          {
            ...{ agent, method: 'POST' },
            headers: { ...headers, 'content-type': 'application/json', 'content-length': bytes.length },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () => {
              const text = Buffer.concat(chunks).toString('utf8');
              if ((response.statusCode ?? 0) < 300) resolve(text);
              else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 300)}`));
            });
          },
        );
        sent.on('error', reject);
        sent.end(bytes);
      }),
    close: () => agent.destroy(),
  };
}
