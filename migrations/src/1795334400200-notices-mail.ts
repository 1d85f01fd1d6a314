import { sqlMigration } from './sql-migration.js';

export const noticesMail = sqlMigration(
  'NoticesMail1795334400200',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
