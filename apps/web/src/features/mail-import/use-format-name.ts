import { useTranslation } from 'react-i18next';

/** `mbox (mboxrd)`: a format and its dialect. */
const WITH_DIALECT = /^([\w-]+) \((.+)\)$/;

/** Names a format of mail files, with its dialect where one is known; one that this build does not know keeps its own name. */
export function useFormatName(): (format: string) => string {
  const { t, i18n } = useTranslation();
  const nameOf = (format: string) => {
    const key = `mailImport.formats.${format}`;
    return i18n.exists(key) ? t(key as 'mailImport.formats.csv') : format; // checked just before
  };
  return (format) => {
    const [, plain, dialect] = WITH_DIALECT.exec(format) ?? [];
    return plain === undefined || dialect === undefined ? nameOf(format) : `${nameOf(plain)} · ${dialect}`;
  };
}
