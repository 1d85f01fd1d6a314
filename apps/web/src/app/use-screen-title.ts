import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab: the screen first, then the product. Empty while the screen does not know its name yet. */
export function useScreenTitle(title: string): void {
  const { t } = useTranslation();
  const app = t('common.appName');
  useDocumentTitle(title === '' ? app : `${title} · ${app}`);
}
