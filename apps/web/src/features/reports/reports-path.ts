import { spacePath } from '../../routing/page-address.js';

/** The reports there are, in the order of their tabs. */
export const REPORTS = ['verify', 'broken', 'wanted', 'orphans'] as const;
export type ReportName = (typeof REPORTS)[number];

/** Whether the text names a report. */
export const isReport = (text: string | null): text is ReportName =>
  REPORTS.some((report) => report === text);

/** Address of a report on a space, or (null) on all of them. */
export function reportsPath(spaceKey: string | null, report?: ReportName): string {
  const path = spaceKey === null ? '/reports' : `${spacePath(spaceKey)}/reports`;
  return report === undefined ? path : `${path}?report=${report}`;
}
