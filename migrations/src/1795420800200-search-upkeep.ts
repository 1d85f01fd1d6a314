import { sqlMigration } from './sql-migration.js';

export const searchUpkeep = sqlMigration('SearchUpkeep1795420800200', 'SELECT 1;', 'SELECT 1;');
