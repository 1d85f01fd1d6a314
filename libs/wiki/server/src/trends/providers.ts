import { EveryonesPages } from './everyones-pages.read-model.js';
import { LabelTrendList } from './label-trends.read-model.js';
import { PageTrendList } from './page-trends.read-model.js';

/** What is read of all pages together: which are looked at, and what they are about. */
export const trendsPublic = [EveryonesPages, LabelTrendList, PageTrendList];
