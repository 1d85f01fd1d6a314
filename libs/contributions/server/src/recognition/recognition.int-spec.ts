import { AuditEntries } from '@wellspring/audit-server';
import { type Actor } from '@wellspring/kernel';
import { Inbox, NoticeSubjects } from '@wellspring/notices-server';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace, SavePage } from '@wellspring/wiki-server';
import {} from '../index.js';
import { CarriedThisMonth } from './carried-this-month.read-model.js';
import { Impact } from './impact.service.js';
import { Thanks, thanksKey } from './revision-thanks.read-model.js';
import { SpaceRecognition } from './space-recognition.service.js';
import { ThankRevision } from './thank-revision.service.js';
import { openContributionScreens } from '../testing/open-contribution-screens.js';

const LONG =
  'Warm the line for twenty minutes and then check the die before the first metre of cable leaves it, every day.';

describe('recognition', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let guest: Actor;
  let spaceId: string;
  let pageId: string;
  let urlId: string;
  let secretUrlId: string;

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    ada = await aPerson(test.database, { displayName: 'Ada' });
    bo = await aPerson(test.database, { displayName: '柏宇' });
    guest = await aPerson(test.database, { kind: 'guest' });
    spaceId = await space('ENG', 'open');
    await space('SECRET', 'members');
    ({ pageId, urlId } = await page('ENG', 'Extrusion line', LONG));
    ({ urlId: secretUrlId } = await page('SECRET', 'Secret', LONG.replaceAll('line', 'oven')));
    await modules.get(SavePage).run(bo, {
      ...{
        pageId,
        baseNumber: 1,
        title: 'Extrusion line',
        text: `${LONG}\n\n清潔模具後再檢查。`,
        summary: '',
      },
      ...{ isMinor: false, idempotencyKey: 'second' },
    });
    await modules.drain();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  async function space(key: string, access: 'open' | 'members'): Promise<string> {
    const made = await modules.get(CreateSpace).run(ada, { key, name: key, description: '', access });
    if (made.kind !== 'created') throw new Error(made.kind);
    const [row] = await test.database.query<{ id: string }>(`SELECT id FROM space WHERE key = $1`, [key]);
    return row?.id ?? '';
  }
  async function page(spaceKey: string, title: string, text: string) {
    const saved = await modules.get(CreatePage).run(ada, {
      ...{ spaceKey, parentId: null, title, text, summary: '', idempotencyKey: title },
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const [row] = await test.database.query<{ urlId: string }>(
      `SELECT url_id AS "urlId" FROM page WHERE id = $1`,
      [saved.pageId],
    );
    return { pageId: saved.pageId, urlId: row?.urlId ?? '' };
  }
  const inboxOf = async (actor: Actor) => {
    const notices = (await modules.get(Inbox).page(actor.personId, { limit: 10, after: null })).filter(
      (notice) => notice.kind === 'contributions.revision-thanked',
    );
    const ids = notices.map((notice) => notice.subjectId);
    const subjects = await modules.get(NoticeSubjects).describe(actor, 'revision-thanks', ids);
    return notices.map((notice) => ({ notice, subject: subjects.get(notice.subjectId) }));
  };
  const given = async () => (await modules.get(Thanks).of([thanksKey(pageId, 1)])).get(thanksKey(pageId, 1));

  describe('thanks', () => {
    it('reach the author once, with the note, however often they are given', async () => {
      const thank = modules.get(ThankRevision);
      await thank.thank(bo, urlId, 1, ' 很清楚 ');
      await thank.thank(bo, urlId, 1, 'Very clear');
      expect(await given()).toMatchObject([{ fromPersonId: bo.personId, note: 'Very clear' }]);
      const notices = await inboxOf(ada);
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatchObject({
        notice: { actorId: bo.personId },
        subject: { name: 'Extrusion line', quote: 'Very clear' },
      });
      expect(notices[0]?.subject?.href).toMatch(/\/history\/1$/);
    });

    it('are taken back with their notice', async () => {
      await modules.get(ThankRevision).takeBack(bo, urlId, 1);
      expect(await given()).toEqual([]);
      expect(await inboxOf(ada)).toEqual([]);
      await modules.get(ThankRevision).thank(bo, urlId, 1, '');
      expect(await given()).toHaveLength(1);
    });

    it('are not for oneself, not for what one may not read, and no essay', async () => {
      const thank = modules.get(ThankRevision);
      await expect(thank.thank(ada, urlId, 1, '')).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(thank.thank(bo, secretUrlId, 1, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(thank.thank(bo, urlId, 9, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(thank.thank(bo, urlId, 1, 'x'.repeat(501))).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(thank.takeBack(bo, secretUrlId, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('carried this month', () => {
    const carried = async () =>
      (await modules.get(CarriedThisMonth).of([spaceId], new Date())).get(spaceId) ?? [];

    it('is off until a manager shows it', async () => {
      expect(await carried()).toEqual([]);
      const recognition = modules.get(SpaceRecognition);
      await expect(recognition.show(bo, 'ENG', true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(recognition.show(bo, 'SECRET', true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await recognition.show(ada, 'ENG', true);
      // bo’s line is too little to be named for.
      expect(await carried()).toEqual([
        { personId: ada.personId, pages: [{ urlId, title: 'Extrusion line', isNew: true }] },
      ]);
    });

    it('leaves out who does not want to be shown, and is switched off again', async () => {
      await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [ada.personId]);
      expect(await carried()).toEqual([]);
      await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [ada.personId]);
      await modules.get(SpaceRecognition).show(ada, 'ENG', false);
      expect(await carried()).toEqual([]);
    });
  });

  describe('impact', () => {
    it('is one’s own, with what stands, what is carried and who thanked', async () => {
      const mine = await modules.get(Impact).mine(ada);
      expect(mine).toMatchObject({ thanks: 1, isShared: false, copiedWords: 0, saves: { edits: 2 } });
      expect(mine.carried.pages.map((one) => one.title).sort()).toEqual(['Extrusion line', 'Secret']);
      expect(mine.survivingWords).toBeGreaterThan(30);
      expect(mine.months).toHaveLength(6);
    });

    it('opens its thanks to rows, a page that was closed since among them', async () => {
      const thanks = modules.get(Thanks);
      const count = await thanks.countFor(ada.personId);
      const all = await thanks.receivedBy(ada.personId, 100, null);
      expect(all).toHaveLength(count);
      expect(all[0]).toMatchObject({ pageId, number: 1, fromPersonId: bo.personId });
      const [first] = all;
      expect(await thanks.receivedBy(ada.personId, 100, first ?? null)).toEqual(all.slice(1));
    });

    it('is seen by colleagues only while it is shared, and never of who does not want to be shown', async () => {
      const impact = modules.get(Impact);
      expect(await impact.of(bo, ada.personId)).toBeNull();
      await impact.share(ada, true);
      const seen = await impact.of(bo, ada.personId);
      expect(seen?.carried).toMatchObject({ count: 2, hiddenCount: 1 });
      expect(seen?.carried.pages.map((one) => one.title)).toEqual(['Extrusion line']);
      expect(await impact.of(guest, ada.personId)).toBeNull();
      await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [ada.personId]);
      expect(await impact.of(bo, ada.personId)).toBeNull();
      await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [ada.personId]);
      const trail = await modules.get(AuditEntries).entriesAbout(ada.personId, { limit: 10, after: null });
      expect(trail.filter((one) => one.action === 'contributions.shared-impact-viewed')).toHaveLength(1);
      await impact.share(ada, false);
      expect(await impact.of(bo, ada.personId)).toBeNull();
    });
  });
});
