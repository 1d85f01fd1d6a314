import { type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import {
  AnalyseMail,
  EndMailRecording,
  ImportMail,
  LookAtLeaders,
  MailRecordings,
  StartMailRecording,
} from '../index.js';
import { openInfluence } from '../testing/open-influence.js';

describe('recording that an administrator ends before its day', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let admin: Actor;
  let analyst: Actor;

  beforeAll(async () => {
    ({ test, modules } = await openInfluence());
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'] });
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const state = () =>
    modules
      .get(StartMailRecording)
      .run(admin, { purpose: 'Find people to invite', basis: 'Works agreement 12', until: dayAhead(30) });
  const trail = () =>
    test.database.query<{ subject_id: string; actor_id: string }>(
      `SELECT subject_id, actor_id FROM audit_entry WHERE action = 'influence.recording-ended'`,
    );

  it('is off at once: nothing is taken in, analysed or shown, and the trail says who ended it', async () => {
    const { id } = await state();
    await modules.get(EndMailRecording).run(admin);
    expect(await modules.get(MailRecordings).inForce(new Date())).toBeNull();
    const options = { fileName: 'mail.csv', onProblem: 'refuse' } as const;
    async function* nothing() {}
    await expect(modules.get(ImportMail).run(admin, nothing(), options)).rejects.toThrow(
      'Mail recording is off',
    );
    await expect(modules.get(AnalyseMail).start(analyst)).rejects.toThrow('Mail recording is off');
    expect(await modules.get(LookAtLeaders).run(analyst, { besides: 10 })).toMatchObject({
      reason: 'NO_RECORDING',
    });
    expect(await trail()).toEqual([{ subject_id: id, actor_id: admin.personId }]);
  });

  it('can be stated anew, as another statement', async () => {
    const again = await state();
    expect((await modules.get(MailRecordings).inForce(new Date()))?.id).toBe(again.id);
    await modules.get(EndMailRecording).run(admin);
  });

  it('is ended by administrators alone, and only where it is on', async () => {
    const { id } = await state();
    await expect(modules.get(EndMailRecording).run(analyst)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await modules.get(MailRecordings).inForce(new Date()))?.id).toBe(id);
    await modules.get(EndMailRecording).run(admin);
    const before = (await trail()).length;
    await expect(modules.get(EndMailRecording).run(admin)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await trail()).toHaveLength(before);
  });
});

const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
