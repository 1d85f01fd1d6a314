import { Injectable } from '@nestjs/common';
import { type Actor, type Role, secureRandom, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { hashToken, isToken, newToken } from './session-token.js';
import { SessionRepository } from './session.repository.js';

/** A session ends this long after it was last used. Longer is more comfort and more time for a stolen cookie. */
export const SESSION_DAYS = 30;
/** A session in use moves its end forward at most this often: one write an hour instead of one a request. */
const SLIDE_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Who a session belongs to. */
export interface ActiveSession {
  readonly actor: Actor;
  /** The session's end was moved just now: give the browser a cookie with the new end. */
  readonly renewed: boolean;
}

/** Sessions whose holders are remembered. */
const REMEMBERED = 10_000;

interface SessionRead {
  readonly personId: string;
  readonly lastSeenAt: Date;
  readonly roles: Role[];
  readonly groupIds: string[];
}

const ACTOR_OF_SESSION = `
  SELECT session.person_id AS "personId", session.last_seen_at AS "lastSeenAt",
         ARRAY(SELECT role FROM account_role WHERE person_id = session.person_id ORDER BY role) AS roles,
         ARRAY(SELECT group_id FROM person_group_member WHERE person_id = session.person_id ORDER BY group_id) AS "groupIds"
  FROM session JOIN account USING (person_id) JOIN person ON person.id = session.person_id
  WHERE token_hash = $1 AND expires_at > $2 AND account.disabled_at IS NULL AND person.status = 'active'`;

/** Sessions of browsers that are signed in. */
@Injectable()
export class Sessions {
  private readonly lately = new Map<string, Actor>();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Opens a session for a person who has shown who they are, and gives its token: the only copy there is. */
  async open(tx: Tx, personId: string, now: Date): Promise<string> {
    const token = newToken(secureRandom);
    await this.sessions.deleteExpired(tx, now);
    await this.sessions.insert(tx, hashToken(token), personId, now, endAfter(now));
    return token;
  }

  /**
   * Who holds this token, with roles and groups as they are now; null for a wrong, ended or disabled one. One query,
   * and at most once an hour a second one that moves the session's end to 30 days from now.
   */
  async resume(token: string): Promise<ActiveSession | null> {
    if (!isToken(token)) return null;
    const now = systemClock.now();
    const tokenHash = hashToken(token);
    const [row] = await this.database.query<SessionRead>(ACTOR_OF_SESSION, [tokenHash, now]);
    if (row === undefined) {
      this.lately.delete(keyOf(tokenHash));
      return null;
    }
    const { personId, roles, groupIds } = row;
    const renewed = now.getTime() - row.lastSeenAt.getTime() >= SLIDE_EVERY_MS;
    if (renewed) await this.unitOfWork.run((tx) => this.sessions.slide(tx, tokenHash, now, endAfter(now)));
    const actor: Actor = { kind: 'person', personId, roles, groupIds };
    this.remember(keyOf(tokenHash), actor);
    return { actor, renewed };
  }

  /**
   * Who held this token when {@link resume} was last asked in this process; null where it never was. May be somebody who
   * is signed out or has lost roles since: nothing may be shown to them before {@link resume} says the same.
   */
  lastSeen(token: string): Actor | null {
    return isToken(token) ? (this.lately.get(keyOf(hashToken(token))) ?? null) : null;
  }

  private remember(key: string, actor: Actor): void {
    if (!this.lately.has(key) && this.lately.size >= REMEMBERED)
      this.lately.delete(this.lately.keys().next().value ?? '');
    this.lately.set(key, actor);
  }

  /** The actor of {@link resume}. */
  async actorOfToken(token: string): Promise<Actor | null> {
    return (await this.resume(token))?.actor ?? null;
  }

  /** Ends a session; does nothing for a token that is none. */
  async signOut(token: string): Promise<void> {
    if (!isToken(token)) return;
    await this.unitOfWork.run(async (tx) => {
      const personId = await this.sessions.delete(tx, hashToken(token));
      if (personId === null) return;
      const actor: Actor = { kind: 'person', personId, roles: [], groupIds: [] };
      await this.audit.record(tx, {
        actor,
        action: 'people.signed-out',
        subjectKind: 'account',
        subjectId: personId,
      });
    });
  }
}

const endAfter = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

/** The hash as a key of a map: what is remembered holds no token. */
const keyOf = (tokenHash: Buffer): string => tokenHash.toString('latin1');
