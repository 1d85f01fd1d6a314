import { ActionIcon, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { SetLocaleDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer-context.js';
import { LOCALE_NAMES, LOCALES, nearestLocale } from '../../i18n/choose-locale.js';
import { switchLocale } from '../../i18n/i18n.js';

/** Switch of the interface's language. Each language is named in itself. Mails follow the choice of who is signed in. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const isSignedIn = useViewer() !== undefined;
  const [, setLocale] = useMutation(SetLocaleDocument);
  const choose = (value: string) => {
    const locale = nearestLocale(value);
    if (!locale) return;
    void switchLocale(locale);
    if (isSignedIn) void setLocale({ locale });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.language')}>
          <IconLanguage size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <Menu.RadioGroup value={nearestLocale(i18n.language)} onChange={choose}>
          {LOCALES.map((locale) => (
            <Menu.RadioItem key={locale} value={locale} lang={locale} closeMenuOnClick>
              {LOCALE_NAMES[locale]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
