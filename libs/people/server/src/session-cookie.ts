import { type FastifyReply } from 'fastify';
import '@fastify/cookie'; // adds setCookie to the reply's type
import { SESSION_DAYS } from './sessions.service.js';

/** Name of the cookie that holds a session's token. */
export const SESSION_COOKIE = 'wellspring_session';

/** Gives the browser the token: unreadable for scripts, not sent along from other sites. `secure`: over https alone. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: SESSION_DAYS * 86_400,
  });
}

/** Takes the token from the browser. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
