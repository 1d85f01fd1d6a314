import { ExpertsDocument } from '@wellspring/web-graphql';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { ExpertFigures } from './expert-figures.js';
import { expertsPath } from './experts-path.js';
import classes from './experts.module.css';

const PEOPLE_IN_PANEL = 3;

/**
 * Beside results of a search: the few people who know most about it. Nothing for guests, while it is read, where nobody
 * is found, and when it fails: the results are what was asked for. Needs the later texts.
 */
export function ExpertsPanel({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const titleId = useId();
  const viewer = useViewer();
  const isGuest = holdsRole(viewer, 'GUEST');
  const [{ data, error }] = useQuery({
    query: ExpertsDocument,
    variables: { query, first: PEOPLE_IN_PANEL },
    pause: viewer === undefined || isGuest || query.trim() === '',
  });
  const experts = data?.experts.experts ?? [];
  if (error || isGuest || experts.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={classes.panel}>
      <h2 id={titleId} className={classes.panelTitle}>
        {t('experts.panelTitle')}
      </h2>
      <ul className={classes.panelList}>
        {experts.map((expert) => (
          <li key={expert.person.id} className={classes.panelRow}>
            <PersonName person={expert.person} withPlace />
            <ExpertFigures expert={expert} />
            {expert.pages[0] && (
              <Link to={pagePath(expert.pages[0].page)} className={classes.page}>
                {expert.pages[0].page.title}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <Link to={expertsPath(query)} className={classes.all}>
        {t('experts.all')}
      </Link>
    </section>
  );
}
