import {
  AnalyseMail,
  ExportTies,
  ImportMail,
  InfluencePolicies,
  Leaders,
  LookAtLeaders,
  StartMailRecording,
} from '@wellspring/influence-server';
import { type Actor, DAY_MS, seededRandom, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { openServer, type OpenServer } from './authorisation/open-server.js';
import { selectionOf } from './authorisation/selection.js';
import { entities } from './boot.js';

const WHY = 'Planning a round table';
const SIZES = { Sales: 12, Plant: 11, Lab: 9, Board: 3 } as const;
/** Days that the first half of the mail is older than the second. */
const EARLIER_DAYS = 70;

/** What each look is called; `myReports` is asked by a manager, all others by an analyst. */
const LOOKS = {
  leaderReport: 'ranking',
  leaderGraph: 'map',
  leaderNeighbourhood: 'neighbourhood',
  leaderCoverage: 'coverage',
  compareSnapshots: 'comparison',
  nominationEvaluation: 'nominations',
  myReports: 'reports',
} as const;
type Question = keyof typeof LOOKS;

describe('what mail metadata gives away to whom', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let [admin, analyst]: [Actor, Actor] = [] as unknown as [Actor, Actor]; // beforeAll makes them
  const people = new Map<string, readonly Actor[]>();
  const nameOf = new Map<string, string>();
  const addressOf = new Map<string, string>();
  let snapshots: readonly [string, string] = ['', ''];

  const of = (department: keyof typeof SIZES, at: number): Actor => {
    const one = people.get(department)?.[at];
    if (!one) throw new Error(`There is no ${at} in ${department}.`);
    return one;
  };
  const everybody = () => [...people.values()].flat();

  type Rows = Parameters<ImportMail['run']>[1];
  /** Eight weeks of mail: everybody with most of their department, the first two of each with those of the others. */
  async function* mail(newest: Date, seed: number, more: readonly Actor[] = []): Rows {
    const random = seededRandom(seed);
    let at = 0;
    const row = (from: Actor, to: Actor, week: number) => ({
      ...{
        kind: 'message' as const,
        line: ++at,
        messageKey: `${seed} ${at}`,
        inReplyTo: null,
        cc: [],
        bcc: [],
      },
      ...{ isList: false, isAutoSubmitted: false, isBulk: false, isCalendar: false },
      sentAt: new Date(newest.getTime() - week * 7 * DAY_MS - Math.floor(random.next() * 5 * DAY_MS)),
      ...{ from: addressOf.get(from.personId) ?? '', to: [addressOf.get(to.personId) ?? ''] },
    });
    for (let week = 0; week < 8; week++)
      for (const own of people.values()) {
        for (const from of own)
          for (const to of own) if (from !== to && random.next() < 0.4) yield row(from, to, week);
        for (const other of people.values())
          for (const from of own.slice(0, 2))
            for (const to of other.slice(0, 2))
              if (other !== own && random.next() < 0.8) yield row(from, to, week);
        for (const busy of more)
          for (const one of own) if (one !== busy) yield* [row(busy, one, week), row(one, busy, week)];
      }
  }
  const takeIn = (rows: Rows, fileName = 'mail.csv') =>
    server.get(ImportMail).run(admin, rows, { fileName, format: 'csv', onProblem: 'skip' });
  const analysed = async () => {
    await server.get(AnalyseMail).start(analyst);
    await server.drain();
    return (await server.get(Leaders).newestSnapshot())?.id ?? '';
  };
  const record = (until = '2027-06-30') =>
    server
      .get(StartMailRecording)
      .run(admin, { purpose: 'Find people to invite', basis: 'Works agreement 12', until });
  const policy = (managersSeeReports: boolean, pseudonymous: boolean) =>
    server.get(InfluencePolicies).change(admin, { managersSeeReports, pseudonymous });

  /** Arguments of a question, one answer each. */
  const args = (question: Question): readonly string[] =>
    ({
      leaderReport: ['besides: 200', 'besides: 200, role: BROKER', 'besides: 200, onlySilentInWiki: true'],
      leaderGraph: [''],
      leaderNeighbourhood: ['position: 1'],
      leaderCoverage: [''],
      compareSnapshots: [`one: "${snapshots[0]}", other: "${snapshots[1]}"`],
      nominationEvaluation: [''],
      myReports: [`purpose: "${WHY}"`],
    })[question];
  /** Everything that a question answers, as text. */
  const answerOf = async (question: Question, as: Actor): Promise<{ text: string; code: string | null }> => {
    const field = server.schema.getQueryType()?.getFields()[question];
    if (!field) throw new Error(`Nobody can ask ${question}.`);
    const levels = question === 'compareSnapshots' || question === 'leaderNeighbourhood' ? 3 : 2;
    let text = '';
    for (const some of args(question)) {
      const asked = `{ ${question}${some === '' ? '' : `(${some})`}${selectionOf(field.type, levels)} }`;
      const { data, errors } = await server.ask(as, asked);
      if (errors) return { text: JSON.stringify(errors), code: errors[0]?.extensions.code ?? null };
      text += JSON.stringify(data);
    }
    return { text, code: null };
  };
  const questions = Object.keys(LOOKS) as Question[]; // keys of the object above
  const asker = (question: Question) => (question === 'myReports' ? of('Lab', 0) : analyst);
  /** Whom a text names, by name, id or address. */
  const namedIn = (text: string) =>
    everybody()
      .map(({ personId }) => personId)
      .filter((id) => [id, nameOf.get(id) ?? id, addressOf.get(id) ?? id].some((sign) => text.includes(sign)))
      .sort();
  const looked = async (by: Actor, what: string) => {
    const rows = await test.database.query<{ id: string }>(
      `SELECT DISTINCT about_person_id AS id FROM audit_entry WHERE actor_id = $1 AND action = 'influence.person-viewed'
       AND details ->> 'what' = $2 AND details ->> 'purpose' = $3 ORDER BY 1`,
      [by.personId, what, WHY],
    );
    return rows.map(({ id }) => id).sort();
  };
  /** Tables of mail, its figures and jobs in which a text stands somewhere. */
  const tablesThatSay = async (sign: string) => {
    const tables = await test.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
       AND (tablename ~ '^(mail_|influence_|nomination|job)' OR schemaname <> 'public')`,
    );
    expect(tables.length).toBeGreaterThan(14);
    const saying: string[] = [];
    for (const { name } of tables)
      if (
        (await test.database.query(`SELECT 1 FROM ${name} AS t WHERE t::text ILIKE '%${sign}%' LIMIT 1`))
          .length > 0
      )
        saying.push(name);
    return saying.sort();
  };

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    admin = await aPerson(test.database, {
      displayName: 'The admin',
      roles: ['employee', 'admin'],
      kind: 'guest',
    });
    analyst = await aPerson(test.database, {
      displayName: 'The analyst',
      roles: ['employee', 'analyst'],
      kind: 'guest',
    });
    let number = 100;
    for (const [department, size] of Object.entries(SIZES)) {
      const own: Actor[] = [];
      for (let at = 0; at < size; at++) {
        const displayName = `Zinnober${++number}`;
        const address = `${displayName.toLowerCase()}@company.example`;
        const person = await aPerson(test.database, { displayName, department, address });
        nameOf.set(person.personId, displayName);
        addressOf.set(person.personId, address);
        own.push(person);
        const manager = at === 0 ? people.values().next().value?.[0] : own[0];
        if (manager)
          await test.database.query(`UPDATE person SET manager_id = $2 WHERE id = $1`, [
            person.personId,
            manager.personId,
          ]);
      }
      people.set(department, own);
    }
    await record();
    const now = Date.now();
    await takeIn(mail(new Date(now - EARLIER_DAYS * DAY_MS), 7));
    const first = await analysed();
    await takeIn(mail(new Date(now - DAY_MS), 8, [of('Lab', 5), of('Plant', 6)]));
    snapshots = [first, await analysed()];
    const address = ({ personId }: Actor) => addressOf.get(personId) ?? '';
    const csv = everybody()
      .slice(2, 13)
      .map((one) => `${address(one)},${address(of('Sales', 0))},${address(of('Lab', 1))}`);
    const answer = await server.ask(
      analyst,
      `mutation { importNominations(csv: "${['nominator,nominee1,nominee2', ...csv].join('\\n')}") { kept } }`,
    );
    expect(answer.errors).toBeUndefined();
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });

  it('is asked here by every question whose answer can tell of people one by one', () => {
    const tells = (type: GraphQLNamedType, seen = new Set<string>()): boolean => {
      if (seen.has(type.name) || !isObjectType(type)) return false;
      seen.add(type.name);
      if (['Leader', 'LeaderGraph', 'NominationEvaluation'].includes(type.name)) return true;
      return Object.values(type.getFields()).some((field) => tells(getNamedType(field.type), seen));
    };
    const found = Object.values(server.schema.getQueryType()?.getFields() ?? {})
      .filter((field) => tells(getNamedType(field.type)))
      .map(({ name }) => name);
    // One's own row is one's own.
    expect(found.filter((name) => name !== 'myMailRecord').sort()).toEqual([...questions].sort());
  });

  it('is nobody by name, and no figure of anybody, before an analyst says why', async () => {
    for (const question of questions.filter((one) => one !== 'myReports')) {
      const { text } = await answerOf(question, analyst);
      expect([question, namedIn(text)]).toEqual([question, []]);
      if (question !== 'compareSnapshots')
        expect([question, text]).toEqual([question, expect.stringContaining('PURPOSE_NEEDED')]);
    }
    expect((await answerOf('myReports', of('Lab', 0))).code).toBe('FORBIDDEN');
    await expect(server.get(ExportTies).run(analyst, null, 'gexf')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    for (const what of Object.values(LOOKS)) expect(await looked(analyst, what)).toEqual([]);
  });

  it('is a look that each person can read, for each person in each answer, and for nobody else', async () => {
    await server.ask(analyst, `mutation { statePurpose(purpose: "${WHY}") { purpose } }`);
    await policy(true, false);
    for (const question of questions) {
      const { text, code } = await answerOf(question, asker(question));
      expect([question, code]).toEqual([question, null]);
      const shown = namedIn(text);
      // Figures of agreement name nobody, and yet tell where those stand who were nominated.
      const expected =
        question === 'nominationEvaluation'
          ? [of('Sales', 0), of('Lab', 1)].map(({ personId }) => personId).sort()
          : shown;
      if (question !== 'nominationEvaluation') expect([question, shown.length > 0]).toEqual([question, true]);
      expect([question, await looked(asker(question), LOOKS[question])]).toEqual([question, expected]);
    }
    const { content } = await server.get(ExportTies).run(analyst, null, 'graphml');
    expect(await looked(analyst, 'download')).toEqual(namedIn(content));
    const mine = await server.ask(
      of('Lab', 1),
      `{ auditEntriesAboutMe(first: 100) { nodes { action detailsJson actor { displayName } } } }`,
    );
    expect(JSON.stringify(mine.data)).toContain(WHY);
    await policy(false, false);
  });

  it('is a look from the command line too', async () => {
    await server.get(LookAtLeaders).run(SYSTEM_ACTOR, { besides: 200 });
    const rows = await test.database.query<{ n: number }>(
      `SELECT count(DISTINCT about_person_id)::integer AS n FROM audit_entry WHERE actor_id = $1 AND details ->> 'what' = 'command-line'`,
      [SYSTEM_ACTOR.personId],
    );
    expect(rows).toEqual([{ n: everybody().length }]);
  });

  it('is pseudonyms and nothing that gives one away, where the policy says so', async () => {
    await policy(true, true);
    for (const question of questions) {
      const { text, code } = await answerOf(question, asker(question));
      expect([question, namedIn(text)]).toEqual([question, []]);
      if (question === 'myReports') expect(code).toBe('FORBIDDEN');
      else expect([question, code]).toEqual([question, null]);
      if (question !== 'nominationEvaluation') continue;
      expect(text).toContain('PSEUDONYMOUS');
    }
    const { text } = await answerOf('leaderReport', analyst);
    expect(text).toMatch(/P-[0-9A-Z]{10}/);
    expect(text).not.toMatch(/Board|HIGHER_THAN_FORMAL|"reports"/);
    for (const refused of ['department: "Sales"', 'location: "Graz"', 'department: "", location: "Graz"'])
      expect(
        (await server.ask(analyst, `{ leaderReport(${refused}) { reason } }`)).errors?.[0],
      ).toMatchObject({
        extensions: { code: 'BAD_INPUT' },
      });
    const chart = await server.ask(
      analyst,
      `{ leaderCoverage { ties { management } anyMessage { management } } }`,
    );
    // Of the first manager everybody knows who that is: one by one the curve would tell how many they write with.
    const { leaderCoverage } = chart.data as {
      leaderCoverage: Record<'ties' | 'anyMessage', { management: (number | null)[] }>;
    };
    for (const { management } of Object.values(leaderCoverage))
      expect(management.slice(0, 10).flatMap((value, at) => (value === null ? [] : [at + 1]))).toEqual([
        5, 10,
      ]);
    for (const format of ['gexf', 'graphml'] as const) {
      const { content } = await server.get(ExportTies).run(analyst, null, format);
      expect(namedIn(content)).toEqual([]);
      expect(content).not.toContain('Board');
    }
    await policy(false, false);
  });

  it('is neither name nor place of somebody who does not want to be shown, whichever filter is set', async () => {
    const shy = of('Lab', 0);
    await server.ask(shy, `mutation { setDisplayOptOut(value: true) }`);
    await policy(true, false);
    const filtered = await server.ask(
      analyst,
      `{ leaderReport(besides: 200, department: "Lab") { leaders { position person { id } } } }`,
    );
    const { leaderReport } = filtered.data as { leaderReport: { leaders: { person: unknown }[] } };
    expect(leaderReport.leaders).toHaveLength(8);
    expect(leaderReport.leaders.every(({ person }) => person !== null)).toBe(true);
    const reports = await server.ask(
      of('Sales', 0),
      `{ myReports(purpose: "${WHY}") { reports { position person { id } } } }`,
    );
    const { myReports } = reports.data as { myReports: { reports: { person: unknown }[] } };
    expect(myReports.reports.length).toBeGreaterThan(3);
    expect(myReports.reports.every(({ person }) => person !== null)).toBe(true);
    for (const question of questions) {
      const { text } = await answerOf(question, asker(question));
      expect([question, namedIn(text).includes(shy.personId)]).toEqual([
        question,
        question === 'myReports' && false,
      ]);
    }
    await policy(false, false);
    await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [shy.personId]);
  });

  it('is nothing of anybody’s ties to an employee but of their own', async () => {
    const { data } = await server.ask(of('Lab', 3), `{ __type(name: "MyNetwork") { fields { name } } }`);
    expect(JSON.stringify(data)).not.toContain('among');
  });

  it('is no trace of somebody who opted out, in any table of mail and any answer', async () => {
    const gone = of('Plant', 0);
    expect((await tablesThatSay(gone.personId)).length).toBeGreaterThan(3);
    await server.ask(gone, `mutation { optOutOfMailRecording(value: true) }`);
    expect(await tablesThatSay(gone.personId)).toEqual(['public.mail_recording_opt_out']);
    await policy(true, false);
    for (const question of questions) {
      const { text, code } = await answerOf(question, asker(question));
      expect([question, code, namedIn(text).includes(gone.personId)]).toEqual([question, null, false]);
    }
    for (const format of ['gexf', 'graphml'] as const)
      expect(
        namedIn((await server.get(ExportTies).run(analyst, snapshots[0], format)).content),
      ).not.toContain(gone.personId);
    await policy(false, false);
  });

  it('is no number of messages of a single person who opted out', async () => {
    const report = await takeIn(mail(new Date(Date.now() - DAY_MS), 10));
    expect(report.dropped.optedOut).toBeGreaterThan(0);
    await takeIn(mail(new Date(Date.now() - DAY_MS), 10));
    const { data } = await server.ask(analyst, `{ leaderFilters { imports { code count } } }`);
    expect(JSON.stringify(data)).toContain('alreadyThere');
    expect(JSON.stringify(data)).not.toContain('optedOut');
  });

  it('is nothing once the stated day is over: no look, no name for a pseudonym, nothing taken in or published', async () => {
    await policy(true, true);
    const { data } = await server.ask(analyst, `{ leaderReport { leaders { pseudonym } } }`);
    const pseudonym = /P-[0-9A-Z]{10}/.exec(JSON.stringify(data))?.[0] ?? '';
    await policy(true, false);
    await test.database.query(
      `UPDATE mail_recording SET until_date = current_date - 2 WHERE ended_at IS NULL`,
    );
    await test.database.query(`DELETE FROM look_purpose`);
    const before = await test.database.query(`SELECT count(*) AS n FROM mail_message`);
    for (const question of questions) {
      const { text } = await answerOf(question, asker(question));
      expect([question, namedIn(text)]).toEqual([question, []]);
    }
    for (const mutation of [
      `reidentifyPerson(pseudonym: "${pseudonym}", reason: "To invite this person") { displayName }`,
      `importNominations(csv: "nominator,nominee\\n${addressOf.get(of('Lab', 2).personId)},${addressOf.get(of('Lab', 3).personId)}") { kept }`,
      `analyseMail { id }`,
    ])
      expect([
        mutation,
        (await server.ask(analyst, `mutation { ${mutation} }`)).errors?.[0]?.extensions.code,
      ]).toEqual([mutation, 'BAD_INPUT']);
    await expect(takeIn(mail(new Date(), 9))).rejects.toThrow('Mail recording is off');
    expect(await test.database.query(`SELECT count(*) AS n FROM mail_message`)).toEqual(before);
  });
});
