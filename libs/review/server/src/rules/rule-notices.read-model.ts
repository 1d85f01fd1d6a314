import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NoticeKinds, type NoticeSubject, NoticeSubjects } from '@wellspring/notices-server';
import { Database } from '@wellspring/platform-database';

/** Kind of subject of notices about rules: a rule, by its id. */
export const RULE_SUBJECT = 'review-rule';

/** Where the web app shows a rule. */
export const ruleHref = (ruleId: string): string => `/review/rules/${ruleId}`;

/** Says in notices that a rule braked itself. Rules are everybody's to read. */
@Injectable()
export class RuleNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly subjects: NoticeSubjects,
    private readonly kinds: NoticeKinds,
  ) {}

  onModuleInit(): void {
    this.subjects.register(RULE_SUBJECT, (_actor, ids) => this.describe(ids));
    this.kinds.register('review.rule-braked', {
      group: 'duties',
      sentences: {
        en: ({ subject, details }) =>
          `The rule ${subject} hit ${details.hits} of ${details.edits} edits and switched itself down: it only notes now`,
        'zh-Hant': ({ subject, details }) =>
          `規則 ${subject} 命中 ${details.edits} 次編輯中的 ${details.hits} 次，已自行降級：目前只作記錄`,
        'zh-Hans': ({ subject, details }) =>
          `规则 ${subject} 命中 ${details.edits} 次编辑中的 ${details.hits} 次，已自行降级：目前只作记录`,
      },
    });
  }

  private async describe(ids: readonly string[]): Promise<Map<string, NoticeSubject>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT r.id, v.name FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id
       WHERE r.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, { name, href: ruleHref(id) }]));
  }
}
