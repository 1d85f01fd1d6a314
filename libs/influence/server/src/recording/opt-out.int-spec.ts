import { jest } from '@jest/globals';
import { Purposes } from '@wellspring/contributions-server';
import { type MailRow, UNMARKED } from '@wellspring/influence-formats';
import { type Actor, DAY_MS } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import {
  AnalyseMail,
  CondenseMail,
  ExportMyMailRecord,
  EraseMailOfPerson,
  ImportMail,
  Leaders,
  LookAtLeaders,
  OptOutOfRecording,
  RetainInfluenceData,
  SNAPSHOT_DAYS,
} from '../index.js';
import { ForgetMailOfPerson } from './forget-mail-of-person.service.js';
import { influenceTraces } from './person-traces.js';
import { RankOnThreads } from '../analysis/rank-on-threads.service.js';
import { LookAtMap } from '../leaders/look-at-map.service.js';
import { EvaluateNominations } from '../leaders/nominations.service.js';
import { MyMailRecords } from '../mine/my-mail-record.read-model.js';
import { MyNetworks } from '../mine/my-network.read-model.js';
import { aMailingCompany, type MailingCompany, NEWEST } from '../testing/a-company.js';
import { openInfluence } from '../testing/open-influence.js';

jest.setTimeout(180_000);

/** Tables and the columns in which a person stands. */
const TRACES = [
  ...[
    'mail_message.sender_id',
    'mail_recipient.person_id',
    'mail_week_tie.sender_id',
    'mail_week_tie.recipient_id',
  ],
  ...['influence_score.person_id', 'nomination.nominator_id', 'nomination.nominee_id'],
];

describe('what mail metadata says of a person, for that person', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let company: MailingCompany;
  let analyst: Actor;
  let leader: Actor;
  let other: Actor;

  const analysed = async () => {
    await modules.get(AnalyseMail).start(analyst);
    await modules.drain();
    return (await modules.get(Leaders).newestSnapshot())?.id ?? '';
  };
  const tracesOf = async ({ personId }: Actor) => {
    const found: string[] = [];
    for (const trace of TRACES) {
      const [table, column] = trace.split('.');
      const rows = await test.database.query(`SELECT 1 FROM ${table} WHERE ${column} = $1 LIMIT 1`, [
        personId,
      ]);
      if (rows.length > 0) found.push(trace);
    }
    return found;
  };
  async function* mail(
    sentAt: Date,
    ...pairs: (readonly [from: string, to: string])[]
  ): AsyncGenerator<MailRow> {
    for (const [at, [from, to]] of pairs.entries())
      yield {
        ...UNMARKED,
        kind: 'message',
        line: at + 2,
        messageKey: `${from} ${to} ${sentAt.getTime()}`,
        sentAt,
        from,
        to: [to],
        cc: [],
        bcc: [],
        inReplyTo: null,
      };
  }
  const imported = (rows: AsyncIterable<MailRow>) =>
    modules
      .get(ImportMail)
      .run(company.statedBy, rows, { fileName: 'mail.csv', format: 'csv', onProblem: 'refuse' });

  beforeAll(async () => {
    ({ test, modules } = await openInfluence());
    company = await aMailingCompany(test, { Sales: 12, Plant: 11, Lab: 9 });
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'], kind: 'guest' });
    [leader, other] = company.people.get('Sales') as [Actor, Actor]; // twelve people
    await test.database.query(
      `INSERT INTO mail_week_tie (week, sender_id, recipient_id, weight, messages, keep_until)
       VALUES ('2026-03-02', $1, $2, 1.5, 2, now() + interval '1 month'), ('2026-03-02', $2, $1, 1, 1, now() + interval '1 month')`,
      [leader.personId, other.personId],
    );
    await modules
      .get(EvaluateNominations)
      .import(
        ...([
          analyst,
          'nominator,nominee\nsales.01@company.example,sales.00@company.example\nlab.00@company.example,plant.00@company.example',
        ] as const),
      );
    await analysed();
    await analysed();
    await modules.get(Purposes).state(analyst, 'Planning a round table');
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  it('is all there: mail by month, correspondents, ties by week, own figures, and until when', async () => {
    const record = await modules.get(MyMailRecords).of(leader, 200);
    const [sent] = await test.database.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM mail_message WHERE sender_id = $1`,
      [leader.personId],
    );
    expect(record).toMatchObject({ sent: sent?.n, weeklyTies: 2, nominations: 1, optedOutAt: null });
    const sum = (key: 'sent' | 'received') => record.months.reduce((total, month) => total + month[key], 0);
    expect([sum('sent'), sum('received')]).toEqual([record.sent, record.received]);
    expect(record.correspondents.reduce((total, one) => total + one.sent, 0)).toBe(record.sent);
    expect(record.deletedBy?.getTime()).toBeGreaterThan(Date.now() + 89 * DAY_MS);
    expect(record.snapshots).toHaveLength(2);
    expect(record.snapshots[0]?.figures.personId).toBe(leader.personId);
    expect(record.snapshots[0]?.ties).toBeGreaterThan(5);
    const file = await modules.get(ExportMyMailRecord).run(leader);
    expect(JSON.parse(file)).toMatchObject({
      about: { personId: leader.personId, retentionDays: { mail: 90, snapshots: 731 } },
    });
    const strangers = (company.people.get('Lab') ?? []).slice(2).map(({ personId }) => personId);
    for (const stranger of strangers) expect(file).not.toContain(stranger);
  });

  it('is all in the copy that they take along: every row of every table that names them', async () => {
    await modules
      .get(EvaluateNominations)
      .import(analyst, 'nominator,nominee\nsales.00@company.example,sales.02@company.example');
    await test.database.query(`INSERT INTO mail_recording_opt_in (person_id, at) VALUES ($1, '2026-01-02')`, [
      leader.personId,
    ]);
    await test.database.query(
      `INSERT INTO mail_unknown_address (id, address_hash, first_at, last_at, seen_at, resolved_person_id, resolved_at)
       VALUES (gen_random_uuid(), 'x', now(), now(), now(), $1, '2026-01-03')`,
      [leader.personId],
    );
    type Named = { readonly name: string };
    const copy = JSON.parse(await modules.get(ExportMyMailRecord).run(leader)) as {
      readonly messages: readonly {
        readonly isMine: boolean;
        readonly sentAt: string;
        readonly with: readonly Named[];
      }[];
      readonly weeks: readonly (Named & { readonly isMine: boolean })[];
      readonly snapshots: readonly {
        readonly tiesWith: readonly Named[];
        readonly place: { readonly x: number };
      }[];
      readonly nominationsByMe: readonly Named[];
      readonly [fact: string]: unknown;
    };
    const mine = copy.messages.filter(({ isMine }) => isMine);
    /** How many rows of the copy come of each column that names a person. A column that is new belongs in here. */
    const told: Readonly<Record<string, number>> = {
      'mail_message.sender_id': mine.length,
      'mail_recipient.person_id': copy.messages.length - mine.length,
      'mail_week_tie.sender_id': copy.weeks.filter(({ isMine }) => isMine).length,
      'mail_week_tie.recipient_id': copy.weeks.filter(({ isMine }) => !isMine).length,
      'nomination.nominator_id': copy.nominationsByMe.length,
      'nomination.nominee_id': (copy['nominationsOfMe'] as unknown[]).length,
      'mail_recording_opt_in.person_id': copy['cameBackAt'] === null ? 0 : 1,
      'influence_score.person_id': copy.snapshots.filter(({ place }) => place.x !== null).length,
      'mail_unknown_address.resolved_person_id': (copy['addressesResolvedAt'] as unknown[]).length,
      'mail_recording_opt_out.person_id': copy['optedOutAt'] === null ? 0 : 1,
    };
    const own = [influenceTraces.deleted, influenceTraces.emptied, influenceTraces.kept]
      .flatMap((fate) => Object.values(fate).flat())
      // What an administrator or analyst did is in the trail.
      .filter((name) => !/(requested|started|imported|changed)_by_id$/.test(name));
    expect(Object.keys(told).sort()).toEqual([...own].sort());
    for (const name of own) {
      const [table, column] = name.split('.');
      const rows = await test.database.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [
        leader.personId,
      ]);
      expect([name, told[name]]).toEqual([name, rows.length]);
      if (!name.includes('opt_out')) expect([name, rows.length > 0]).toEqual([name, true]);
    }
    expect(mine[0]?.with[0]?.name).toMatch(/^(Sales|Plant|Lab) \d\d$/);
    const network = await modules.get(MyNetworks).of(leader);
    expect(new Set(copy.snapshots[0]?.tiesWith.map(({ name }) => name)).size).toBe(network.tieCount);
    expect(copy.snapshots[0]?.tiesWith).toHaveLength(network.tieCount);
    await test.database.query(`DELETE FROM mail_recording_opt_in`);
    await test.database.query(
      `DELETE FROM nomination_round WHERE id IN (SELECT round_id FROM nomination WHERE nominator_id = $1)`,
      [leader.personId],
    );
  });

  it('is their own network, with nobody’s rank in it', async () => {
    const network = await modules.get(MyNetworks).of(leader);
    expect(network).toMatchObject({ reason: null, tieCount: network.ties.length });
    expect(network.ties[0]?.relativeStrength).toBe(1);
    expect(network.ties.every(({ isNew }) => isNew === false)).toBe(true);
    expect(network.departments.map(({ name }) => name).sort()).toEqual(['Lab', 'Plant', 'Sales']);
    expect(network.history).toHaveLength(2);
    expect(network.history[1]).toMatchObject({ newTies: 0, endedTies: 0, ties: network.tieCount });
    expect(JSON.stringify(network)).not.toMatch(/score|tier|rank/i);
    expect((await modules.get(MyNetworks).of(analyst)).reason).toBe('NOT_IN_SNAPSHOT');
  });

  it('goes at once when they opt out: mail, ties, nominations, and everything of them in all snapshots', async () => {
    expect((await tracesOf(leader)).sort()).toEqual(
      TRACES.filter((trace) => trace !== 'nomination.nominator_id').sort(),
    );
    const before = await modules.get(Leaders).snapshots(10, null);
    const position =
      (await modules.get(Leaders).of(before[0]?.id ?? '', [leader.personId]))[0]?.position ?? 0;
    const inSet = (findings: Awaited<ReturnType<Leaders['findings']>>) =>
      findings.coverage?.people.includes(position - 1);
    expect(inSet(await modules.get(Leaders).findings(before[0]?.id ?? ''))).toBe(true);

    await modules.get(OptOutOfRecording).run(leader, true);

    expect(await tracesOf(leader)).toEqual([]);
    for (const { id } of before) {
      const [gap] = await modules.get(Leaders).at(id, [position]);
      expect(gap).toEqual({
        ...{ position, personId: null, score: null, tier: null, inclusionProbability: null, measures: {} },
        ...{ reasons: [], department: null, community: null, roles: [], details: {} },
      });
      const ties = await test.database.query(
        `SELECT 1 FROM influence_tie WHERE snapshot_id = $1 AND (a = $2 OR b = $2)`,
        [id, position],
      );
      expect(ties).toEqual([]);
      const findings = await modules.get(Leaders).findings(id);
      expect(inSet(findings)).toBe(false);
      expect(findings.coverage?.people).toContain(null);
      expect((await modules.get(Leaders).snapshot(id))?.redactedCount).toBe(1);
    }
    expect(
      (await modules.get(LookAtLeaders).run(analyst, { besides: 40 })).leaders[position - 1],
    ).toMatchObject({ personId: null, score: null });
    await expect(modules.get(LookAtMap).neighbourhood(analyst, null, position)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await modules.get(MyNetworks).of(leader)).toMatchObject({ reason: 'OPTED_OUT', ties: [] });
    const record = await modules.get(MyMailRecords).of(leader, 200);
    expect(record).toMatchObject({ sent: 0, received: 0, weeklyTies: 0, months: [], snapshots: [] });
    expect(record.optedOutAt).not.toBe(null);
  });

  it('is in no figure of the company that could be held against those who are left', async () => {
    const [newest] = await modules.get(Leaders).snapshots(1, null);
    const id = newest?.id ?? '';
    const left = (await modules.get(Leaders).people(id, 100)).filter(({ personId }) => personId !== null);
    expect(left).toHaveLength(31);
    const ties = await test.database.query<{ a: number; b: number }>(
      `SELECT a, b FROM influence_tie WHERE snapshot_id = $1`,
      [id],
    );
    const sent = left.reduce((sum, { measures }) => sum + (measures.sent ?? 0), 0);
    const findings = await modules.get(Leaders).findings(id);
    const { input } = newest?.method ?? { input: null };
    expect(newest?.messageCount).toBe(sent);
    expect(input).toMatchObject({ messagesUsed: sent, ties: ties.length });
    expect(findings.filters?.messagesUsed).toBe(sent);
    expect(findings.filters?.messagesRead).toBe(input?.messagesRead);
    expect(findings.ties?.count).toBe(ties.length);
    const graph = await modules.get(LookAtMap).graph(analyst, id, { people: 100, ties: 10_000 });
    expect(graph).toMatchObject({ unlistedTies: 0 });

    const departmentOf = new Map(left.map(({ position, department }) => [position, department]));
    const {
      groups,
      ties: cells,
      messages,
    } = findings.departmentMatrix ?? { groups: [], ties: [], messages: [] };
    // The next analysis of the same mail has them without: the difference would be this one person's.
    const own = groups.findIndex(({ name }) => name === 'Sales');
    expect(messages.map((line) => line.map((value) => value === null))).toEqual(
      groups.map((_, from) => groups.map((__, to) => from === own || to === own)),
    );
    for (const [from, group] of groups.entries()) {
      expect(group.people).toBe(left.filter(({ department }) => department === group.name).length);
      for (const [to, other] of groups.entries()) {
        const among = ties.filter(({ a, b }) => {
          const ends = [departmentOf.get(a), departmentOf.get(b)];
          return from === to
            ? ends.every((end) => end === group.name)
            : ends.includes(group.name) && ends.includes(other.name);
        });
        expect(cells[from]?.[to]).toBe(among.length);
      }
    }

    const top = left.filter(({ position }) => position <= (findings.stability?.topCount ?? 0));
    const mean = top.reduce((sum, one) => sum + (one.inclusionProbability ?? 0), 0) / top.length;
    if (top.length < 5) expect(findings.stability?.retentionRatio).toBe(null);
    else expect(findings.stability?.retentionRatio).toBeCloseTo(mean, 12);

    const { coverage } = findings;
    const curves = [coverage?.greedy, coverage?.ranking, coverage?.management, coverage?.anyMessage.greedy];
    for (const curve of curves)
      expect(curve?.flatMap((value, at) => (value === null ? [] : [at + 1]))).toEqual(
        curve?.flatMap((_, at) => ((at + 1) % 10 === 0 ? [at + 1] : [])),
      );
  });

  it('goes person by person out of curves until nothing is left, and never comes back', async () => {
    const [newest] = await modules.get(Leaders).snapshots(1, null);
    const id = newest?.id ?? '';
    const pointsAfter = async (more: number) => {
      const told = await test.database.query<{ points: number[] }>(
        `SELECT array(SELECT at FROM jsonb_array_elements(influence_in_groups(findings, $2::integer) #> '{coverage,greedy}')
           WITH ORDINALITY AS point (value, at) WHERE value <> 'null' ORDER BY at)::integer[] AS points
         FROM influence_snapshot WHERE id = $1`,
        [id, more],
      );
      return told[0]?.points ?? [];
    };
    const all = await pointsAfter(1);
    expect(all[0]).toBe(10);
    expect(await pointsAfter(5)).toEqual(all);
    expect(await pointsAfter(6)).toEqual(all.filter((budget) => budget % 20 === 0));
    expect(await pointsAfter(36)).toEqual([]);
  });

  it('is not taken in while they are out, and the next analysis says how many it had to leave out', async () => {
    const report = await imported(
      mail(
        NEWEST,
        ['sales.00@company.example', 'sales.01@company.example'],
        ['sales.01@company.example', 'sales.00@company.example'],
      ),
    );
    expect(report.dropped.optedOut).toBeGreaterThan(0);
    expect(await tracesOf(leader)).toEqual([]);
    const id = await analysed();
    expect(await modules.get(Leaders).of(id, [leader.personId])).toEqual([]);
    expect(await modules.get(Leaders).snapshot(id)).toMatchObject({
      peopleCount: 31,
      optedOutCount: 1,
      redactedCount: 0,
    });
  });

  it('is not stored either where they opt out while a file is being read', async () => {
    const [, , third = other] = company.people.get('Sales') ?? [];
    async function* slow(): AsyncGenerator<MailRow> {
      const day = (at: number) => new Date(NEWEST.getTime() - at * 60_000);
      for (let at = 0; at < 11_000; at++) {
        // Two batches of five thousand are stored or under way.
        if (at === 10_500) await modules.get(OptOutOfRecording).run(third, true);
        yield* mail(day(at), ['sales.02@company.example', 'sales.03@company.example']);
        if (at % 100 === 0) yield* mail(day(at), ['lab.03@company.example', 'sales.02@company.example']);
      }
    }
    const report = await imported(slow());
    expect(report.dropped.optedOut).toBeGreaterThan(500);
    expect(await tracesOf(third)).toEqual([]);
    await modules.get(OptOutOfRecording).run(third, false);
  });

  /** Starts something while the person opts out, as far as it waits for that; gives its end when the opt-out is done. */
  const whileOptingOut = async <T>({ personId }: Actor, start: () => Promise<T>): Promise<T> => {
    const waits = () =>
      test.database.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
    const started: Promise<T>[] = [];
    await test.unitOfWork.run(async (tx) => {
      // As the opt-out does it, stopped just before its end.
      await tx.query(`INSERT INTO mail_recording_opt_out (person_id, at) VALUES ($1, now())`, [personId]);
      await modules.get(ForgetMailOfPerson).run(tx, personId);
      started.push(start());
      while ((await waits()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    });
    const [ended] = await Promise.all(started);
    return ended as T; // one was started
  };

  it('is not in a week that was being written of old mail when they opted out', async () => {
    const [, , , fourth = other] = company.people.get('Sales') ?? [];
    const week = () =>
      test.unitOfWork.run((tx) => modules.get(CondenseMail).condense(tx, new Date(Date.now() + DAY_MS)));
    expect(await whileOptingOut(fourth, week)).toBeGreaterThan(0);
    expect(await tracesOf(fourth)).toEqual([]);
    await modules.get(OptOutOfRecording).run(fourth, false);
  });

  it('is not in nominations that were coming in when they opted out', async () => {
    const [, , , , fifth = other] = company.people.get('Sales') ?? [];
    const csv =
      'nominator,nominee\nsales.04@company.example,lab.00@company.example\nlab.02@company.example,lab.00@company.example';
    const { id, report } = await whileOptingOut(fifth, () =>
      modules.get(EvaluateNominations).import(analyst, csv),
    );
    expect(report).toMatchObject({ kept: 1, optedOut: 1 });
    expect(await tracesOf(fifth)).toEqual([]);
    await test.database.query(`DELETE FROM nomination_round WHERE id = $1`, [id]);
    await modules.get(OptOutOfRecording).run(fifth, false);
  });

  it('is not restored when they come back, not even by an old file; only what is sent from then on is recorded', async () => {
    await modules.get(OptOutOfRecording).run(leader, false);
    expect(await tracesOf(leader)).toEqual([]);
    await imported(mail(NEWEST, ['sales.00@company.example', 'sales.02@company.example']));
    expect(await tracesOf(leader)).toEqual([]);
    await imported(
      mail(new Date(Date.now() + DAY_MS), ['sales.00@company.example', 'sales.02@company.example']),
    );
    expect(await tracesOf(leader)).toEqual(['mail_message.sender_id']);
  });

  it('stays out of an analysis that was being computed when they opted out', async () => {
    const ranking = modules.get(RankOnThreads);
    const run = ranking.run.bind(ranking);
    const stop = jest.spyOn(ranking, 'run').mockImplementation(async (...all) => {
      const ranked = await run(...all);
      await modules.get(OptOutOfRecording).run(other, true);
      return ranked;
    });
    const id = await analysed();
    stop.mockRestore();
    expect(await modules.get(Leaders).of(id, [other.personId])).toEqual([]);
    const gaps = (await modules.get(Leaders).people(id, 100)).filter(({ personId }) => personId === null);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ score: null, measures: {}, reasons: [] });
    const ties = await test.database.query(
      `SELECT 1 FROM influence_tie WHERE snapshot_id = $1 AND (a = $2 OR b = $2)`,
      [id, gaps[0]?.position],
    );
    expect(ties).toEqual([]);
    const findings = await modules.get(Leaders).findings(id);
    expect(findings.coverage?.people).not.toContain((gaps[0]?.position ?? 0) - 1);
  });

  it('goes with a person who is erased, and an old file brings neither mail nor address back', async () => {
    const [gone] = company.people.get('Plant') ?? [];
    if (!gone) throw new Error('Nobody is in the plant.');
    expect((await tracesOf(gone)).length).toBeGreaterThan(2);
    const address = 'plant.00@company.example';
    await test.unitOfWork.run((tx) =>
      modules.get(EraseMailOfPerson).run(tx, gone.personId, [address], new Date()),
    );
    expect(await tracesOf(gone)).toEqual([]);
    await test.database.query(`DELETE FROM person_address WHERE address = $1`, [address]);
    const report = await imported(mail(NEWEST, [address, 'plant.01@company.example']));
    expect(report.messagesKept).toBe(0);
    expect(
      await test.database.query(`SELECT 1 FROM mail_unknown_address WHERE shown = $1`, [address]),
    ).toEqual([]);
  });

  it('is forgotten in time: snapshots and nominations after 24 months, and nothing earlier', async () => {
    const retain = modules.get(RetainInfluenceData);
    expect(await retain.run(new Date())).toMatchObject({
      messagesDeleted: 0,
      snapshotsDeleted: 0,
      nominationRoundsDeleted: 0,
    });
    const later = (days: number) => new Date(Date.now() + days * DAY_MS);
    expect(await retain.run(later(SNAPSHOT_DAYS - 1))).toMatchObject({
      snapshotsDeleted: 0,
      nominationRoundsDeleted: 0,
    });
    const snapshots = (await modules.get(Leaders).snapshots(100, null)).length;
    expect(await retain.run(later(SNAPSHOT_DAYS + 1))).toMatchObject({
      snapshotsDeleted: snapshots,
      nominationRoundsDeleted: 1,
    });
    for (const table of [
      'mail_message',
      'mail_recipient',
      'mail_week_tie',
      'influence_score',
      'influence_tie',
      'nomination',
    ])
      expect(await test.database.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });
});
