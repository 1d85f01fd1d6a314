import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMenu2, IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newPagePath } from '../../routing/page-address.js';
import { ColourSchemeMenu } from './colour-scheme-menu.js';
import { useCurrentPlace } from './current-place.js';
import { InboxLink } from './inbox-link.js';
import { LanguageMenu } from './language-menu.js';
import { Logo } from './logo.js';
import { SearchBox } from './search-box.js';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu.js';

/** The bar at the top of every screen. On a phone the settings of language and colours move into the drawer. */
export function TopBar({ onOpenMenu }: { readonly onOpenMenu: () => void }) {
  const { t } = useTranslation();
  const place = useCurrentPlace();
  return (
    <header className={classes.bar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={classes.menuButton}
        aria-label={t('shell.openMenu')}
        onClick={onOpenMenu}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <Link to="/" className={classes.brand} aria-label={`${t('common.appName')} – ${t('shell.home')}`}>
        <Logo />
        <span className={classes.brandName}>{t('common.appName')}</span>
      </Link>
      <SearchBox />
      <div className={classes.actions}>
        <Tooltip label={t('shell.newPage')}>
          <ActionIcon
            component={Link}
            to={place ? newPagePath(place.spaceKey, place.urlId ?? undefined) : '/new'}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('shell.newPage')}
          >
            <IconPencilPlus size={20} />
          </ActionIcon>
        </Tooltip>
        <InboxLink />
        <span className={classes.displaySettings}>
          <LanguageMenu />
          <ColourSchemeMenu />
        </span>
        <UserMenu />
      </div>
    </header>
  );
}
