import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { CAPTURE_HEADER } from './captured-call.js';
import { operation } from './operations.js';

/** Somebody who is signed in and asks GraphQL over connections that stay open. */
export interface Visitor {
  readonly cookie: string;
  /** The data of an answer; throws with the first error's message. `capture` names the request for the server. */
  ask<Data>(query: string, variables: object, capture?: string): Promise<Data>;
  close(): void;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

const PASSWORD = 'a password for benchmarks alone';

/** Signs in with the administrator's one-time link of a first start. */
export async function redeem(url: string, token: string): Promise<string> {
  const query = operation('session', 'RedeemSignInLink');
  const body = JSON.stringify({ query, variables: { input: { token, password: PASSWORD } } });
  const { headers, text } = await post(new Agent(), url, { 'content-type': 'application/json' }, body);
  const cookie = headers['set-cookie']?.map((line) => line.split(';', 1)[0] ?? '').join('; ');
  if (!cookie) throw new Error(`The one-time link did not sign in: ${text}`);
  return cookie;
}

/** A visitor with the cookie of a session. */
export function visitorOf(url: string, cookie: string, connections: number): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    cookie,
    ask: async <Data>(query: string, variables: object, capture?: string) => {
      const headers = {
        ...{ 'content-type': 'application/json', cookie },
        ...(capture === undefined ? {} : { [CAPTURE_HEADER]: capture }),
      };
      const { text } = await post(agent, url, headers, JSON.stringify({ query, variables }));
      const answer = JSON.parse(text) as Answer; // GraphQL over HTTP
      if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
      return answer.data as Data; // the caller's query
    },
    close: () => agent.destroy(),
  };
}

function post(
  agent: Agent,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const options = {
      ...{ agent, method: 'POST' },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    };
    const sent = httpRequest(`${url}/graphql`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
