import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreateAccount } from './create-account.service.js';
import { EnsureAdmin } from './ensure-admin.service.js';
import { RedeemSignInLink } from './redeem-sign-in-link.service.js';
import { Sessions } from './sessions.service.js';
import { MAX_FAILURES_PER_ADDRESS, MAX_FAILURES_PER_IP } from './sign-in-limit.policy.js';
import { SignIn } from './sign-in.service.js';
import { type SignInOutcome } from './sign-in-outcome.js';
import { openPeople, type OpenPeople } from './testing/open-people.js';

// A cold PostgreSQL and argon2 on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'a spring in the wood';
const DAY_MS = 86_400_000;

describe('signing in', () => {
  let test: TestDatabase;
  let app: OpenPeople;
  let ann: Actor;
  let address: string;
  let ip: string;
  let count = 0;

  beforeAll(async () => {
    test = await createTestDatabase();
    app = await openPeople(test);
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  beforeEach(async () => {
    count += 1;
    address = `ann${count}@c.example`;
    ip = `203.0.113.${count}`;
    ann = await aPerson(test.database, {
      address,
      roles: ['employee', 'analyst'],
      groupIds: [await aGroup(test.database)],
    });
    await test.unitOfWork.run((tx) =>
      app
        .get(CreateAccount)
        .run(tx, SYSTEM_ACTOR, { personId: ann.personId, roles: ['analyst'], password: PASSWORD }),
    );
  });

  const signIn = (password: string, email = address, from = ip) =>
    app.get(SignIn).run({ email, password, ip: from });
  const tokenOf = (outcome: SignInOutcome): string => {
    if (outcome.kind !== 'signed-in') throw new Error(`refused: ${outcome.code}`);
    return outcome.token;
  };
  const actorOf = (token: string) => app.get(Sessions).actorOfToken(token);
  const trailOf = (personId: string) =>
    test.database
      .query<{ action: string }>(
        `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'people.sign%' ORDER BY at, id`,
        [personId],
      )
      .then((rows) => rows.map((row) => row.action));

  it('gives the actor with roles and groups, whatever case the address is typed in', async () => {
    const token = tokenOf(await signIn(PASSWORD, ` ${address.toUpperCase()} `));
    expect(await actorOf(token)).toEqual({
      kind: 'person',
      personId: ann.personId,
      roles: ['analyst', 'employee'],
      groupIds: ann.groupIds,
    });
    expect(await trailOf(ann.personId)).toEqual(['people.signed-in']);
  });

  it('says the same of a wrong password, an unknown address and an account without a password', async () => {
    const noPassword = `nobody${count}@c.example`;
    await aPerson(test.database, { address: noPassword });
    const outcomes = await Promise.all([
      signIn('a wrong password'),
      signIn(PASSWORD, 'unknown@c.example'),
      signIn(PASSWORD, noPassword),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toEqual({
        kind: 'refused',
        code: 'WRONG_CREDENTIALS',
        message: 'The address or the password is wrong.',
        retryAfterSeconds: null,
      });
    }
    expect(await trailOf(ann.personId)).toEqual(['people.sign-in-failed']);
  });

  it('keeps addresses, passwords, tokens and hashes out of the trail and of the limiter', async () => {
    const token = tokenOf(await signIn(PASSWORD));
    await signIn('a wrong password');
    const rows = await test.database.query(
      'SELECT to_jsonb(a)::text AS row FROM audit_entry a UNION ALL SELECT to_jsonb(l)::text FROM sign_in_attempt l',
    );
    const text = JSON.stringify(rows);
    for (const secret of [address, PASSWORD, 'a wrong password', token, ip, '$argon2'])
      expect(text).not.toContain(secret);
  });

  it('keeps of a session nothing but a hash', async () => {
    const token = tokenOf(await signIn(PASSWORD));
    const rows = await test.database.query<{ token_hash: Buffer }>(
      'SELECT * FROM session WHERE person_id = $1',
      [ann.personId],
    );
    expect(rows.map((row) => row.token_hash)).toEqual([createHash('sha256').update(token).digest()]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await actorOf(rows[0]?.token_hash.toString('base64url') ?? '')).toBeNull();
  });

  it('refuses after ten failures, the right password too, for everybody on that address and nobody else', async () => {
    for (let failure = 1; failure <= MAX_FAILURES_PER_ADDRESS; failure += 1)
      expect(await signIn('a wrong password', address, `198.51.100.${failure}`)).toMatchObject({
        code: 'WRONG_CREDENTIALS',
      });
    const locked = await signIn(PASSWORD);
    expect(locked).toMatchObject({ kind: 'refused', code: 'TOO_MANY_ATTEMPTS' });
    expect(locked).toMatchObject({ message: 'Too many failed attempts. Try again in 15 minutes.' });
    await signIn(PASSWORD);
    const limited = await test.database.query(
      `SELECT FROM audit_entry WHERE action = 'people.sign-in-limited'`,
    );
    expect(limited).toHaveLength(1);

    await test.database.query(`UPDATE sign_in_attempt SET first_at = first_at - interval '15 minutes'`);
    expect(await signIn(PASSWORD)).toMatchObject({ kind: 'signed-in' });
  });

  it('counts attempts that come at once, not one after the other', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => signIn('a wrong password')));
    const checked = outcomes.filter(
      (outcome) => outcome.kind === 'refused' && outcome.code === 'WRONG_CREDENTIALS',
    );
    expect(checked).toHaveLength(MAX_FAILURES_PER_ADDRESS);
  });

  it('limits an IP that tries many addresses, and forgives it the right passwords of a whole office', async () => {
    for (let colleague = 0; colleague < 3; colleague += 1) await signIn(PASSWORD);
    const failures = await test.database.query<{ failures: number }>(
      'SELECT failures FROM sign_in_attempt WHERE key_hash = $1',
      [createHash('sha256').update(`ip:${ip}`).digest()],
    );
    expect(failures).toEqual([{ failures: 0 }]);
    await test.database.query('UPDATE sign_in_attempt SET failures = $2 WHERE key_hash = $1', [
      createHash('sha256').update(`ip:${ip}`).digest(),
      MAX_FAILURES_PER_IP,
    ]);
    expect(await signIn(PASSWORD)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await signIn(PASSWORD, address, '203.0.113.250')).toMatchObject({ kind: 'signed-in' });
  });

  it('moves the end of a session that is used, at most once an hour', async () => {
    const token = tokenOf(await signIn(PASSWORD));
    const end = async () => {
      const [row] = await test.database.query<{ expires_at: Date }>(
        'SELECT expires_at FROM session WHERE person_id = $1',
        [ann.personId],
      );
      return row?.expires_at.getTime() ?? 0;
    };
    const first = await end();
    expect(await app.get(Sessions).resume(token)).toMatchObject({ renewed: false });
    expect(await end()).toBe(first);

    await test.database.query(
      `UPDATE session SET last_seen_at = last_seen_at - interval '20 days', expires_at = expires_at - interval '20 days'
       WHERE person_id = $1`,
      [ann.personId],
    );
    expect(await app.get(Sessions).resume(token)).toMatchObject({ renewed: true });
    expect(await end()).toBeGreaterThan(Date.now() + 29.9 * DAY_MS);

    await test.database.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [ann.personId],
    );
    expect(await actorOf(token)).toBeNull();
  });

  it.each([
    ['the session is signed out', (token: string) => app.get(Sessions).signOut(token)],
    [
      'the account is disabled',
      () =>
        test.database.query('UPDATE account SET disabled_at = now() WHERE person_id = $1', [ann.personId]),
    ],
    [
      'the person has left',
      () => test.database.query(`UPDATE person SET status = 'left' WHERE id = $1`, [ann.personId]),
    ],
  ])('knows nobody any more once %s', async (_case, end) => {
    const token = tokenOf(await signIn(PASSWORD));
    await end(token);
    expect(await actorOf(token)).toBeNull();
  });

  it('asks the database once for an actor, and never for what can be no token', async () => {
    const token = tokenOf(await signIn(PASSWORD));
    const asked = jest.spyOn(Database.prototype, 'query');
    await actorOf(token);
    expect(asked).toHaveBeenCalledTimes(1);
    await actorOf('no token');
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  describe('the link of the first run', () => {
    const ensure = () => app.get(EnsureAdmin).run();
    const redeem = (token: string, password: string) => app.get(RedeemSignInLink).run(token, password);

    it('lets one person set the password once, and is not made again after that', async () => {
      const first = await ensure();
      const second = await ensure();
      expect(first?.token).toHaveLength(43);
      expect(await redeem(first?.token ?? '', PASSWORD)).toMatchObject({ code: 'LINK_NOT_OPEN' });
      const token = second?.token ?? '';
      expect(await redeem(token, 'too short')).toMatchObject({
        code: 'PASSWORD_REFUSED',
        message: 'The password needs at least 12 characters; this one has 9.',
      });

      const both = await Promise.all([redeem(token, PASSWORD), redeem(token, 'the slower of the two')]);
      const winner = both.filter((outcome) => outcome.kind === 'signed-in');
      expect(winner).toHaveLength(1);
      expect(await actorOf(winner[0]?.token ?? '')).toMatchObject({ roles: ['admin', 'employee'] });
      expect(await redeem(token, PASSWORD)).toMatchObject({ code: 'LINK_NOT_OPEN' });

      expect(await ensure()).toBeNull();
      const email = second?.address ?? '';
      const again = await Promise.all([signIn(PASSWORD, email), signIn('the slower of the two', email)]);
      expect(again.filter((outcome) => outcome.kind === 'signed-in')).toHaveLength(1);
      const stored = await test.database.query<{ links: string }>(
        'SELECT to_jsonb(l)::text AS links FROM sign_in_link l',
      );
      expect(JSON.stringify(stored)).not.toContain(token);
    });

    it('ends after 24 hours', async () => {
      await test.database.query(`UPDATE account SET password_hash = NULL`);
      const link = await ensure();
      expect((link?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(0.99 * DAY_MS);
      await test.database.query(
        `UPDATE sign_in_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`,
      );
      expect(await redeem(link?.token ?? '', PASSWORD)).toMatchObject({ code: 'LINK_NOT_OPEN' });
      expect((await ensure())?.token).not.toBe(link?.token);
    });

    it('is one for two instances that start at the same time, and counts as no employee', async () => {
      await test.database.query(`UPDATE account SET password_hash = NULL`);
      const links = await Promise.all([ensure(), ensure()]);
      const open = await test.database.query('SELECT FROM sign_in_link WHERE used_at IS NULL');
      expect([links.length, open.length]).toEqual([2, 1]);
      const admins = await test.database.query(`SELECT FROM person WHERE source = 'wellspring'`);
      expect(admins).toHaveLength(1);
    });

    it('is made although the demo has an administrator', async () => {
      await test.database.query(`UPDATE account SET password_hash = NULL`);
      const persona = await aPerson(test.database);
      await test.unitOfWork.run((tx) =>
        app.get(CreateAccount).run(tx, SYSTEM_ACTOR, {
          personId: persona.personId,
          roles: ['admin'],
          password: PASSWORD,
          isDemoPersona: true,
        }),
      );
      expect(await ensure()).not.toBeNull();
    });
  });
});
