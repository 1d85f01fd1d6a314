import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';
import { Database } from '@wellspring/platform-database';
import { Access, pageHref } from '@wellspring/wiki-server';

/** Kind of subject that notices of thanks are about. */
export const THANKS_SUBJECT = 'revision-thanks';

/** Its id. */
export const thanksId = (pageId: string, number: number, fromPersonId: string): string =>
  `${pageId}:${number}:${fromPersonId}`;

interface ThanksRow {
  readonly id: string;
  readonly pageId: string;
  readonly number: number;
  readonly urlId: string;
  readonly title: string;
  readonly note: string;
}

/** Says what notices of thanks are about: the page, while its reader may open it, and the note, while it was not taken back. */
@Injectable()
export class ThanksNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(THANKS_SUBJECT, (actor, ids) => this.describe(actor, ids));
    this.kinds.register('contributions.revision-thanked', {
      group: 'personal',
      sentences: {
        en: ({ actor, subject }) => `${actor ?? 'Somebody'} thanked you for your edit of ${subject}`,
        'zh-Hant': ({ actor, subject }) => `${actor ?? '有人'} 感謝您編輯 ${subject}`,
        'zh-Hans': ({ actor, subject }) => `${actor ?? '有人'} 感谢您编辑 ${subject}`,
      },
    });
  }

  private async describe(actor: Actor, ids: readonly string[]): Promise<Map<string, NoticeSubject>> {
    const keys = ids.map((id) => id.split(':'));
    const rows = await this.database.query<ThanksRow>(
      `SELECT t.page_id || ':' || t.revision_number || ':' || t.from_person_id AS id, t.page_id AS "pageId",
         t.revision_number AS number, p.url_id AS "urlId", p.title, t.note
       FROM unnest($1::uuid[], $2::integer[], $3::uuid[]) AS asked(page_id, number, from_id)
       JOIN revision_thanks AS t ON t.page_id = asked.page_id AND t.revision_number = asked.number
         AND t.from_person_id = asked.from_id AND t.to_person_id = $4
       JOIN page AS p ON p.id = t.page_id`,
      [
        keys.map(([pageId]) => pageId),
        keys.map(([, number]) => Number(number)),
        keys.map(([, , fromId]) => fromId),
        actor.personId,
      ],
    );
    const readable = await this.access.canRead(actor, [...new Set(rows.map((row) => row.pageId))]);
    return new Map(
      rows
        .filter((row) => readable.has(row.pageId))
        .map((row) => [
          row.id,
          { name: row.title, href: `${pageHref(row)}/history/${row.number}`, quote: row.note || null },
        ]),
    );
  }
}
