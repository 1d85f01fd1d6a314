import { useTranslation } from 'react-i18next';
import { evidenceKey } from './evidence-words.js';

/** What a rule found, by kind and never the words themselves. */
export function EvidenceList({ types }: { readonly types: readonly string[] }) {
  const { t } = useTranslation();
  const names = types.map((type) => {
    const key = evidenceKey(type);
    return key === null ? type : t(key);
  });
  return names.join(t('common.comma'));
}
