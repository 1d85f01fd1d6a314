import { jest } from '@jest/globals';
import { Purposes, Shares } from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { JobRuns } from '@wellspring/platform-jobs';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { AnalyseMail, ExportTies, InfluencePolicies, Leaders, LookAtLeaders } from '../index.js';
import { aMailingCompany, type MailingCompany } from '../testing/a-company.js';
import { openInfluence } from '../testing/open-influence.js';
import { RankOnThreads } from '../analysis/rank-on-threads.service.js';
import { CompareSnapshots } from './compare-snapshots.service.js';
import { LookAtFindings } from './look-at-findings.service.js';
import { LookAtMap } from './look-at-map.service.js';
import { LookAtReports } from './look-at-reports.service.js';
import { EvaluateNominations } from './nominations.service.js';
import { Reidentify } from './reidentify.service.js';

jest.setTimeout(180_000);

const EVERYTHING = { people: 10_000, ties: 100_000 };
const WHY = 'Planning a round table';

describe('what analysts see of a snapshot', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let company: MailingCompany;
  let analyst: Actor;
  let snapshotId: string;

  const looksAt = async (person: Actor, by: Actor) =>
    test.database.query<{ action: string; details: Readonly<Record<string, unknown>> }>(
      `SELECT action, details FROM audit_entry WHERE about_person_id = $1 AND actor_id = $2 ORDER BY at, id`,
      [person.personId, by.personId],
    );
  const analysed = async () => {
    await modules.get(AnalyseMail).start(analyst);
    await modules.drain();
    return (await modules.get(Leaders).newestSnapshot())?.id ?? '';
  };
  const head = (department: string): Actor => {
    const [first] = company.people.get(department) ?? [];
    if (!first) throw new Error(`Nobody is in ${department}.`);
    return first;
  };

  beforeAll(async () => {
    ({ test, modules } = await openInfluence());
    company = await aMailingCompany(test, { Sales: 12, Plant: 11, Lab: 9, Board: 3 });
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'], kind: 'guest' });
    snapshotId = await analysed();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  it('is figures of the company and nobody by name before they say why', async () => {
    const report = await modules.get(LookAtLeaders).run(analyst, { besides: 10 });
    expect(report).toMatchObject({ reason: 'PURPOSE_NEEDED', leaders: [] });
    expect(report.snapshot).toMatchObject({ peopleCount: 35, optedOutCount: 0, redactedCount: 0 });
    expect(report.snapshot?.recording).toMatchObject({ purpose: 'Find people to invite' });
    expect(await modules.get(LookAtMap).graph(analyst, null, EVERYTHING)).toMatchObject({
      nodes: [],
      ties: [],
    });
    const coverage = await modules.get(LookAtFindings).coverage(analyst, null);
    expect(coverage.set).toEqual([]);
    // By fives: a step of one would be what one person adds, and of managers everybody knows who that is.
    const told = coverage.coverage?.management?.flatMap((value, at) => (value === null ? [] : [at + 1]));
    expect(told?.slice(0, 2)).toEqual([5, 10]);
    for (const curve of [coverage.coverage?.greedy, coverage.coverage?.anyMessage.ranking])
      expect(curve?.findIndex((value) => value !== null)).toBe(4);
    await expect(modules.get(ExportTies).run(analyst, null, 'gexf')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const employee = head('Sales');
    for (const look of [
      modules.get(LookAtLeaders).run(employee, { besides: 1 }),
      modules.get(LookAtMap).graph(employee, null, EVERYTHING),
      modules.get(LookAtFindings).departments(employee, null),
      modules.get(EvaluateNominations).run(employee, null),
    ])
      await expect(look).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await looksAt(head('Lab'), analyst)).toEqual([]);
  });

  it('is people with reasons after they said why, and each of them can read who looked at what and why', async () => {
    await modules.get(Purposes).state(analyst, WHY);
    const { leaders, reason } = await modules.get(LookAtLeaders).run(analyst, { besides: 35 });
    expect(reason).toBe(null);
    expect(leaders).toHaveLength(35);
    const heads = leaders.slice(0, 8).map(({ department }) => department);
    expect(new Set(heads).size).toBeGreaterThan(1);
    expect(leaders[0]?.details).toMatchObject({ rank: 1, formalRank: expect.anything() });
    expect(leaders[0]?.reasons.length).toBeGreaterThan(0);
    const stored = JSON.stringify(
      await test.database.query(
        `SELECT to_jsonb(s) AS s, (SELECT jsonb_agg(i) FROM influence_score AS i) AS i FROM influence_snapshot AS s`,
      ),
    );
    expect(stored).not.toMatch(/@company\.example|Sales 0|Plant 0|Lab 0/);
    expect(await looksAt(head('Lab'), analyst)).toEqual([
      {
        action: 'influence.person-viewed',
        details: { what: 'ranking', isPseudonymous: false, purpose: WHY },
      },
    ]);
  });

  it('can be narrowed to a department, a place, a role, and the connected who are silent in the wiki', async () => {
    const lab = await modules.get(LookAtLeaders).run(analyst, { besides: 200, department: 'Lab' });
    expect(new Set(lab.leaders.map(({ department }) => department))).toEqual(new Set(['Lab']));
    expect(lab.leaders).toHaveLength(9);
    expect(lab.departments).toEqual(['Board', 'Lab', 'Plant', 'Sales']);
    await test.database.query(`UPDATE person SET location = 'Graz' WHERE id = $1`, [head('Plant').personId]);
    const graz = await modules.get(LookAtLeaders).run(analyst, { besides: 200, location: 'Graz' });
    expect(graz.leaders.map(({ personId }) => personId)).toEqual([head('Plant').personId]);
    expect(graz.locations).toEqual(['Graz']);
    const words = jest
      .spyOn(modules.get(Shares), 'survivingWordsOf')
      .mockImplementation(async () => new Map([[head('Plant').personId, 200]]));
    const silent = await modules
      .get(LookAtLeaders)
      .run(analyst, { besides: 200, department: 'Plant', onlySilentInWiki: true });
    words.mockRestore();
    expect(silent.leaders).toHaveLength(10);
    expect(silent.leaders.map(({ personId }) => personId)).not.toContain(head('Plant').personId);
  });

  it('is a network in which everybody who is drawn was looked at', async () => {
    const query = jest.spyOn(Database.prototype, 'query');
    const graph = await modules.get(LookAtMap).graph(analyst, snapshotId, EVERYTHING);
    expect(query.mock.calls.length).toBeLessThanOrEqual(8);
    query.mockRestore();
    expect(graph.nodes).toHaveLength(35);
    expect(graph.nodes.every(({ x, y }) => x !== null && y !== null)).toBe(true);
    expect(graph.ties.length).toBeGreaterThan(100);
    expect(graph).toMatchObject({ unlistedPeople: 0, unlistedTies: 0 });
    const [strongest] = [...graph.ties].sort((a, b) => b.strength - a.strength);
    const few = await modules.get(LookAtMap).graph(analyst, snapshotId, { people: 10_000, ties: 1 });
    expect(few.ties).toEqual([strongest]);
    const one = await modules.get(LookAtMap).neighbourhood(analyst, snapshotId, 1);
    const own = graph.ties.filter(({ a, b }) => a === 1 || b === 1);
    expect(one.ties).toHaveLength(own.length);
    await expect(modules.get(LookAtMap).neighbourhood(analyst, snapshotId, 99)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const file = await modules.get(ExportTies).run(analyst, snapshotId, 'graphml');
    expect(file.content.match(/<edge /g)).toHaveLength(graph.ties.length);
    const looks = await looksAt(head('Board'), analyst);
    expect(looks.map(({ details }) => details.what)).toEqual(expect.arrayContaining(['map', 'download']));
  });

  it('is the same, byte for byte, of the same mail, and the comparison of the two finds nothing', async () => {
    const again = await analysed();
    const [first, second] = [
      await modules.get(Leaders).snapshot(snapshotId),
      await modules.get(Leaders).snapshot(again),
    ];
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.digest).toBe(first?.digest);
    expect(await modules.get(CompareSnapshots).run(analyst, again, snapshotId)).toMatchObject({
      ...{ earlier: { id: snapshotId }, later: { id: again }, isSameMethod: true },
      ...{ joined: 0, left: 0, peopleInBoth: 35, changes: [] },
      spearman: expect.closeTo(1, 12),
    });
  });

  it('is a matrix of departments from which no two cells tell of fewer than five people', async () => {
    const { matrix } = await modules.get(LookAtFindings).departments(analyst, snapshotId);
    const names = matrix?.groups.map(({ name }) => name) ?? [];
    expect(names).toEqual(['Board', 'Lab', 'Plant', 'Sales']);
    // The board has three people; of the others two alone write to other departments.
    expect(matrix?.groups.map(({ people }) => people)).toEqual([null, null, 11, 12]);
    const at = (from: number, to: number) => [matrix?.ties[from]?.[to], matrix?.messages[from]?.[to]];
    for (const [from, to] of [
      [0, 0],
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const)
      expect(at(from, to)).toEqual([null, null]);
    expect(
      [at(1, 1), at(2, 2), at(3, 3)].flat().every((value) => typeof value === 'number' && value > 0),
    ).toBe(true);
    const rows = await test.database.query<{ from: string; to: string; a: number; b: number }>(
      `SELECT x.department AS "from", y.department AS "to", t.a, t.b FROM influence_tie AS t
       JOIN influence_score AS x ON x.snapshot_id = t.snapshot_id AND x.position = t.a
       JOIN influence_score AS y ON y.snapshot_id = t.snapshot_id AND y.position = t.b WHERE t.snapshot_id = $1`,
      [snapshotId],
    );
    const tiesOf = (from: number, to: number) =>
      rows.filter(
        (row) =>
          (row.from === names[from] && row.to === names[to]) ||
          (row.from === names[to] && row.to === names[from]),
      );
    const cells = names.flatMap((_, from) => names.slice(from).map((__, to) => [from, from + to] as const));
    const shown = cells.filter(([from, to]) => matrix?.ties[from]?.[to] !== null);
    const hidden = cells.filter(([from, to]) => matrix?.ties[from]?.[to] === null);
    const everybody = rows.length;
    const people = (some: typeof rows) => new Set(some.flatMap(({ a, b }) => [a, b])).size;
    const isTold = (some: typeof rows) => expect(people(some) === 0 || people(some) >= 5).toBe(true);
    for (const one of shown) {
      expect(matrix?.ties[one[0]]?.[one[1]]).toBe(tiesOf(...one).length);
      isTold(tiesOf(...one));
      for (const other of shown) if (other !== one) isTold([...tiesOf(...one), ...tiesOf(...other)]);
    }
    const sum = shown.reduce((total, one) => total + tiesOf(...one).length, 0);
    expect(everybody - sum).toBe(hidden.flatMap((one) => tiesOf(...one)).length);
    isTold(hidden.flatMap((one) => tiesOf(...one)));
  });

  it('takes as many statements for fifty people as for five', async () => {
    const query = jest.spyOn(Database.prototype, 'query');
    const count = async (besides: number) => {
      query.mockClear();
      await modules.get(LookAtLeaders).run(analyst, { besides });
      return query.mock.calls.length;
    };
    expect(await count(35)).toBe(await count(5));
    expect(await count(35)).toBeLessThanOrEqual(9);
    query.mockRestore();
  });

  it('is a published snapshot that not even SQL can change', async () => {
    for (const change of [
      `UPDATE influence_score SET score = 1 WHERE position = 1`,
      `UPDATE influence_snapshot SET people_count = 1`,
      `UPDATE influence_tie SET strength = 1`,
    ])
      await expect(test.database.query(change)).rejects.toThrow('A published snapshot knows no change');
  });

  it('is nothing new when an analysis is cancelled while it computes', async () => {
    const before = await modules.get(Leaders).newestSnapshot();
    const ranking = modules.get(RankOnThreads);
    const stop = jest.spyOn(ranking, 'run').mockImplementation(async (_mail, _options, signal) => {
      await modules.get(JobRuns).cancel(analyst, runId);
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw signal.reason;
    });
    const runId = await modules.get(AnalyseMail).start(analyst);
    await modules.drain();
    stop.mockRestore();
    expect((await modules.get(JobRuns).get(analyst, runId)).state).toBe('cancelled');
    expect(await modules.get(Leaders).newestSnapshot()).toEqual(before);
  });

  it('is pseudonyms where the policy says so, and a name only as an act with a reason', async () => {
    const admin = company.statedBy;
    await expect(
      modules.get(InfluencePolicies).change(analyst, { managersSeeReports: false, pseudonymous: true }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await modules.get(InfluencePolicies).change(admin, { managersSeeReports: false, pseudonymous: true });
    const { leaders, isPseudonymous } = await modules.get(LookAtLeaders).run(analyst, { besides: 35 });
    expect(isPseudonymous).toBe(true);
    expect(
      leaders.every(
        ({ personId, pseudonym }) => personId === null && /^P-[0-9A-Z]{10}$/.test(pseudonym ?? ''),
      ),
    ).toBe(true);
    expect(leaders.filter(({ department }) => department === 'Board')).toEqual([]);
    const graph = await modules.get(LookAtMap).graph(analyst, null, EVERYTHING);
    expect(graph.nodes.map(({ name }) => name)).toEqual(leaders.map(({ pseudonym }) => pseudonym));
    const pseudonym = leaders[0]?.pseudonym ?? '';
    const reidentify = modules.get(Reidentify);
    await expect(reidentify.run(analyst, pseudonym, 'curious')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(reidentify.run(analyst, 'P-0000000000', 'To invite this person')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const personId = await reidentify.run(analyst, pseudonym, 'To invite this person');
    const [found] = company.everybody.filter((person) => person.personId === personId);
    expect((await looksAt(found ?? analyst, analyst)).at(-1)).toEqual({
      action: 'influence.person-reidentified',
      details: { reason: 'To invite this person', purpose: WHY },
    });
    await modules.get(InfluencePolicies).change(admin, { managersSeeReports: false, pseudonymous: false });
  });

  it('is nothing for line managers unless the policy allows it, and then their own reports alone', async () => {
    const boss = head('Lab');
    const look = () => modules.get(LookAtReports).run(boss, 'Talk about workload');
    await expect(look()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const policies = modules.get(InfluencePolicies);
    await policies.change(company.statedBy, { managersSeeReports: true, pseudonymous: false });
    await expect(modules.get(LookAtReports).run(boss, 'why not')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { reports } = await look();
    const own = (company.people.get('Lab') ?? []).slice(1).map(({ personId }) => personId);
    expect(reports.map(({ personId }) => personId).sort()).toEqual(own.sort());
    const [, report] = company.people.get('Lab') ?? [];
    expect((await looksAt(report ?? boss, boss)).at(-1)?.details).toMatchObject({
      what: 'reports',
      purpose: 'Talk about workload',
    });
    await policies.change(company.statedBy, { managersSeeReports: false, pseudonymous: false });
  });

  it('leaves out who does not want to be shown', async () => {
    const shy = head('Sales');
    await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [shy.personId]);
    const { leaders } = await modules.get(LookAtLeaders).run(analyst, { besides: 35 });
    expect(leaders.filter(({ personId, score }) => personId === null && score === null)).toHaveLength(1);
    const graph = await modules.get(LookAtMap).graph(analyst, null, EVERYTHING);
    expect(graph).toMatchObject({ unlistedPeople: 1 });
    expect(graph.unlistedTies).toBeGreaterThan(0);
    await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [shy.personId]);
  });

  it('is the ranking against whom people name, from five who name on', async () => {
    const nominations = modules.get(EvaluateNominations);
    expect((await nominations.run(analyst, null)).reason).toBe('NO_NOMINATIONS');
    const csv = (count: number) =>
      [
        'nominator,nominee 1,nominee 2',
        ...Array.from(
          { length: count },
          (_, at) =>
            `sales.${String(at + 2).padStart(2, '0')}@company.example,SALES.00@company.example,lab.00@company.example`,
        ),
        'sales.00@company.example,sales.00@company.example,',
        'nobody@company.example,sales.00@company.example,',
      ].join('\r\n');
    await expect(nominations.import(analyst, 'name,whom\n')).rejects.toThrow('csv: line 1 wants');
    expect((await nominations.import(analyst, csv(4))).report).toEqual({
      ...{ rows: 6, kept: 8, unknownPeople: 1, selfNominations: 1, repeated: 0, optedOut: 0 },
      problems: [{ line: 7, message: 'the nominator is not in the directory' }],
    });
    expect((await nominations.run(analyst, null)).reason).toBe('TOO_FEW_NOMINATORS');
    await nominations.import(analyst, csv(8));
    const evaluation = await nominations.run(analyst, null);
    expect(evaluation).toMatchObject({ reason: null, nominators: 8, nominees: 2, nominations: 16 });
    expect(evaluation.scores.map(({ name }) => name)).toEqual([
      'precisionAtK',
      'recallAtK',
      'averagePrecision',
    ]);
  });
});
