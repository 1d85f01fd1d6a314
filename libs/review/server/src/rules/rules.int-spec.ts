import { type Actor, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { aPerson } from '@wellspring/testing';
import {
  CreatePage,
  CreateSpace,
  Revisions,
  type SaveGateQuestion,
  type SavePageOutcome,
} from '@wellspring/wiki-server';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { type RuleInput } from './checked-rule.js';
import { RebuildSketches } from './rebuild-sketches.service.js';
import { RefusalRepository, textHash } from './refusals.repository.js';
import { RehearseRule } from './rehearse-rule.service.js';
import { RetainReviewData } from './retain-review-data.service.js';
import { ReviewRules, type RulePlace } from './review-rules.read-model.js';
import { RuleBook } from './rule-book.service.js';
import { RuleHitList } from './rule-hit-list.read-model.js';
import { SaveReviewRule } from './save-review-rule.service.js';
import { SetReviewRuleState } from './set-review-rule-state.service.js';
import { SimilarPages } from './similar-pages.read-model.js';

let review: OpenReview;
let admin: Actor;
let reviewer: Actor;
let author: Actor;

beforeAll(async () => {
  review = await openReview();
  const { database } = review.test;
  admin = await aPerson(database, { roles: ['employee', 'admin'] });
  reviewer = await aPerson(database, { roles: ['employee', 'reviewer'] });
  author = await aPerson(database);
});

afterAll(() => review.close());

// A rule is for all spaces unless it names some: each test has its own, and leaves none behind.
afterEach(async () => {
  await review.test.database.query(`UPDATE review_rule SET state = 'off', braked_at = NULL`);
  review.get(RuleBook).forget();
});

let made = 0;
const aRule = (wanted: Partial<RuleInput> & { detector?: object } = {}): RuleInput => {
  const { detector = { kind: 'words', words: ['zinnober'] }, ...fields } = wanted;
  return {
    ...{ id: null, name: `Rule ${made++}`, words: 'No such words here.', action: 'note', spaceIds: null },
    ...{ exemptsTrusted: false, brakeShareRatio: 1, changeNote: '', detectorJson: JSON.stringify(detector) },
    ...fields,
  };
};

async function save(actor: Actor, input: RuleInput, despiteBrake = true): Promise<string> {
  const outcome = await review.get(SaveReviewRule).run(actor, input, despiteBrake);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.ruleId;
}

async function rehearsed(actor: Actor, input: RuleInput): Promise<string> {
  const id = await review.get(RehearseRule).start(actor, input.detectorJson, input.spaceIds);
  await review.drain();
  return id;
}

/** A rule that holds or refuses, rehearsed as it has to be. */
async function saveStrict(input: RuleInput): Promise<string> {
  await rehearsed(admin, input);
  return save(admin, input);
}

const hitsOf = (
  actor: Actor,
  ruleId: string,
  filter: 'all' | 'overturned' | 'decided' | 'appealed' = 'all',
) =>
  review.get(RuleHitList).of(actor, { ruleId, filter, day: null, timeZone: 'UTC', first: 50, afterId: null });

const aQuestion = (wanted: Partial<SaveGateQuestion>): SaveGateQuestion => ({
  ...{ actor: author, pageId: '00000000-0000-7000-8000-00000000aaaa', isNewPage: false },
  ...{ spaceId: '00000000-0000-7000-8000-00000000bbbb', title: 'T', text: 'zinnober', summary: '' },
  ...{ asksForReview: false, headText: () => Promise.resolve({ title: 'T', text: '' }) },
  ...wanted,
});

const createPage = (actor: Actor, spaceKey: string, title: string, text: string): Promise<SavePageOutcome> =>
  review.test.database
    .query<{ id: string }>(
      `SELECT p.id FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE s.key = $1 AND p.parent_id IS NULL`,
      [spaceKey],
    )
    .then(([home]) =>
      review.get(CreatePage).run(actor, {
        ...{ spaceKey, parentId: home?.id ?? null, title, text, summary: '' },
        idempotencyKey: `new-${made++}`,
      }),
    );

describe('Rules', () => {
  it('are followed by newer versions and never changed', async () => {
    const id = await save(reviewer, aRule({ name: 'Plain talk', action: 'tag' }));
    await save(
      admin,
      aRule({ id, name: 'Plain talk', action: 'queue', changeNote: 'Somebody should look.' }),
    );
    const rule = await review.get(ReviewRules).find(id);
    expect(rule).toMatchObject({ state: 'on', current: { number: 2, action: 'queue', name: 'Plain talk' } });
    const versions = (await review.get(ReviewRules).versionsOf([id])).get(id) ?? [];
    expect(versions.map(({ number, action, createdById }) => ({ number, action, createdById }))).toEqual([
      { number: 2, action: 'queue', createdById: admin.personId },
      { number: 1, action: 'tag', createdById: reviewer.personId },
    ]);
  });

  it('are listed page by page, those that are off last, otherwise by name', async () => {
    const names = ['Zz d', 'zz A', 'Zz off', 'zz c', 'Zz b'];
    const ids: string[] = [];
    for (const name of names) ids.push(await save(admin, aRule({ name })));
    await review.get(SetReviewRuleState).run(admin, ids[2] ?? '', false);
    const listed: string[] = [];
    const pages: number[] = [];
    for (let after: RulePlace | null = null; pages.length < 20;) {
      const { rows, total } = await review.get(ReviewRules).page(after, 2);
      pages.push(rows.length);
      listed.push(...rows.map(({ current }) => current.name));
      expect(total).toBeGreaterThanOrEqual(names.length);
      const last = rows.at(-1);
      if (rows.length < 2 || !last) break;
      after = { isOff: last.state === 'off', sortName: last.sortName, id: last.id };
    }
    expect(listed.filter((name) => /^zz/i.test(name) && name !== 'Zz off')).toEqual([
      ...['zz A', 'Zz b', 'zz c', 'Zz d'],
    ]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.at(-1)).toBe('Zz off');
  });

  it('are made by reviewers and administrators, those that keep texts back by administrators alone', async () => {
    await expect(save(author, aRule())).rejects.toThrow('Only administrators and reviewers');
    await expect(save(reviewer, aRule({ action: 'hold' }))).rejects.toThrow('Only administrators may make');
    const strict = await saveStrict(
      aRule({ action: 'refuse', detector: { kind: 'words', words: ['ultramarin'] } }),
    );
    await expect(save(reviewer, aRule({ id: strict, action: 'note' }))).rejects.toThrow(
      'Only administrators',
    );
    await expect(review.get(SetReviewRuleState).run(reviewer, strict, false)).rejects.toThrow(
      'Only administrators',
    );
  });

  it('have names of their own and name what is wrong with them', async () => {
    await save(reviewer, aRule({ name: 'Taken' }));
    expect(await review.get(SaveReviewRule).run(admin, aRule({ name: 'taken' }), false)).toMatchObject({
      ...{ kind: 'name-taken', field: 'name' },
    });
    await expect(save(admin, aRule({ words: ' ' }))).rejects.toMatchObject({ details: { field: 'words' } });
    await expect(save(admin, aRule({ brakeShareRatio: 0 }))).rejects.toMatchObject({
      details: { field: 'brakeShareRatio' },
    });
    await expect(save(admin, aRule({ detectorJson: 'no json' }))).rejects.toMatchObject({
      details: { field: 'detector' },
    });
    const looksAround = aRule({ detector: { kind: 'expression', expression: 'secret(?=s)' } });
    await expect(save(admin, looksAround)).rejects.toMatchObject({
      details: { field: 'detector.expression', at: 7 },
    });
  });

  it('run expressions that bring others down in linear time', async () => {
    const spaceId = await review.space('CATASTROPHE');
    const evil = aRule({
      action: 'tag',
      spaceIds: [spaceId],
      detector: { kind: 'expression', expression: '(a+)+$' },
    });
    await save(reviewer, evil);
    // A backtracking engine would take 2^50000 steps to see that this does not fit.
    const outcome = await createPage(author, 'CATASTROPHE', 'Steps', `${'a'.repeat(50_000)}!`);
    expect(outcome.kind).toBe('saved');
  });
});

describe('Rehearsal', () => {
  it('comes before a rule that keeps texts back, of exactly its detector', async () => {
    const rule = aRule({ action: 'refuse', detector: { kind: 'words', words: ['indigo'] } });
    const service = review.get(SaveReviewRule);
    expect(await service.run(admin, rule, false)).toMatchObject({ kind: 'rehearse-first' });
    await rehearsed(admin, aRule({ detector: { kind: 'words', words: ['indigo', 'violet'] } }));
    expect(await service.run(admin, rule, false)).toMatchObject({ kind: 'rehearse-first' });
    await rehearsed(admin, rule);
    expect(await service.run(admin, rule, false)).toMatchObject({ kind: 'saved' });
  });

  it('shows what it would have hit, on pages that its asker may read, and counts the others', async () => {
    const spaceId = await review.space('REHEARSED');
    const page = await review.page(author, 'REHEARSED', 'Colours', 'Only green.');
    await review.save(author, page, 'Only green, and karmesin.');
    await review.save(reviewer, page, 'Only green, and karmesin, and more.');
    await review
      .get(CreateSpace)
      .run(author, { key: 'SHUT', name: 'Shut', description: '', access: 'members' });
    await review.get(CreatePage).run(author, {
      ...{ spaceKey: 'SHUT', parentId: null, title: 'Kept', text: 'karmesin', summary: '' },
      idempotencyKey: 'shut-1',
    });
    const rule = aRule({ detector: { kind: 'words', words: ['karmesin'] } });
    const { result } = await review.get(RehearseRule).get(reviewer, await rehearsed(reviewer, rule));
    // What stood there before is not the next editor's doing.
    expect(result).toMatchObject({ hits: 1, authors: 1 });
    expect(result?.unseen).toBeGreaterThanOrEqual(1);
    expect(result?.examples).toEqual([
      expect.objectContaining({ pageId: page, number: 2, authorId: author.personId, types: ['word'] }),
    ]);
    const here = { ...rule, spaceIds: [spaceId], brakeShareRatio: 0.1 };
    await rehearsed(reviewer, here);
    const outcome = await review.get(SaveReviewRule).run(reviewer, here, false);
    expect(outcome.kind).toBe('saved'); // one hit never brakes a rule
  });

  it('warns of a rule that would brake itself', async () => {
    await review.space('BROAD');
    for (const title of ['One', 'Two', 'Three'])
      await review.page(author, 'BROAD', title, 'ocker everywhere');
    const rule = aRule({ detector: { kind: 'words', words: ['ocker'] }, brakeShareRatio: 0.01 });
    await rehearsed(reviewer, rule);
    const service = review.get(SaveReviewRule);
    expect(await service.run(reviewer, rule, false)).toMatchObject({
      ...{ kind: 'would-brake', field: 'brakeShareRatio', message: expect.stringContaining('it hit 3 of') },
    });
    expect(await service.run(reviewer, rule, true)).toMatchObject({ kind: 'saved' });
  });

  it('is its asker’s own, and ends where they lose the role in the middle', async () => {
    const rehearsal = review.get(RehearseRule);
    const once = await aPerson(review.test.database);
    const id = await rehearsal.start(
      { ...once, roles: ['employee', 'reviewer'] },
      aRule().detectorJson,
      null,
    );
    await expect(rehearsal.get(admin, id)).rejects.toThrow('There is no such rehearsal');
    await review.drain();
    expect(await rehearsal.get(once, id)).toMatchObject({
      ...{ result: null, finishedAt: null, run: { state: 'cancelled' } },
    });
  });
});

describe('A saved text', () => {
  it('costs no statement, with rules and without, until the rules change', async () => {
    const book = review.get(RuleBook);
    const refusesToAsk = {
      query: () => Promise.reject(new Error('asked')),
    } as unknown as Tx; // stands for a transaction that must not be asked anything
    // News of the rules that tests before this one saved may still be on their way: each makes the next save read them.
    const decided = async (text: string) => {
      for (;;) {
        await review.test.unitOfWork.run((tx) => book.decide(tx, aQuestion({ text: 'nothing' })));
        const decision = await book.decide(refusesToAsk, aQuestion({ text })).catch(() => null);
        if (decision) return decision;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    expect(await decided('zinnober')).toEqual({ kind: 'publish', tags: [] });
    await save(reviewer, aRule({ action: 'tag' }));
    expect(await decided('nothing')).toEqual({ kind: 'publish', tags: [] });
    expect(await decided('zinnober')).toEqual({
      kind: 'publish',
      tags: [expect.stringMatching(/^rule: Rule/)],
    });
  });

  it('meets rules that another process saved', async () => {
    const { test } = review;
    const similar = new SimilarPages(test.database, review.get(Revisions));
    const other = new RuleBook(test.database, new RefusalRepository(), similar);
    try {
      const asked = () => test.unitOfWork.run((tx) => other.decide(tx, aQuestion({ text: 'chromgelb' })));
      expect(await asked()).toMatchObject({ kind: 'publish', tags: [] });
      await save(
        reviewer,
        aRule({ name: 'Elsewhere', action: 'tag', detector: { kind: 'words', words: ['chromgelb'] } }),
      );
      // It hears of it by a notice, in its own time.
      let decision = await asked();
      while (decision.kind === 'publish' && decision.tags.length === 0) {
        // Nothing of this waits for anything: the notice needs a turn of the event loop.
        await new Promise((resolve) => setImmediate(resolve));
        decision = await asked();
      }
      expect(decision).toEqual({ kind: 'publish', tags: ['rule: Elsewhere'] });
    } finally {
      await other.onModuleDestroy();
    }
  });

  it('is refused before it is held before it is tagged, and kept as a draft', async () => {
    const spaceId = await review.space('STRICT');
    const page = await review.page(author, 'STRICT', 'Strict', 'Start.');
    const words = { kind: 'words', words: ['purpur'] };
    const other = { kind: 'words', words: ['purpur', 'lila'] };
    await save(reviewer, aRule({ name: 'Tagging', action: 'tag', spaceIds: [spaceId], detector: words }));
    const refusing = await saveStrict(aRule({ action: 'refuse', spaceIds: [spaceId], detector: words }));
    await saveStrict(aRule({ action: 'hold', spaceIds: [spaceId], detector: other }));
    const outcome = await review.save(author, page, 'Start and purpur.');
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'RULE', ruleId: refusing });
    const [refusal] = await review.test.database.query<{ draftId: string; text: string; evidence: object[] }>(
      `SELECT f.draft_id AS "draftId", d.text, h.evidence FROM review_refusal AS f JOIN draft AS d ON d.id = f.draft_id
       JOIN review_rule_hit AS h ON h.refusal_id = f.id WHERE f.page_id = $1`,
      [page],
    );
    expect(refusal?.text).toBe('Start and purpur.');
    expect(refusal?.evidence).toEqual([
      expect.objectContaining({ kind: 'words', type: 'word', field: 'text', start: 10, end: 16 }),
    ]);
    expect(JSON.stringify(refusal?.evidence)).not.toContain('purpur');
    expect(await review.save(author, page, 'Start and lila.')).toMatchObject({ kind: 'held' });
  });

  it('that is refused again and again is one refusal with one hit', async () => {
    const spaceId = await review.space('AGAIN');
    const page = await review.page(author, 'AGAIN', 'Again', 'Start.');
    const id = await saveStrict(
      aRule({ action: 'refuse', spaceIds: [spaceId], detector: { kind: 'words', words: ['blau'] } }),
    );
    for (let time = 0; time < 5; time++) await review.save(author, page, 'Start, blau.');
    expect(await hitsOf(author, id)).toMatchObject({ total: 1, hidden: 0 });
    const rule = await review.get(ReviewRules).find(id);
    expect(rule?.state).toBe('on');
  });

  it('of a new page that is refused makes no page, and the hit has none', async () => {
    const spaceId = await review.space('NEWPAGE');
    const id = await saveStrict(
      aRule({ action: 'refuse', spaceIds: [spaceId], detector: { kind: 'words', words: ['rosa'] } }),
    );
    expect(await createPage(author, 'NEWPAGE', 'Pink', 'Only rosa.')).toMatchObject({ kind: 'refused' });
    expect(await hitsOf(author, id)).toMatchObject({ total: 1, hidden: 0, rows: [{ pageId: null }] });
    const stranger = await aPerson(review.test.database);
    expect(await hitsOf(stranger, id)).toMatchObject({ total: 1, hidden: 1, rows: [] });
    expect(await hitsOf(reviewer, id)).toMatchObject({
      total: 1,
      hidden: 0,
      rows: [{ authorId: author.personId }],
    });
  });

  it('of a trusted author is left alone by rules that say so', async () => {
    const spaceId = await review.space('TRUSTED');
    const page = await review.page(author, 'TRUSTED', 'Trust', 'Start.');
    const trusted = await aPerson(review.test.database);
    await review.test.database.query(
      `INSERT INTO review_trust (person_id, kind, since) VALUES ($1, 'earned', now())`,
      [trusted.personId],
    );
    await saveStrict(
      aRule({
        action: 'refuse',
        spaceIds: [spaceId],
        exemptsTrusted: true,
        detector: { kind: 'words', words: ['braun'] },
      }),
    );
    expect(await review.save(author, page, 'Start, braun.')).toMatchObject({ kind: 'refused' });
    expect(await review.save(trusted, page, 'Start, braun.')).toMatchObject({ kind: 'saved' });
  });

  it('that is nearly another page is told from one that is not', async () => {
    const spaceId = await review.space('COPIES');
    const text = Array.from(
      { length: 60 },
      (_, at) => `Sentence ${at} says thing ${at * 7} of matter ${at % 11}.`,
    ).join('\n');
    const original = await review.page(author, 'COPIES', 'Original', text);
    await review.drain();
    const detector = { kind: 'copied-text', leastSimilarityRatio: 0.8, leastShingles: 20 };
    await save(reviewer, aRule({ name: 'Copies', action: 'tag', spaceIds: [spaceId], detector }));
    const tagsOf = async (title: string, body: string) => {
      const outcome = await createPage(author, 'COPIES', title, body);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      const [row] = await review.test.database.query<{ tags: string[] }>(
        `SELECT tags FROM revision WHERE id = $1`,
        [outcome.revisionId],
      );
      return row?.tags;
    };
    expect(await tagsOf('Copy', `${text}\nOne more line.`)).toEqual(['rule: Copies']);
    expect(
      await tagsOf('Other', text.replaceAll('thing', 'quite another').replaceAll('Sentence', 'Line')),
    ).toEqual([]);
    // More at once than there are connections: none waits for a second one.
    const many = Array.from({ length: 15 }, (_, at) => tagsOf(`Copy ${at}`, `${text}\nLine ${at} more.`));
    expect(await Promise.all(many)).toEqual(Array.from(many, () => ['rule: Copies']));
    // Its own text is no copy.
    expect(await review.save(author, original, `${text}\nOne more.`)).toMatchObject({ kind: 'saved' });
    expect(await review.get(RebuildSketches).run()).toBeGreaterThanOrEqual(3);
  });
});

describe('The brake', () => {
  it('switches a rule down that hits everything, and says so to those who made it', async () => {
    const spaceId = await review.space('BRAKED');
    const pages: string[] = [];
    for (const title of ['One', 'Two', 'Three', 'Four'])
      pages.push(await review.page(author, 'BRAKED', title, 'Start.'));
    const id = await saveStrict(
      aRule({
        action: 'refuse',
        spaceIds: [spaceId],
        brakeShareRatio: 0.05,
        detector: { kind: 'expression', expression: '.' },
      }),
    );
    const outcomes: string[] = [];
    const attempt = async (actor: Actor, page = '') =>
      void outcomes.push((await review.save(actor, page, 'Changed.')).kind);
    // Nobody gets it out of their way alone.
    for (const page of pages) await attempt(author, page);
    await attempt(reviewer, pages[0]);
    await attempt(reviewer, pages[1]);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'saved']);
    const rule = await review.get(ReviewRules).find(id);
    expect(rule?.state).toBe('braked');
    const told = await review.test.database.query<{ details: object }>(
      `SELECT details FROM notice WHERE kind = 'review.rule-braked' AND subject_id = $1 AND person_id = $2`,
      [id, admin.personId],
    );
    expect(told).toEqual([{ details: expect.objectContaining({ hits: 5 }) }]);
    await review.get(SetReviewRuleState).run(admin, id, true);
    expect((await review.save(author, pages[0] ?? '', 'Changed again.')).kind).toBe('refused');
  });

  it('leaves a rule alone that hits its share', async () => {
    const spaceId = await review.space('CALM');
    const pages: string[] = [];
    for (let at = 0; at < 4; at++) pages.push(await review.page(author, 'CALM', `Calm ${at}`, 'Start.'));
    const id = await saveStrict(
      aRule({
        action: 'refuse',
        spaceIds: [spaceId],
        brakeShareRatio: 0.9,
        detector: { kind: 'words', words: ['grau'] },
      }),
    );
    for (const page of pages) expect((await review.save(author, page, 'Start, grau.')).kind).toBe('refused');
    const rule = await review.get(ReviewRules).find(id);
    expect(rule?.state).toBe('on');
  });
});

describe('Hits', () => {
  it('are the rows of each figure, those on closed pages counted only', async () => {
    const spaceId = await review.space('FIGURES');
    const open = await review.page(author, 'FIGURES', 'Open', 'Start.');
    const shut = await review.page(author, 'FIGURES', 'Shut', 'Start.');
    const id = await saveStrict(
      aRule({ action: 'refuse', spaceIds: [spaceId], detector: { kind: 'words', words: ['gold'] } }),
    );
    await review.save(author, open, 'Start, gold.');
    await review.save(author, shut, 'Start, gold.');
    await review.test.database.query(
      `WITH made AS (INSERT INTO access_set (id) VALUES (gen_random_uuid()) RETURNING id)
       UPDATE page SET access_set_id = made.id FROM made WHERE page.id = $1`,
      [shut],
    );
    await review.test.database.query(`UPDATE review_rule_hit SET overturned_at = now() WHERE page_id = $1`, [
      open,
    ]);
    const figures = (await review.get(ReviewRules).figuresOf([id])).get(id);
    expect(figures).toEqual({ hits: 2, decided: 1, overturned: 1, appealed: 0 });
    expect(await hitsOf(reviewer, id)).toMatchObject({ total: 2, hidden: 1, rows: [{ pageId: open }] });
    expect(await hitsOf(reviewer, id, 'overturned')).toMatchObject({ total: 1, hidden: 0 });
    const byDay = await review.get(ReviewRules).hitsByDay(id, new Date(0), 'UTC');
    expect(byDay).toEqual([expect.objectContaining({ hits: 2, overturned: 1 })]);
  });
});

describe('What was refused', () => {
  it('is forgotten after 30 days, unless somebody appeals still', async () => {
    const spaceId = await review.space('FORGOTTEN');
    const page = await review.page(author, 'FORGOTTEN', 'Old', 'Start.');
    const id = await saveStrict(
      aRule({ action: 'refuse', spaceIds: [spaceId], detector: { kind: 'words', words: ['silber'] } }),
    );
    await review.save(author, page, 'Start, silber.');
    const old = `UPDATE review_refusal SET refused_at = now() - interval '31 days' WHERE page_id = $1`;
    await review.test.database.query(old, [page]);
    const retain = review.get(RetainReviewData);
    expect((await retain.run(systemClock.now())).refusalsForgotten).toBe(1);
    expect((await retain.run(systemClock.now())).refusalsForgotten).toBe(0);
    const rows = await review.test.database.query(
      `SELECT draft_id, text_hash FROM review_refusal WHERE page_id = $1`,
      [page],
    );
    expect(rows).toEqual([{ draft_id: null, text_hash: null }]);
    expect(await hitsOf(author, id)).toMatchObject({ total: 1 });
    expect(textHash('a', 'b\nc').equals(textHash('a', 'b\nd'))).toBe(false);
  });
});
