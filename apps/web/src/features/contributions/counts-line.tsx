import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { Report } from './contribution-figures.js';
import type { ShownRows, ShownScope } from './contributions-address.js';
import classes from './contributions.module.css';
import { RowsLink } from './rows-link.js';

/** What each count opens. */
const ROWS_OF = {
  pages: { kind: 'PAGES', measure: 'EDITS' },
  revisions: { kind: 'REVISIONS', measure: 'EDITS' },
  authors: { kind: 'PEOPLE', measure: 'EDITS', denominator: 'EDITORS' },
  employees: { kind: 'PEOPLE', measure: 'EDITS', denominator: 'EMPLOYEES' },
  // Who reads is nobody's business: readers open the pages, with how many opened each.
  readers: { kind: 'PAGES', measure: 'READERS' },
} as const satisfies Record<string, ShownRows>;
const COUNTS = ['pages', 'revisions', 'authors', 'employees', 'readers'] as const;

/** What the figures are of; each number opens its rows. */
export function CountsLine({ report, scope }: { readonly report: Report; readonly scope: ShownScope }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hiddenPages, computedAt } = report;
  return (
    <div className={classes.counts}>
      <ul>
        {COUNTS.map((count) => (
          <li key={count}>
            <Count count={count} amount={report[count]} scope={scope} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('contributions.withoutBots')}{' '}
        {hiddenPages > 0 && (
          <RowsLink scope={scope} rows={{ ...ROWS_OF.pages, access: 'MAY_NOT_OPEN' }}>
            {t('contributions.hiddenPages', { count: hiddenPages, amount: format.number(hiddenPages) })}
          </RowsLink>
        )}
        {!report.areClosedCounted && t('contributions.closedLeftOut')}{' '}
        {computedAt !== null &&
          t('contributions.computed', { when: format.relative(computedAt, new Date()) })}
      </Text>
    </div>
  );
}

interface CountProps {
  readonly count: (typeof COUNTS)[number];
  /** Null: too few to be told. */
  readonly amount: number | null;
  readonly scope: ShownScope;
}

function Count({ count, amount, scope }: CountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (amount === null) return <>{t('contributions.counts.fewReaders')}</>;
  return (
    <RowsLink scope={scope} rows={ROWS_OF[count]}>
      {t(`contributions.counts.${count}`, { count: amount, amount: format.number(amount) })}
    </RowsLink>
  );
}
