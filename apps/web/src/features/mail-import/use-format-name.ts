import { useTranslation } from 'react-i18next';

/** Names a format of mail files; one that this build does not know keeps its own name. */
export function useFormatName(): (format: string) => string {
  const { t, i18n } = useTranslation();
  return (format) => {
    const key = `mailImport.formats.${format}`;
    return i18n.exists(key) ? t(key as 'mailImport.formats.csv') : format; // checked just before
  };
}
