import { Alert, Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { CloseSpaceDocument, SpaceSettingsDocument, type SpaceSettingsQuery } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { Moment } from '../../i18n/moment.js';
import { binPath, spacePath } from '../../routing/page-address.js';
import { GrantList } from '../access/grant-list.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { useAnnouncePlace } from '../shell/current-place.js';
import { ArchiveSpace } from './archive-space.js';
import { RecognitionSetting } from '../recognition/lazy-recognition.js';
import { SpaceReview } from '../review-settings/lazy-review-settings.js';
import { SpaceDescriptionForm } from './space-description-form.js';
import { SpaceMembersForm } from './space-members-form.js';
import { SpaceTrail } from './space-trail.js';
import classes from './spaces-screen.module.css';

export type SettledSpace = NonNullable<SpaceSettingsQuery['space']>;

const SETTINGS_CONTEXT = { additionalTypenames: ['Space', 'Page'] };

/** A space's settings for its managers; its members for everybody who may read it. */
export function SpaceSettingsScreen() {
  const { t } = useTranslation();
  const { spaceKey = '' } = useParams();
  const [result, retry] = useQuery({
    query: SpaceSettingsDocument,
    variables: { key: spaceKey },
    context: SETTINGS_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  useScreenTitle(t('access.settings.title', { name: result.data?.space?.name ?? spaceKey }));
  useAnnouncePlace(result.data?.space ? spaceKey : null, null, []);
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ space }) =>
        space ? <Settings space={space} /> : <NotFoundScreen text={t('space.notFound', { key: spaceKey })} />
      }
    </QueryView>
  );
}

function Settings({ space }: { readonly space: SettledSpace }) {
  const { t } = useTranslation();
  return (
    <ScreenFrame
      width="text"
      eyebrow={
        <Group gap="xs">
          <Anchor component={Link} to={spacePath(space.key)}>
            {space.name}
          </Anchor>
          <span className="figures">{space.key}</span>
          <span>{t('common.pages', { count: space.pageCount })}</span>
          {space.archivedAt !== null && (
            <Badge variant="default" tt="none" fw={500}>
              {t('access.spaces.archivedBadge')}
            </Badge>
          )}
        </Group>
      }
      title={t(space.mayManage ? 'access.settings.heading' : 'access.settings.membersHeading')}
      actions={
        <Button
          component={Link}
          to={binPath(space.key)}
          variant="default"
          leftSection={<IconTrash size={16} />}
        >
          {t('access.bin.open')}
        </Button>
      }
    >
      <MyOpening space={space} />
      {space.mayManage && <SpaceDescriptionForm key={`${space.name}\n${space.description}`} space={space} />}
      <section className={classes.section} aria-labelledby="members">
        <Title order={2} size="h4" id="members">
          {t('access.settings.who')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('access.canRead', { people: t('common.people', { count: space.readerCount }) })}
        </Text>
        {space.mayManage ? <SpaceMembersForm space={space} /> : <GrantList grants={space.grants} />}
        {!space.mayManage && (
          <Text size="sm" mt="sm">
            {t('access.settings.askManager')}
          </Text>
        )}
      </section>
      <Suspense fallback={null}>
        <SpaceReview spaceKey={space.key} />
      </Suspense>
      {space.mayManage && (
        <Suspense fallback={null}>
          <RecognitionSetting spaceKey={space.key} />
        </Suspense>
      )}
      {space.mayManage && <ArchiveSpace space={space} />}
      {space.mayManage && <SpaceTrail entries={space.accessTrail} grants={space.grants} />}
    </ScreenFrame>
  );
}

/** An administrator who opened the space sees how long that lasts, and can end it. */
function MyOpening({ space }: { readonly space: SettledSpace }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [{ fetching }, close] = useMutation(CloseSpaceDocument);
  const mine = space.grants.find((one) => one.endsAt !== null && one.person?.id === viewer?.person.id);
  if (!mine?.endsAt) return null;
  const end = async () => {
    const result = await close(
      { spaceKey: space.key },
      { additionalTypenames: ['Space', 'Page', 'PageNode'] },
    );
    if (!result.error) await navigate('/spaces');
  };
  return (
    <Alert color="yellow" variant="light" mb="md" title={t('access.opening.youAreIn')}>
      <Group justify="space-between" gap="xs">
        <span>
          {t('access.openedUntil')} <Moment iso={mine.endsAt} />
        </span>
        <Button size="xs" variant="default" loading={fetching} onClick={() => void end()}>
          {t('access.opening.endNow')}
        </Button>
      </Group>
    </Alert>
  );
}
