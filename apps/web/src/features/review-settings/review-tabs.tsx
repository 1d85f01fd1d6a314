import { ReviewsWaitingDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useQuery } from 'urql';
import { holdsRole, useViewer, type Viewer } from '../../app/viewer-context.js';
import classes from './review-tabs.module.css';

type Tab = 'queue' | 'mine' | 'rules' | 'numbers' | 'settings';
const TABS: readonly { readonly tab: Tab; readonly to: string }[] = [
  { tab: 'queue', to: '/review' },
  { tab: 'mine', to: '/review/mine' },
  { tab: 'rules', to: '/review/rules' },
  { tab: 'numbers', to: '/review/numbers' },
  { tab: 'settings', to: '/review/settings' },
];

const ROLES_OF_NUMBERS = ['REVIEWER', 'ANALYST', 'ADMIN'] as const;

/** Whether a screen is shown to somebody; what the server refuses, the interface only hides. */
function isFor(tab: Tab, viewer: Viewer | undefined, reviews: boolean): boolean {
  if (tab === 'queue') return reviews;
  if (tab === 'numbers') return ROLES_OF_NUMBERS.some((role) => holdsRole(viewer, role));
  if (tab === 'settings') return holdsRole(viewer, 'ADMIN') || holdsRole(viewer, 'REVIEWER');
  return true;
}

/** The screens about review: the work, one's own changes under review, the rules, the numbers, the settings. */
export function ReviewTabs() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: ReviewsWaitingDocument });
  const reviews = (data?.me?.reviewsWaitingCount ?? null) !== null;
  return (
    <nav aria-label={t('reviewRules.tabs.label')}>
      <ul className={classes.tabs}>
        {TABS.filter(({ tab }) => isFor(tab, viewer, reviews)).map(({ tab, to }) => (
          <li key={tab}>
            {/* The queue's address is where all others begin. */}
            <NavLink to={to} end={tab === 'queue'}>
              {t(`reviewRules.tabs.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
