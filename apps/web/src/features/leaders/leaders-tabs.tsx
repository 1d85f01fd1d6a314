import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { LEADERS_TABS } from './leaders-path.js';
import classes from './leaders.module.css';

/** The screens about opinion leaders; the chosen analysis stays chosen from one to the next. */
export function LeadersTabs() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const snapshot = params.get('snapshot');
  const search = snapshot === null ? '' : `?${new URLSearchParams({ snapshot }).toString()}`;
  return (
    <nav aria-label={t('leaders.tabs')}>
      <ul className={classes.tabs}>
        {LEADERS_TABS.map(({ name, path }) => (
          <li key={name}>
            <NavLink to={path + search} end>
              {t(`leaders.tab.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
