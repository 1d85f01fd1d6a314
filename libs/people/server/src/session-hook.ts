import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '@wellspring/kernel';
import { isDatabaseAway, type UnconfirmedActor } from '@wellspring/platform-graphql';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.js';
import { type ActiveSession, type Sessions } from './sessions.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, or null. Set by the session hook. */
    actor: Actor | null;
    /** Of GraphQL alone: who held the session a moment ago. `actor` is set when it has settled. */
    unconfirmed: UnconfirmedActor | null;
  }
}

/** Paths that are the same for everybody: no session is looked up there, and they answer without PostgreSQL. */
const FOR_EVERYBODY = /^\/(health|assets)\//;

/** As GraphQL would say it. */
const AWAY = {
  errors: [
    {
      message: 'The database is not available now. Try again in a moment.',
      extensions: { code: 'UNAVAILABLE' },
    },
  ],
};

/**
 * Puts who is signed in on every request as `request.actor`. Register `@fastify/cookie` on the instance first. A
 * session in use gets a cookie with its new end. `secureCookie`: the public address is https.
 * While PostgreSQL is away, GraphQL answers 503 UNAVAILABLE to whoever has a cookie, and screens load as signed out.
 * For GraphQL a session that was met before is left `unconfirmed`: that looks it up when it is needed.
 */
export function registerSessionHook(
  instance: FastifyInstance,
  sessions: Sessions,
  settings: { readonly secureCookie: boolean },
): void {
  /** False where it has been answered. */
  const lookUp = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<boolean> => {
    let session: ActiveSession | null;
    try {
      session = await sessions.resume(token);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      // Nobody may be told "signed out" because PostgreSQL is away; screens load and ask GraphQL again.
      if (!isForGraphql(request)) return true;
      void reply.code(503).send(AWAY);
      return false;
    }
    request.actor = session?.actor ?? null;
    if (session?.renewed) setSessionCookie(reply, token, settings.secureCookie);
    return true;
  };
  instance.decorateRequest('actor', null);
  instance.decorateRequest('unconfirmed', null);
  instance.addHook('onRequest', async (request: FastifyRequest, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || FOR_EVERYBODY.test(request.url)) return;
    const assumed = isForGraphql(request) ? sessions.lastSeen(token) : null;
    if (assumed !== null) {
      let looking: Promise<boolean> | null = null;
      request.unconfirmed = { assumed, settle: () => (looking ??= lookUp(request, reply, token)) };
    } else if (!(await lookUp(request, reply, token))) return reply;
  });
}

const isForGraphql = ({ url }: FastifyRequest): boolean => url === '/graphql' || url.startsWith('/graphql?');
