import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DeletedPageRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from '../space/spaces-screen.module.css';
import { PurgeDialog } from './purge-dialog.js';
import { useRestore } from './use-restore.js';

/** A deleted page: who, when, and the way back. */
export function BinRow({ page }: { readonly page: DeletedPageRowFragment }) {
  const { t } = useTranslation();
  const { restore, fetching, error } = useRestore();
  const [purging, purge] = useDisclosure(false);
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {page.title}
          </Text>
          <Text size="sm" c="dimmed">
            {page.deletedBy
              ? t('access.bin.deletedBy', { name: page.deletedBy.displayName })
              : t('access.bin.deleted')}{' '}
            · <Moment iso={page.deletedAt} /> · {t('page.revisions', { count: page.revisionCount })}
            {page.parent && <> · {t('access.bin.wasBelow', { title: page.parent.title })}</>}
          </Text>
        </div>
        <Group gap="xs">
          {page.mayRestore && (
            <Button size="xs" variant="default" loading={fetching} onClick={() => void restore(page.id)}>
              {t('access.bin.restore')}
            </Button>
          )}
          {page.mayPurge && (
            <Button size="xs" variant="subtle" c="var(--mantine-color-error)" onClick={purge.open}>
              {t('access.purge.open')}
            </Button>
          )}
        </Group>
      </Group>
      {error && <QueryProblem error={error} />}
      {purging && <PurgeDialog page={page} onClose={purge.close} />}
    </li>
  );
}
