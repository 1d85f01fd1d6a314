import { Badge, Button, Group, Title } from '@mantine/core';
import {
  IconChartAreaLine,
  IconFileText,
  IconPaperclip,
  IconPencilPlus,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { SpaceScreenDocument, type SpaceScreenQuery } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { newPagePath, pagePath, spaceFilesPath, spaceSettingsPath } from '../../routing/page-address.js';
import { labelsPath } from '../labels/label-path.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { PageListSection } from '../page-list/page-list-section.js';
import { QueryView } from '../problem/query-view.js';
import { CarriedThisMonth } from '../recognition/lazy-recognition.js';
import { reportsPath } from '../reports/reports-path.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { trendsPath } from '../trends/trends-path.js';
import { SpaceWatch } from '../watch/space-watch.js';
import classes from './space-screen.module.css';

const SPACE_CONTEXT = { additionalTypenames: ['Page', 'Space'] };

/** A space: what it is for, its top pages, and what changed last in it. */
export function SpaceScreen() {
  const { t } = useTranslation();
  const { spaceKey = '' } = useParams();
  const [result, retry] = useQuery({
    query: SpaceScreenDocument,
    variables: { key: spaceKey },
    context: SPACE_CONTEXT,
  });
  useScreenTitle(result.data?.space?.name ?? spaceKey);
  useAnnouncePlace(result.data?.space ? spaceKey : null, null, []);
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ space }) =>
        space ? (
          <FoundSpace space={space} />
        ) : (
          <NotFoundScreen text={t('space.notFound', { key: spaceKey })} />
        )
      }
    </QueryView>
  );
}

function FoundSpace({ space }: { readonly space: NonNullable<SpaceScreenQuery['space']> }) {
  const { t } = useTranslation();
  const mayWrite = space.myLevel === 'EDIT' || space.myLevel === 'MANAGE';
  // An empty space has no page to write below, and its top is for its managers.
  const mayStart = space.myLevel === 'MANAGE';
  return (
    <ScreenFrame
      title={space.name}
      eyebrow={
        <Group gap="xs">
          <span className="figures">{space.key}</span>
          <span>{t('common.pages', { count: space.pageCount })}</span>
          <Badge variant="default" tt="none" fw={500}>
            {t(`space.access.${space.access}`)}
          </Badge>
          {space.archivedAt !== null && (
            <Badge variant="default" tt="none" fw={500}>
              {t('access.spaces.archivedBadge')}
            </Badge>
          )}
          <Link to={labelsPath(space.key)}>{t('links.labels.ofSpace')}</Link>
          <Link to={trendsPath(space.key)}>{t('links.trends')}</Link>
          <Link to={reportsPath(space.key)}>{t('links.reports.open')}</Link>
          {space.mayManage && (
            <Link to={`/transfer?space=${encodeURIComponent(space.key)}`}>{t('space.export')}</Link>
          )}
        </Group>
      }
      lead={space.description}
      actions={
        <>
          <SpaceWatch spaceKey={space.key} />
          <Button
            component={Link}
            to={`/contributions?space=${encodeURIComponent(space.key)}`}
            variant="default"
            leftSection={<IconChartAreaLine size={16} />}
          >
            {t('space.contributions')}
          </Button>
          <Button
            component={Link}
            to={spaceFilesPath(space.key)}
            variant="default"
            leftSection={<IconPaperclip size={16} />}
          >
            {t('files.spaceLink')}
          </Button>
          <Button
            component={Link}
            to={spaceSettingsPath(space.key)}
            variant="default"
            leftSection={space.mayManage ? <IconSettings size={16} /> : <IconUsersGroup size={16} />}
          >
            {t(space.mayManage ? 'access.settings.open' : 'access.settings.openMembers')}
          </Button>
          {mayWrite && (
            <Button component={Link} to={newPagePath(space.key)} leftSection={<IconPencilPlus size={16} />}>
              {t('shell.newPage')}
            </Button>
          )}
        </>
      }
    >
      <Suspense fallback={null}>
        <CarriedThisMonth spaceKey={space.key} />
      </Suspense>
      {space.rootPages.length === 0 ? (
        <EmptyState icon={<IconFileText size={28} stroke={1.5} />} title={t('space.empty')}>
          {mayStart && (
            <Button component={Link} to={newPagePath(space.key)} size="xs">
              {t('space.firstPage')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          <section aria-labelledby="space-pages">
            <Title order={2} id="space-pages" className={classes.title}>
              {t('space.pages')}
            </Title>
            <ul className={classes.list}>
              {space.rootPages.map((page) => (
                <li key={page.id}>
                  <Link to={pagePath(page)}>{page.title}</Link>
                  {page.children.length > 0 && (
                    <ul>
                      {page.children.map((child) => (
                        <li key={child.id}>
                          <Link to={pagePath(child)}>{child.title}</Link>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <PageListSection
            sort="RECENT"
            spaceKey={space.key}
            title={t('space.recent')}
            emptyText={t('home.recentEmpty')}
            first={10}
          />
        </div>
      )}
    </ScreenFrame>
  );
}
