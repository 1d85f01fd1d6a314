import { type Database } from '@wellspring/platform-database';

/** MD5 of the rows' text, whatever their order. `from` is SQL from FROM on. */
const digest = (columns: string, from: string): string =>
  `(SELECT md5(string_agg(concat_ws('|', ${columns}), chr(10) ORDER BY concat_ws('|', ${columns}))) ${from})`;

const FACTS: Record<string, string> = {
  people: digest(
    `address, p.display_name, p.title, p.department, p.unit, p.location, p.status, p.started_on, boss.display_name,
     (SELECT string_agg(role, ',' ORDER BY role) FROM account_role AS r WHERE r.person_id = p.id)`,
    `FROM person AS p JOIN person_address AS a ON a.person_id = p.id LEFT JOIN person AS boss ON boss.id = p.manager_id`,
  ),
  groups: digest(
    'pg.kind, pg.name, address',
    `FROM person_group AS pg JOIN person_group_member AS m ON m.group_id = pg.id
     JOIN person_address AS a ON a.person_id = m.person_id`,
  ),
  access: digest(
    's.key, s.name, s.description, g.subject_kind, g.level, address, pg.name',
    `FROM space AS s JOIN access_grant AS g USING (access_set_id) LEFT JOIN person_address AS a ON a.person_id = subject_id
     LEFT JOIN person_group AS pg ON pg.id = subject_id`,
  ),
  history: digest(
    `s.key, p.source_key, above.source_key, p.title, p.position, v.number, v.title, v.saved_at, v.summary,
     array_to_string(v.tags, ' '), v.is_minor, v.reverts_to_number, encode(v.body_hash, 'hex'), address`,
    `FROM revision AS v JOIN page AS p ON p.id = v.page_id LEFT JOIN page AS above ON above.id = p.parent_id
     JOIN space AS s ON s.id = p.space_id JOIN person_address AS a ON a.person_id = v.author_id
     WHERE v.idempotency_key IS NULL`,
  ),
  views: digest(
    'source_key, revision_number, address, viewed_at',
    `FROM page_view AS w JOIN page ON page.id = page_id JOIN person_address AS a ON a.person_id = w.person_id`,
  ),
  viewHours: digest(
    'source_key, revision_number, hour, views',
    'FROM page_view_hour JOIN page ON page.id = page_id',
  ),
  mail: digest(
    `encode(message_hash, 'hex'), sent_at, recipient_count, address`,
    'FROM mail_message JOIN person_address AS a ON a.person_id = sender_id',
  ),
  analyses: `(SELECT count(*) FROM job_run WHERE kind = 'influence.analyse-mail')`,
};

/** What a loading wrote, without ids: the same for every loading of one company. For this package's tests. */
export async function fingerprint(database: Database): Promise<Record<string, unknown>> {
  const [facts] = await database.query<Record<string, unknown>>(
    `SELECT ${Object.entries(FACTS)
      .map(([name, sql]) => `${sql} AS "${name}"`)
      .join()}`,
  );
  return facts ?? {};
}
