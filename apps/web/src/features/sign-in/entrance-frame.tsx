import type { ReactNode } from 'react';
import { ColourSchemeMenu } from '../shell/colour-scheme-menu.js';
import { LanguageMenu } from '../shell/language-menu.js';
import { Logo } from '../shell/logo.js';
import { useTranslation } from 'react-i18next';
import classes from './entrance-frame.module.css';

/** What stands around the screens that one sees before signing in. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.entrance}>
      <header className={classes.bar}>
        <span className={classes.brand}>
          <Logo sizePx={30} />
          {t('common.appName')}
        </span>
        <span>
          <LanguageMenu />
          <ColourSchemeMenu />
        </span>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
