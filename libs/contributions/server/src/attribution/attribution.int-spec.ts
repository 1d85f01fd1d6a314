import {
  attributeRevision,
  creditRunsAt,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAuthorship,
  lastingWords,
  revisionEffects,
  sharesByAuthor,
} from '@wellspring/contributions-domain';
import { type Actor, DAY_MS, SYSTEM_ACTOR } from '@wellspring/kernel';
import { JobRuns } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { DeletePage, PurgePage, SavePage, wikiEntities } from '@wellspring/wiki-server';
import { jest } from '@jest/globals';
import { decodeCredits } from '../authorship/current-credits.js';
import { contributionsEntities } from '../contributions.entities.js';
import {
  makeSpace,
  openContributions,
  writePages,
  type WrittenRevision,
} from '../testing/open-contributions.js';
import { randomHistory } from '../testing/random-history.js';
import { AttributeMany } from './attribute-many.service.js';
import { AttributePage } from './attribute-page.service.js';
import { LookAfterAttribution } from './look-after-attribution.job.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';
import { PageHeads } from './page-heads.read-model.js';
import { PageStates } from './page-states.service.js';
import { RebuildContributions } from './rebuild-contributions.service.js';

/** 26 words: long enough to be known again. */
const PASSAGE =
  'Warm the extruder for twenty minutes before the first run, then check that each of the five heaters holds its temperature within two degrees of the set point.';
const OTHER_PASSAGE =
  'Nobody opens the guard while the screw turns, and whoever finds it open presses the red button first and asks who opened it only when everything stands still.';

describe('the attribution of pages', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let people: Actor[];
  let ada: Actor;
  let bo: Actor;
  let cy: Actor;
  let admin: Actor;
  let name = 0;
  const longAgo = new Date('2024-01-01T08:00:00Z');

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openContributions(test);
    people = await Promise.all(
      ['Ada', 'Bo', 'Cy', 'Di'].map((displayName) => aPerson(test.database, { displayName })),
    );
    [ada, bo, cy] = people as [Actor, Actor, Actor]; // four were made
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    await makeSpace(modules, ada, 'ENG');
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const write = async (revisions: Iterable<WrittenRevision>): Promise<string> => {
    const key = `page ${name++}`;
    return (await writePages(test, modules, ada, 'ENG', { [key]: revisions })).get(key) ?? '';
  };
  const attribute = (pageId: string) => modules.get(AttributePage).run(pageId);
  const day = (n: number) => new Date(longAgo.getTime() + n * DAY_MS);
  const rows = <Row>(sql: string, ...parameters: unknown[]) => test.database.query<Row>(sql, parameters);

  /** What the domain says of a history, from its first revision, in one go. */
  const naive = (revisions: readonly WrittenRevision[]) => {
    const state = emptyPageAuthorship();
    revisions.forEach(({ by, text }, n) =>
      attributeRevision(state, { revisionId: String(n + 1), authorId: by.personId, text }),
    );
    return state;
  };
  const rounded = (words: number) => Math.round(words * 10) / 10;

  /** Holds every row of a page against the domain's answers. */
  async function expectRows(pageId: string, revisions: readonly WrittenRevision[], now: Date): Promise<void> {
    const state = naive(revisions);
    const shares = await rows<Record<string, unknown>>(
      `SELECT person_id, edits, added_words, surviving_words, copied_words FROM page_share WHERE page_id = $1 ORDER BY person_id`,
      pageId,
    );
    expect(shares).toEqual(
      [...sharesByAuthor(state)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([person_id, share]) => ({
          ...{ person_id, edits: share.edits, added_words: rounded(share.addedWords) },
          ...{ surviving_words: rounded(share.survivingWords), copied_words: 0 },
        })),
    );
    const lasting = lastingWords(
      state,
      revisions.map(({ at }) => at.getTime()),
      now.getTime(),
    );
    const credits = await rows<Record<string, unknown>>(
      `SELECT revision_number, person_id, added_words, removed_words, surviving_words, lasting_words, revert_of_number,
         reverted_by_number FROM revision_credit WHERE page_id = $1 ORDER BY revision_number`,
      pageId,
    );
    expect(credits).toEqual(
      revisionEffects(state).map((effect, n) => ({
        revision_number: n + 1,
        person_id: effect.authorId,
        added_words: effect.addedWords,
        removed_words: effect.removedWords,
        surviving_words: effect.survivingWords,
        lasting_words: lasting[n] ?? null,
        revert_of_number: effect.revertOf < 0 ? null : effect.revertOf + 1,
        reverted_by_number: effect.revertedBy < 0 ? null : effect.revertedBy + 1,
      })),
    );
    const parts = await rows<{ content: Buffer }>(
      `SELECT content FROM page_authorship_part WHERE page_id = $1 ORDER BY up_to_number`,
      pageId,
    );
    expect(Buffer.from(encodeAuthorship(decodeAuthorship(parts.map((part) => part.content))))).toEqual(
      Buffer.from(encodeAuthorship(state)),
    );
    const [page] = await rows<{ current_credits: Buffer; surviving_words: number }>(
      `SELECT current_credits, surviving_words FROM page_authorship WHERE page_id = $1`,
      pageId,
    );
    expect(decodeCredits(page?.current_credits ?? Buffer.of()).runs).toEqual(
      creditRunsAt(state, revisions.length - 1),
    );
    expect(page?.surviving_words).toBeCloseTo(
      shares.reduce((sum, share) => sum + Number(share.surviving_words), 0),
    );
  }

  it('stores what the domain says, whether a history comes at once or save by save', async () => {
    const revisions = randomHistory(people, 130, { seed: 7, firstAt: longAgo });
    const atOnce = await write(revisions);
    expect(await attribute(atOnce)).toEqual({ revisions: 130 });
    await expectRows(atOnce, revisions, new Date());

    const saveBySave = await write(revisions.slice(0, 1));
    await attribute(saveBySave);
    for (let n = 2; n <= 40; n++) {
      const revision = revisions[n - 1] as WrittenRevision; // there are 130
      const outcome = await modules.get(SavePage).run(revision.by, {
        ...{ pageId: saveBySave, baseNumber: n - 1, title: `by ${n}`, text: revision.text, summary: '' },
        ...{ isMinor: false, idempotencyKey: `save-${n}` },
      });
      expect(outcome.kind).toBe('saved');
      await attribute(saveBySave);
    }
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      `SELECT count(*)::integer AS count FROM page_authorship_part WHERE page_id = $1`,
      saveBySave,
    );
    expect(count).toBeLessThan(12);
    const saved = await rows<{ at: Date }>(
      `SELECT saved_at AS at FROM revision WHERE page_id = $1 ORDER BY number`,
      saveBySave,
    );
    await expectRows(
      saveBySave,
      revisions.slice(0, 40).map((revision, n) => ({ ...revision, at: saved[n]?.at ?? longAgo })),
      new Date(),
    );
  }, 60_000);

  it('passes over what was returned to its author, and counts it nowhere', async () => {
    const read = randomHistory(people, 12, { seed: 11, firstAt: longAgo });
    // Numbers 4, 7 and 8 were returned; what they said and who wrote them is nothing to anybody.
    const numbers = [1, 2, 3, 5, 6, 9, 10, 11, 12, 13, 14, 15];
    const all = Array.from({ length: 15 }, (_, at): WrittenRevision => {
      const place = numbers.indexOf(at + 1);
      const before = read[numbers.findLastIndex((number) => number <= at + 1)] ?? read[0];
      return read[place] ?? { by: people[3] ?? ada, at: before?.at ?? longAgo, text: `Returned ${at + 1}` };
    });
    const pageId = await write(all);
    await rows(
      `UPDATE revision SET returned_at = now() WHERE page_id = $1 AND number = ANY('{4,7,8}'::integer[])`,
      pageId,
    );
    const publish = (number: number) =>
      rows(
        `UPDATE page SET head_number = r.number, head_revision_id = r.id, published_number = r.number, published_revision_id = r.id
         FROM revision AS r WHERE page.id = $1 AND r.page_id = $1 AND r.number = $2`,
        ...[pageId, number],
      );
    await publish(6);
    expect(await attribute(pageId)).toEqual({ revisions: 5 });
    await publish(15);
    expect(await attribute(pageId)).toEqual({ revisions: 7 });
    const state = naive(read);
    const lasting = lastingWords(
      state,
      read.map(({ at }) => at.getTime()),
      Date.now(),
    );
    const numberAt = (at: number) => (at < 0 ? null : (numbers[at] ?? null));
    const expectFigures = async () => {
      const credits = await rows<Record<string, unknown>>(
        `SELECT revision_number, person_id, added_words, surviving_words, lasting_words, revert_of_number, reverted_by_number
         FROM revision_credit WHERE page_id = $1 ORDER BY revision_number`,
        pageId,
      );
      expect(credits).toEqual(
        revisionEffects(state).map((effect, n) => ({
          ...{ revision_number: numbers[n], person_id: effect.authorId, added_words: effect.addedWords },
          ...{ surviving_words: effect.survivingWords, lasting_words: lasting[n] ?? null },
          ...{ revert_of_number: numberAt(effect.revertOf), reverted_by_number: numberAt(effect.revertedBy) },
        })),
      );
      const shares = await rows<{ person: string; edits: number }>(
        `SELECT person_id AS person, edits FROM page_share WHERE page_id = $1 ORDER BY person_id`,
        pageId,
      );
      expect(shares).toEqual(
        [...sharesByAuthor(state)]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([person, share]) => ({ person, edits: share.edits })),
      );
    };
    await expectFigures();
    await test.unitOfWork.run((tx) => modules.get(PageAuthorshipRepository).markOutdated(tx, [pageId]));
    await attribute(pageId);
    await expectFigures();
  });

  it('does a page once when two do it at the same time', async () => {
    const revisions = randomHistory(people, 160, { seed: 8, firstAt: longAgo });
    const pageId = await write(revisions);
    const reports = await Promise.all([attribute(pageId), attribute(pageId), attribute(pageId)]);
    expect(reports.reduce((sum, report) => sum + report.revisions, 0)).toBe(160);
    await expectRows(pageId, revisions, new Date());
  });

  it('goes on behind what was stored when it was cut off between two batches', async () => {
    const revisions = randomHistory(people, 200, { seed: 9, firstAt: longAgo });
    const pageId = await write(revisions);
    const repository = modules.get(PageAuthorshipRepository);
    const store = repository.store.bind(repository);
    let calls = 0;
    const spy = jest.spyOn(repository, 'store').mockImplementation(async (...parameters) => {
      const stored = await store(...parameters);
      if (++calls === 2) throw new Error('The power went off.');
      return stored;
    });
    await expect(attribute(pageId)).rejects.toThrow('The power went off.');
    spy.mockRestore();
    const head = await modules.get(PageHeads).of(pageId);
    expect(head.version.revisionNumber).toBe(40);
    expect(await attribute(pageId)).toEqual({ revisions: 160 });
    await expectRows(pageId, revisions, new Date());
  });

  describe('of text that was on another page before', () => {
    const share = async (pageId: string, person: Actor) =>
      (
        await rows<{ edits: number; surviving: number; copied: number }>(
          `SELECT edits, surviving_words AS surviving, copied_words AS copied FROM page_share WHERE page_id = $1 AND person_id = $2`,
          pageId,
          person.personId,
        )
      )[0];

    it('credits its author there, whoever pasted it, and says so', async () => {
      const source = await write([{ by: ada, at: day(1), text: PASSAGE }]);
      await attribute(source);
      const copy = await write([
        { by: bo, at: day(2), text: 'Mine.' },
        { by: bo, at: day(3), text: `Mine.\n\n- ${PASSAGE.toUpperCase()}\n\nMine again.` },
      ]);
      await attribute(copy);
      expect(await share(copy, ada)).toEqual({ edits: 0, surviving: 28, copied: 28 });
      expect(await share(copy, bo)).toEqual({ edits: 2, surviving: 3, copied: 0 });
      expect((await modules.get(PageStates).creditsAt(copy, 2))?.sources).toEqual([
        { pageId: source, revisionNumber: 1, authorId: ada.personId, copiedByNumber: 2 },
      ]);
      expect((await modules.get(PageStates).creditsAt(copy, 1))?.sources).toEqual([]);
      expect(await modules.get(PageStates).creditsAt(copy, 3)).toBeNull();
      // Another one who takes it from the copy takes it from the source.
      const third = await write([{ by: cy, at: day(4), text: PASSAGE }]);
      await attribute(third);
      expect(await share(third, ada)).toMatchObject({ copied: 28 });

      // The source goes to the bin and still counts; purged, its page is named no more and its author is.
      await modules.get(DeletePage).run(ada, source);
      const fourth = await write([{ by: cy, at: day(5), text: PASSAGE }]);
      await attribute(fourth);
      expect(await share(fourth, ada)).toMatchObject({ copied: 28 });
      // The state of the page is decoded by now, and kept in memory for the next question.
      expect(await modules.get(PageStates).creditsAt(source, 1)).not.toBeNull();
      await modules.get(PurgePage).run(admin, source, 'Personal data of a customer');
      expect(await modules.get(PageStates).creditsAt(source, 1)).toBeNull();
      expect(
        await rows(`SELECT 1 FROM known_passage WHERE page_id = $1 OR source_page_id = $1`, source),
      ).toEqual([]);
      expect(await share(fourth, ada)).toMatchObject({ copied: 28 });
      const fifth = await write([{ by: cy, at: day(6), text: PASSAGE }]);
      await attribute(fifth);
      expect(await share(fifth, ada)).toMatchObject({ copied: 28 });
      // A night looks at what was attributed lately: nothing was, and the copies wait for the week's look at everything.
      expect(await modules.get(AttributeMany).correct(new Date(Date.now() + DAY_MS))).toBe(0);
      // The oldest copy stands for the source now: the third and the fourth page name it instead.
      expect(await modules.get(AttributeMany).correct()).toBe(2);
      expect((await modules.get(PageStates).creditsAt(third, 1))?.sources).toMatchObject([
        { pageId: copy, authorId: ada.personId },
      ]);
    });

    it('corrects what went to whoever copied because their page came first', async () => {
      const copy = await write([{ by: bo, at: day(12), text: OTHER_PASSAGE }]);
      await attribute(copy);
      const copyOfCopy = await write([{ by: cy, at: day(13), text: OTHER_PASSAGE }]);
      await attribute(copyOfCopy);
      expect(await share(copyOfCopy, bo)).toMatchObject({ copied: 28 });
      const source = await write([{ by: ada, at: day(11), text: OTHER_PASSAGE }]);
      await attribute(source);
      expect(await share(source, ada)).toEqual({ edits: 1, surviving: 28, copied: 0 });
      expect(await modules.get(AttributeMany).correct()).toBe(2);
      expect(await share(copy, ada)).toEqual({ edits: 0, surviving: 28, copied: 28 });
      expect(await share(copy, bo)).toEqual({ edits: 1, surviving: 0, copied: 0 });
      expect(await share(copyOfCopy, bo)).toBeUndefined();
      expect(await share(copyOfCopy, ada)).toMatchObject({ copied: 28 });
      expect(await modules.get(AttributeMany).correct()).toBe(0);
    });
  });

  it('decides what lasts when the days are over, and not before', async () => {
    const now = Date.now();
    const pageId = await write([
      { by: ada, at: new Date(now - 8 * DAY_MS), text: 'Five words that will last.' },
      { by: bo, at: new Date(now - 2 * DAY_MS), text: 'Five words that will last.\n\nTwo more.' },
    ]);
    await attribute(pageId);
    const lasting = async () =>
      (
        await rows<{ words: number | null }>(
          `SELECT lasting_words AS words FROM revision_credit WHERE page_id = $1 ORDER BY revision_number`,
          pageId,
        )
      ).map((row) => row.words);
    expect(await lasting()).toEqual([5, null]);
    await modules.get(LookAfterAttribution).run(new Date(now + 4 * DAY_MS));
    expect(await lasting()).toEqual([5, null]);
    await modules.get(LookAfterAttribution).run(new Date(now + 5 * DAY_MS));
    expect(await lasting()).toEqual([5, 2]);
  });

  it('keeps a page’s figures in the bin and when it comes back', async () => {
    const revisions = randomHistory(people, 20, { seed: 11, firstAt: longAgo });
    const pageId = await write(revisions);
    await attribute(pageId);
    await modules.get(DeletePage).run(ada, pageId);
    await expectRows(pageId, revisions, new Date());
    await rows(`UPDATE page SET deleted_at = NULL WHERE id = $1`, pageId);
    expect(await attribute(pageId)).toEqual({ revisions: 0 });
    await expectRows(pageId, revisions, new Date());
  });

  it('begins again where a stored part cannot be read', async () => {
    const revisions = randomHistory(people, 60, { seed: 13, firstAt: longAgo });
    const pageId = await write(revisions.slice(0, 1));
    await attribute(pageId);
    await rows(`UPDATE page_authorship_part SET content = '\\x0102' WHERE page_id = $1`, pageId);
    // Nobody in this process has the state decoded.
    await rows(
      `UPDATE page_authorship SET attributed_at = attributed_at - interval '1 day' WHERE page_id = $1`,
      pageId,
    );
    const revision = revisions[1] as WrittenRevision; // there are 60
    const outcome = await modules.get(SavePage).run(revision.by, {
      ...{ pageId, baseNumber: 1, title: 'Again', text: revision.text, summary: '' },
      ...{ isMinor: false, idempotencyKey: 'begins-again' },
    });
    expect(outcome.kind).toBe('saved');
    expect(await attribute(pageId)).toEqual({ revisions: 2 });
  });

  it('does nothing for a page that is gone', async () => {
    expect(await attribute('01a2025c-5c75-73e9-8d6d-58061f457c3d')).toEqual({ revisions: 0 });
  });

  it('rebuilds everything as one job in the order of time, and keeps figures until then', async () => {
    // Of what was copied from a page that is purged nothing is left but the copies: their oldest is the source now.
    await modules.get(RebuildContributions).start(SYSTEM_ACTOR);
    await modules.drain();
    const before = await rows(`SELECT * FROM page_share ORDER BY page_id, person_id`);
    const runId = await modules.get(RebuildContributions).start(SYSTEM_ACTOR);
    expect(await modules.get(RebuildContributions).start(SYSTEM_ACTOR)).toBe(runId);
    expect(await rows(`SELECT * FROM page_share ORDER BY page_id, person_id`)).toEqual(before);
    await modules.drain();
    const run = await modules.get(JobRuns).get(SYSTEM_ACTOR, runId);
    expect(run).toMatchObject({ state: 'done', unit: 'pages', done: run.total });
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      `SELECT count(*)::integer AS count FROM page_authorship`,
    );
    expect(run.total).toBe(count);
    expect(await rows(`SELECT * FROM page_share ORDER BY page_id, person_id`)).toEqual(before);
  });

  it('takes an imported history of 10,000 revisions as one job', async () => {
    await modules.drain();
    const pageId = await write(
      randomHistory(people, 10_000, { seed: 12, firstAt: longAgo, daysApart: 0.01 }),
    );
    const jobs = await rows(`SELECT 1 FROM graphile_worker._private_jobs WHERE key LIKE 'contributions.%'`);
    expect(jobs).toHaveLength(1);
    await modules.drain();
    const head = await modules.get(PageHeads).of(pageId);
    expect(head.version.revisionNumber).toBe(10_000);
    expect(head.parts.length).toBeLessThan(15);
    expect(head.undecidedSavedAtMs).toEqual([]);
  }, 120_000);
});
