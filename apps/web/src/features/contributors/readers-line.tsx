import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';

interface ReadersLineProps {
  /** Null: fewer than five. */
  readonly readers: number | null;
  readonly departments: readonly { readonly name: string; readonly people: number | null }[];
}

/** Who reads somebody's pages: only how many, by department, and none below five. */
export function ReadersLine({ readers, departments }: ReadersLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = departments.filter((one) => one.people !== null);
  const blank = departments.length - told.length;
  if (readers === null) return <>{t('contributors.reason.fewReaders')}</>;
  if (readers === 0) return <>{t('contributors.reason.noReaders')}</>;
  return (
    <>
      {t('contributors.reason.readers', { count: readers, amount: format.number(readers) })}
      {told.length > 0 &&
        ` ${told.map((one) => `${one.name} ${format.number(one.people ?? 0)}`).join(' · ')}`}
      {told.length > 0 && blank > 0 && ` · ${t('contributors.reason.blank', { count: blank })}`}
    </>
  );
}
