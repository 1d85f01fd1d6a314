import { AsyncLocalStorage } from 'node:async_hooks';
import http, {
  Server,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import pg from 'pg';
import {
  CAPTURE_HEADER,
  type CapturedCall,
  type CapturedRequest,
  type CapturedSearch,
} from './captured-call.js';

/*
 * Loaded into a server before its main file (`node --import`). Sends its parent the statements of each request that
 * carries the header and what it asked of Meilisearch, jobs and other requests left out. A server that is measured runs without it.
 */

interface Recording {
  readonly name: string;
  readonly calls: CapturedCall[];
  readonly searches: CapturedSearch[];
  readonly connections: Map<unknown, number>;
  clock: number;
}

type Statement = Pick<CapturedCall, 'text' | 'values' | 'name'>;
type Query = (this: pg.Client, ...given: unknown[]) => unknown;

const current = new AsyncLocalStorage<Recording>();
const original = pg.Client.prototype.query as Query; // its overloads are given on as they come

pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]): unknown {
  const recording = current.getStore();
  const statement = statementOf(given);
  // Requests take the form that gives a promise; a callback, as the job queue uses, is none of theirs.
  if (!recording || !statement || typeof given.at(-1) === 'function') return original.apply(this, given);
  const began = recording.clock++;
  const connection = recording.connections.get(this) ?? recording.connections.size;
  recording.connections.set(this, connection);
  const note = (rowCount: number) =>
    recording.calls.push({ ...statement, connection, began, ended: recording.clock++, rowCount });
  const result = original.apply(this, given) as Promise<{ rowCount: number | null }>; // without a callback
  return result.then((rows) => {
    note(rows.rowCount ?? 0);
    return rows;
  });
} as typeof pg.Client.prototype.query;

/** The statement of `query(text, values)` or `query({ name, text, values })`. */
function statementOf([first, second]: readonly unknown[]): Statement | null {
  if (typeof first === 'string') return { text: first, values: copyOf(second), name: null };
  if (typeof first !== 'object' || first === null || !('text' in first)) return null;
  const { text, values, name } = first as { text: unknown; values?: unknown; name?: unknown }; // pg's QueryConfig
  if (typeof text !== 'string') return null;
  return { text, values: copyOf(values ?? second), name: typeof name === 'string' ? name : null };
}

const copyOf = (values: unknown): unknown[] => (Array.isArray(values) ? [...(values as unknown[])] : []);

type Ask = (options: RequestOptions, answered: (response: IncomingMessage) => void) => ClientRequest;

const ask = http.request as Ask; // the form in which search asks

http.request = ((options: RequestOptions, answered: (response: IncomingMessage) => void): ClientRequest => {
  const recording = current.getStore();
  const path = options.path ?? '';
  if (!recording || !/\/(multi-)?search$/.test(path)) return ask(options, answered);
  const began = recording.clock++;
  let body = '';
  const sent = ask(options, (response) => {
    response.once('end', () => recording.searches.push({ path, body, began, ended: recording.clock++ }));
    answered(response);
  });
  const end = sent.end.bind(sent) as (bytes: Buffer) => ClientRequest; // the whole question at once
  sent.end = ((bytes: Buffer) => {
    body = bytes.toString('utf8');
    return end(bytes);
  }) as ClientRequest['end'];
  return sent;
}) as typeof http.request;

const emit = Server.prototype.emit as (this: Server, event: string, ...given: unknown[]) => boolean;

Server.prototype.emit = function (this: Server, event: string, ...given: unknown[]): boolean {
  const [request, response] = given as [IncomingMessage?, ServerResponse?]; // what 'request' comes with
  const name = event === 'request' ? request?.headers[CAPTURE_HEADER] : undefined;
  if (typeof name !== 'string' || !response) return emit.call(this, event, ...given);
  const recording: Recording = { name, calls: [], searches: [], connections: new Map(), clock: 0 };
  response.once('finish', () => {
    const captured: CapturedRequest = { name, calls: recording.calls, searches: recording.searches };
    process.send?.(captured);
  });
  return current.run(recording, () => emit.call(this, event, ...given));
};

// The channel to the parent shall not keep this process alive.
process.channel?.unref();
