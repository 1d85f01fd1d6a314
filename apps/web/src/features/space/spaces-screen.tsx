import { Badge, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDroplet, IconLockOpen, IconPlus, IconSearch } from '@tabler/icons-react';
import { ClosedSpacesDocument, SpacesScreenDocument, type SpaceRowFragment } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { spacePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { OpenSpaceDialog } from './open-space-dialog.js';
import classes from './spaces-screen.module.css';

const SPACES_CONTEXT = { additionalTypenames: ['Space', 'Page'] };

/** Every space that the reader may open, with a box to find one; archived ones below, closed ones for administrators. */
export function SpacesScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [text, setText] = useState('');
  const [result, retry] = useQuery({
    query: SpacesScreenDocument,
    context: SPACES_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const wanted = text.trim().toLocaleLowerCase();
  const fits = (space: { readonly name: string; readonly key: string; readonly description?: string }) =>
    [space.name, space.key, space.description ?? ''].some((one) => one.toLocaleLowerCase().includes(wanted));
  useScreenTitle(t('access.spaces.title'));
  return (
    <ScreenFrame
      title={t('access.spaces.title')}
      width="text"
      actions={
        <Button component={Link} to="/new-space" variant="default" leftSection={<IconPlus size={16} />}>
          {t('shell.newSpace')}
        </Button>
      }
    >
      <TextInput
        type="search"
        aria-label={t('access.spaces.find')}
        placeholder={t('access.spaces.find')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="md"
      />
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ spaces, archivedSpaces }) => {
          const found = spaces.filter(fits);
          const archived = archivedSpaces.filter(fits);
          return (
            <>
              {found.length + archived.length === 0 && (
                <EmptyState
                  icon={<IconDroplet size={28} stroke={1.5} />}
                  title={t(wanted === '' ? 'shell.noSpaces' : 'access.spaces.noneFound')}
                />
              )}
              <SpaceRows spaces={found} />
              {archived.length > 0 && (
                <>
                  <Title order={2} size="h4" mt="xl" mb="xs">
                    {t('access.spaces.archived')}
                  </Title>
                  <SpaceRows spaces={archived} />
                </>
              )}
            </>
          );
        }}
      </QueryView>
      {holdsRole(viewer, 'ADMIN') && <ClosedSpaces fits={fits} />}
    </ScreenFrame>
  );
}

function SpaceRows({ spaces }: { readonly spaces: readonly SpaceRowFragment[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {spaces.map((space) => (
        <li key={space.id} className={classes.row}>
          <div className={classes.name}>
            <Link to={spacePath(space.key)}>{space.name}</Link>
            <Text size="xs" c="dimmed" span className="figures">
              {space.key} · {t('common.pages', { count: space.pageCount })}
            </Text>
            <Badge variant="default" tt="none" fw={500} size="sm">
              {t(space.archivedAt === null ? `space.access.${space.access}` : 'access.spaces.archivedBadge')}
            </Badge>
          </div>
          {space.description !== '' && (
            <Text size="sm" c="dimmed" lineClamp={2}>
              {space.description}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

function ClosedSpaces({
  fits,
}: {
  readonly fits: (space: { readonly name: string; readonly key: string }) => boolean;
}) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: ClosedSpacesDocument,
    context: SPACES_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  const [opening, setOpening] = useState<{ readonly key: string; readonly name: string } | null>(null);
  const [opened, dialog] = useDisclosure(false);
  const closed = result.data?.closedSpaces.filter(fits) ?? [];
  if (!result.error && closed.length === 0) return null;
  return (
    <section aria-labelledby="closed-spaces">
      <Title order={2} size="h4" mt="xl" id="closed-spaces">
        {t('access.spaces.closed')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('access.spaces.closedLead')}
      </Text>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {() => (
          <ul className={classes.list}>
            {closed.map((space) => (
              <li key={space.key} className={classes.row}>
                <Group justify="space-between" gap="xs">
                  <span>
                    {space.name}{' '}
                    <Text size="xs" c="dimmed" span className="figures">
                      {space.key}
                    </Text>
                  </span>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconLockOpen size={14} />}
                    onClick={() => {
                      setOpening(space);
                      dialog.open();
                    }}
                  >
                    {t('access.opening.open')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {opening && opened && <OpenSpaceDialog space={opening} onClose={dialog.close} />}
    </section>
  );
}
