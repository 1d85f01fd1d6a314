import { sqlMigration } from './sql-migration.js';

export const searchWords = sqlMigration('SearchWords1795420800300', 'SELECT 1;', 'SELECT 1;');
