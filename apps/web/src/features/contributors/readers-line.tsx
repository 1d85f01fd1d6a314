import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { ShownScope } from '../contributions/contributions-address.js';
import { RowsLink } from '../contributions/rows-link.js';

interface ReadersLineProps {
  /** Null: fewer than five. */
  readonly readers: number | null;
  readonly departments: readonly { readonly name: string; readonly people: number | null }[];
  /** Whose pages the numbers open; null where they are what somebody shares. */
  readonly opened: { readonly scope: ShownScope; readonly personId: string } | null;
}

/** Who reads somebody's pages: only how many, by department, and none below five. They open pages, never readers. */
export function ReadersLine({ readers, departments, opened }: ReadersLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = departments.filter((one) => one.people !== null);
  const blank = departments.length - told.length;
  const pages = (text: string, readerDepartment: string | null) =>
    opened === null ? (
      text
    ) : (
      <RowsLink
        scope={opened.scope}
        rows={{ kind: 'PAGES', measure: 'READERS', personId: opened.personId, readerDepartment }}
      >
        {text}
      </RowsLink>
    );
  if (readers === null) return <>{t('contributors.reason.fewReaders')}</>;
  if (readers === 0) return <>{t('contributors.reason.noReaders')}</>;
  return (
    <>
      {pages(t('contributors.reason.readers', { count: readers, amount: format.number(readers) }), null)}
      {told.map((one, at) => (
        <Fragment key={one.name}>
          {at === 0 ? ' ' : ' · '}
          {one.name} {pages(format.number(one.people ?? 0), one.name)}
        </Fragment>
      ))}
      {told.length > 0 && blank > 0 && ` · ${t('contributors.reason.blank', { count: blank })}`}
    </>
  );
}
