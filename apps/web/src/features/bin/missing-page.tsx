import { Button, Group, Text } from '@mantine/core';
import { DeletedPageDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { Moment } from '../../i18n/moment.js';
import { binPath } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryProblem } from '../problem/query-problem.js';
import { useRestore } from './use-restore.js';

/** An address without a page: a deleted one can be brought back from here by those who may, the others see nothing. */
export function MissingPage({ urlId }: { readonly urlId: string }) {
  const { t } = useTranslation();
  const [{ data, fetching }] = useQuery({
    query: DeletedPageDocument,
    variables: { urlId },
    requestPolicy: 'cache-and-network',
  });
  const { restore, fetching: restoring, error } = useRestore();
  const page = data?.deletedPage;
  if (!page && fetching) return <ScreenSkeleton />;
  if (!page) return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
  return (
    <ScreenFrame width="text" title={page.title} eyebrow={page.space.name}>
      <Text mb="md">
        {page.deletedBy
          ? t('access.bin.deletedBy', { name: page.deletedBy.displayName })
          : t('access.bin.deleted')}{' '}
        · <Moment iso={page.deletedAt} />
      </Text>
      {error && <QueryProblem error={error} />}
      <Group gap="xs">
        {page.mayRestore && (
          <Button loading={restoring} onClick={() => void restore(page.id)}>
            {t('access.bin.restore')}
          </Button>
        )}
        <Button component={Link} to={binPath(page.space.key)} variant="default">
          {t('access.bin.open')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}
