import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';
import { Database } from '@wellspring/platform-database';
import { excerptOf, pageText } from '@wellspring/wiki-domain';
import { pageHref } from '../page-address.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { PAGE_NOTICE_KINDS } from './page-notice-kinds.js';

interface SubjectRow {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  /** Markdown of the comment, or the note; null for a page. */
  readonly words: string | null;
}

/** Kinds of subjects that notices of the wiki are about, and where each is found by its id. */
const FROM_BY_KIND = {
  page: `SELECT p.id, p.url_id AS "urlId", p.title, NULL AS words FROM page AS p WHERE p.id = ANY($2::uuid[])`,
  comment: `SELECT c.id, p.url_id AS "urlId", p.title, c.text AS words FROM page_comment AS c JOIN page AS p ON p.id = c.page_id
    WHERE c.id = ANY($2::uuid[]) AND c.deleted_at IS NULL`,
  'page-sending': `SELECT s.id, p.url_id AS "urlId", p.title, s.note AS words FROM page_sending AS s
    JOIN page AS p ON p.id = s.page_id WHERE s.id = ANY($2::uuid[]) AND s.recipient_id = $3`,
} as const;

/** Says what notices of the wiki are about, to those who may see it at the moment of reading. */
@Injectable()
export class PageNoticeSubjects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    for (const kind of ['page', 'comment', 'page-sending'] as const)
      this.subjects.register(kind, (actor, ids) => this.describe(kind, actor, ids));
    for (const [kind, definition] of PAGE_NOTICE_KINDS) this.kinds.register(kind, definition);
  }

  /** Title and address of the page, and the words of the comment or note. One query. */
  private async describe(
    kind: keyof typeof FROM_BY_KIND,
    actor: Actor,
    ids: readonly string[],
  ): Promise<Map<string, NoticeSubject>> {
    const rows = await this.database.query<SubjectRow>(
      `${FROM_BY_KIND[kind]} AND ${openSql('p', '$1')} AND $3::uuid IS NOT NULL`,
      [subjectIdsOf(actor), ids, actor.personId],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          name: row.title,
          href: kind === 'comment' ? `${pageHref(row)}#comment-${row.id}` : pageHref(row),
          quote: row.words === null ? null : shortWords(kind, row.words),
        },
      ]),
    );
  }
}

/** A note is short and read whole; of a comment the first words. */
const shortWords = (kind: keyof typeof FROM_BY_KIND, words: string): string =>
  kind === 'comment' ? excerptOf(pageText(words).plainText) : words;
