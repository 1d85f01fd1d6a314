import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { CONTRIBUTORS_PATH, riskPath } from './contributors-path.js';
import classes from './contributors.module.css';

/** The two screens about people who carry the wiki, and the figures without people. */
export function ContributorsTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('contributors.tabs')}>
      <ul className={classes.tabs}>
        <li>
          <NavLink to={CONTRIBUTORS_PATH} end>
            {t('contributors.title')}
          </NavLink>
        </li>
        <li>
          <NavLink to={riskPath(null)} end>
            {t('contributors.risk.title')}
          </NavLink>
        </li>
        <li>
          <NavLink to="/contributions" end>
            {t('contributors.figures')}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}
