import { VisuallyHidden } from '@mantine/core';
import {
  IconArrowsTransferUpDown,
  IconChartAreaLine,
  IconChecks,
  IconDroplets,
  IconHeartHandshake,
  IconHome,
  IconListCheck,
  IconSearch,
  IconServerCog,
  IconUserCircle,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { useReviewsWaiting } from './use-reviews-waiting.js';
import classes from './main-navigation.module.css';

interface Target {
  readonly to: string;
  readonly label: string;
  readonly TargetIcon: Icon;
  /** How many things wait there; left out where none do. */
  readonly waiting?: string | undefined;
}

/** The screens that belong to no space; which ones depends on the viewer's roles. */
export function MainNavigation() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const waiting = useReviewsWaiting();
  const targets: Target[] = [
    { to: '/', label: t('shell.home'), TargetIcon: IconHome },
    { to: '/spaces', label: t('access.spaces.title'), TargetIcon: IconDroplets },
    { to: '/reports', label: t('links.reports.title'), TargetIcon: IconListCheck },
  ];
  if (viewer && !holdsRole(viewer, 'GUEST'))
    targets.push(
      { to: '/contributions', label: t('shell.contributions'), TargetIcon: IconChartAreaLine },
      { to: '/experts', label: t('shell.experts'), TargetIcon: IconUserCircle },
    );
  if (viewer && !holdsRole(viewer, 'GUEST'))
    targets.push({ to: '/review', label: t('shell.review'), TargetIcon: IconChecks, waiting });
  if (holdsRole(viewer, 'ANALYST') || holdsRole(viewer, 'ADMIN'))
    targets.push({ to: '/words', label: t('shell.words'), TargetIcon: IconSearch });
  if (holdsRole(viewer, 'ANALYST'))
    targets.push(
      { to: '/contributors', label: t('shell.contributors'), TargetIcon: IconHeartHandshake },
      { to: '/leaders', label: t('shell.leaders'), TargetIcon: IconUsersGroup },
    );
  if (holdsRole(viewer, 'ADMIN'))
    targets.push(
      { to: '/transfer', label: t('shell.transfer'), TargetIcon: IconArrowsTransferUpDown },
      { to: '/jobs', label: t('shell.jobs'), TargetIcon: IconServerCog },
    );
  return (
    <nav aria-label={t('shell.mainNavigation')}>
      <ul className={classes.list}>
        {targets.map(({ to, label, TargetIcon, waiting: count }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={classes.link ?? ''}>
              <TargetIcon size={18} stroke={1.6} aria-hidden />
              {label}
              {count && (
                <span className={classes.count}>
                  <span aria-hidden>{count}</span>
                  <VisuallyHidden>{t('shell.reviewsWaiting', { amount: count })}</VisuallyHidden>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
