import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './transfer.module.css';

/** What an administrator brings in and takes out: the wiki's pages, mail metadata, and people who are to be erased. */
export function TransferTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('transfer.tabs')}>
      <ul className={classes.tabs}>
        <li>
          <NavLink to="/transfer" end>
            {t('transfer.tabPages')}
          </NavLink>
        </li>
        <li>
          <NavLink to="/transfer/mail" end>
            {t('transfer.tabMail')}
          </NavLink>
        </li>
        <li>
          <NavLink to="/transfer/erasure">{t('erasure.tab')}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
