import { type Actor, unauthenticated } from '@wellspring/kernel';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerProblem } from './problem-answer.js';

/** An upload that sends nothing for so long has died on the way. */
const UPLOAD_IDLE_MS = 60_000;
/** How long a refused upload may go on, so that its sender gets to read the answer. */
const DRAIN_MS = 10_000;

/**
 * Options of a route that takes a file as its raw body: as large as the route allows, and as long as bytes come. One
 * that sends nothing for `idleMs` milliseconds (default a minute) is given up.
 */
export const uploadRoute = (idleMs = UPLOAD_IDLE_MS) => ({
  config: { isUpload: true },
  bodyLimit: Number.MAX_SAFE_INTEGER,
  onRequest: async (request: FastifyRequest): Promise<void> => {
    // Without a listener Node hangs up, and it takes the time limit off again for the next request on the connection.
    request.raw.socket.setTimeout(idleMs);
  },
});

/**
 * Registers routes outside Nest that stream files. Their bodies are not parsed, whatever type the sender claims
 * (`request.raw` is the content), and what they throw is answered as {@link answerProblem} says. Register after the
 * session hook, for {@link actorOf}.
 */
export function registerStreamedRoutes(
  instance: FastifyInstance,
  routes: (scope: FastifyInstance) => void,
): void {
  void instance.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    scope.setErrorHandler(answerWhileItSends);
    routes(scope);
    done();
  });
}

/** Who is signed in; null for nobody. */
export const actorOrNull = (request: FastifyRequest): Actor | null =>
  // The session hook sets it; its type is declared with the hook, in a package above this one.
  (request as FastifyRequest & { actor?: Actor | null }).actor ?? null;

/** Who is signed in. UNAUTHENTICATED for nobody. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actorOrNull(request);
  if (actor === null) throw unauthenticated();
  return actor;
}

function answerWhileItSends(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The sender went away: there is nobody to answer, and nothing of ours is wrong.
  if (request.raw.destroyed && !request.raw.complete) return reply.code(400).send();
  if (!request.raw.complete) drain(request);
  return answerProblem(error, request, reply);
}

/**
 * Lets the rest of a refused body run into nothing for a while. A browser reads the answer only when it has sent all,
 * or shows "connection reset" instead of it when we hang up at once.
 */
function drain(request: FastifyRequest): void {
  const timer = setTimeout(() => request.raw.destroy(), DRAIN_MS).unref();
  request.raw.once('close', () => clearTimeout(timer));
  request.raw.on('error', () => undefined);
  request.raw.resume();
}
