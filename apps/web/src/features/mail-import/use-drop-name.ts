import { useTranslation } from 'react-i18next';

/** Names the reason why messages were left out at import; one that this build does not know keeps its own name. */
export function useDropName(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const key = `mailImport.drop.${reason}`;
    return i18n.exists(key) ? t(key as 'mailImport.drop.list') : reason; // checked just before
  };
}
