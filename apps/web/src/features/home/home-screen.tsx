import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ScreenFrame } from '@wellspring/web-ui';
import { lazyPart } from '../../app/lazy-part.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { PageListSection } from '../page-list/page-list-section.js';
import { trendsPath } from '../trends/trends-path.js';
import classes from './home-screen.module.css';

const MyDrafts = lazyPart(async () => (await import('../drafts/my-drafts.js')).MyDrafts);

/** The first screen: what was written last, what is read most, and what is one's own. */
export function HomeScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  useScreenTitle(t('shell.home'));
  return (
    <ScreenFrame
      title={viewer ? t('home.greeting', { name: viewer.person.displayName }) : t('shell.home')}
      lead={
        <>
          {t('home.lead')} <Link to={trendsPath(null)}>{t('links.trends')}</Link>
        </>
      }
    >
      <Suspense>
        <MyDrafts first={4} hideEmpty />
      </Suspense>
      <div className={classes.columns}>
        <PageListSection
          sort="RECENT"
          title={t('home.recent')}
          emptyText={t('home.recentEmpty')}
          first={12}
        />
        <div className={classes.second}>
          <PageListSection
            sort="MINE"
            title={t('home.mine')}
            emptyText={t('home.mineEmpty')}
            first={6}
            startLink
          />
          <PageListSection
            sort="POPULAR"
            title={t('home.popular')}
            emptyText={t('home.popularEmpty')}
            first={8}
          />
        </div>
      </div>
    </ScreenFrame>
  );
}
