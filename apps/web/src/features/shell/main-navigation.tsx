import {
  IconArrowsTransferUpDown,
  IconChartAreaLine,
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
import classes from './main-navigation.module.css';

interface Target {
  readonly to: string;
  readonly label: string;
  readonly TargetIcon: Icon;
}

/** The screens that belong to no space; which ones depends on the viewer's roles. */
export function MainNavigation() {
  const { t } = useTranslation();
  const viewer = useViewer();
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
        {targets.map(({ to, label, TargetIcon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={classes.link ?? ''}>
              <TargetIcon size={18} stroke={1.6} aria-hidden />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
