import { type Actor } from '@wellspring/kernel';
import { peopleEntities } from '@wellspring/people-server';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { influenceEntities } from '../index.js';
import { aMailingCompany, type MailingCompany } from '../testing/a-company.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('the tables of mail, whose references are checked by the statement', () => {
  let test: TestDatabase;
  let company: MailingCompany;
  let passerBy: Actor;
  beforeAll(async () => {
    test = await createTestDatabase([...peopleEntities, ...influenceEntities]);
    company = await aMailingCompany(test, { Sales: 4, Plant: 4 });
    passerBy = await aPerson(test.database, { displayName: 'Passer By', address: 'by@company.example' });
  }, 60_000);
  afterAll(() => test.close());

  const insertMessage = (hash: string, senderId: string, importId: string) =>
    test.database.query(
      `INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, import_id)
       VALUES (decode($1, 'hex'), now(), $2, 1, $3)`,
      [hash, senderId, importId],
    );
  const insertRecipient = (hash: string, personId: string) =>
    test.database.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role) VALUES (decode($1, 'hex'), $2, 0)`,
      [hash, personId],
    );
  const count = async (sql: string, ...parameters: unknown[]) => {
    const [row] = await test.database.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ${sql}`,
      parameters,
    );
    return row?.n;
  };

  it('take no message of nobody and none of no import, and no recipient who is nobody', async () => {
    const [one] = company.everybody;
    const violation = { code: '23503' };
    await expect(insertMessage('aa', NOBODY, company.importId)).rejects.toMatchObject(violation);
    await expect(insertMessage('aa', one?.personId ?? '', NOBODY)).rejects.toMatchObject(violation);
    await expect(insertRecipient('aa', NOBODY)).rejects.toMatchObject(violation);
    await expect(
      test.database.query(`UPDATE mail_message SET sender_id = $1`, [NOBODY]),
    ).rejects.toMatchObject(violation);
  });

  it('keep an import of which messages are there', async () => {
    await expect(test.database.query(`DELETE FROM mail_import`)).rejects.toMatchObject({ code: '23503' });
  });

  it('lose with a person what they sent, with its recipients, and them as a recipient', async () => {
    const [one] = company.everybody;
    await insertMessage('bb', passerBy.personId, company.importId);
    await insertRecipient('bb', one?.personId ?? '');
    await insertMessage('cc', one?.personId ?? '', company.importId);
    await insertRecipient('cc', passerBy.personId);
    await test.database.query(`DELETE FROM account WHERE person_id = $1`, [passerBy.personId]);
    await test.database.query(`DELETE FROM person WHERE id = $1`, [passerBy.personId]);
    expect(await count(`mail_message WHERE message_hash IN ('\\xbb', '\\xcc')`)).toBe(1);
    expect(await count(`mail_recipient WHERE message_hash IN ('\\xbb', '\\xcc')`)).toBe(0);
  });

  it('leave no recipient of a message that is gone', async () => {
    const recipients = await count('mail_recipient');
    await test.database.query(`DELETE FROM mail_message WHERE sender_id = $1`, [
      company.everybody[0]?.personId,
    ]);
    const orphans = 'mail_recipient WHERE message_hash NOT IN (SELECT message_hash FROM mail_message)';
    expect(await count('mail_recipient')).toBeLessThan(recipients ?? 0);
    expect(await count(orphans)).toBe(0);
    await test.database.query('TRUNCATE mail_message CASCADE');
    expect(await count('mail_recipient')).toBe(0);
  });
});
