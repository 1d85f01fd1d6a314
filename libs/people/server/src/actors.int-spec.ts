import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { Actors } from './actors.read-model.js';
import { peopleEntities } from './index.js';
import { MailRecipients } from './mail-recipients.read-model.js';

describe('people who are not here now', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase(peopleEntities);
  }, 60_000);
  afterAll(() => test.close());

  it('are the actors that they would be signed in; without an account yet with the role that they would get', async () => {
    const { database } = test;
    const groupIds = [await aGroup(database)];
    const reviewer = await aPerson(database, { roles: ['employee', 'reviewer'], groupIds });
    const newcomer = await aPerson(database, { groupIds });
    const [left, shutOut, imported] = [
      await aPerson(database),
      await aPerson(database),
      await aPerson(database, { kind: 'imported' }),
    ];
    await database.query('DELETE FROM account WHERE person_id = $1', [newcomer.personId]);
    await database.query(`UPDATE person SET status = 'left' WHERE id = $1`, [left.personId]);
    await database.query('UPDATE account SET disabled_at = now() WHERE person_id = $1', [shutOut.personId]);
    const ids = [reviewer, newcomer, left, shutOut, imported].map((actor) => actor.personId);
    expect(await new Actors(database).byIds(ids)).toEqual(
      new Map([
        [reviewer.personId, reviewer],
        [newcomer.personId, newcomer],
      ]),
    );
  });

  it('get mail at their main address, if they can sign in', async () => {
    const { database } = test;
    const recipients = new MailRecipients(database, new Actors(database));
    const ann = await aPerson(database, { displayName: 'Ann', address: 'ann@company.example' });
    const newcomer = await aPerson(database);
    await database.query('DELETE FROM account WHERE person_id = $1', [newcomer.personId]);
    expect(await recipients.find(ann.personId)).toEqual({
      ...{ address: 'ann@company.example', displayName: 'Ann', locale: null, timeZone: null, actor: ann },
    });
    expect(await recipients.find(newcomer.personId)).toBeNull();
  });
});
