import { sqlMigration } from './sql-migration.js';

export const searchTrends = sqlMigration('SearchTrends1795420800400', 'SELECT 1;', 'SELECT 1;');
