import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { PageAccessDialogDocument, type PageAccessDialogQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { pagePath, spacePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { GrantList } from './grant-list.js';
import { PageRulesForm } from './page-rules-form.js';

interface AccessDialogProps {
  readonly urlId: string;
  readonly onClose: () => void;
}

type FoundPage = NonNullable<PageAccessDialogQuery['page']>;

/** Who can see a page, where the rules come from, and what I may do; managers change the rules here. */
export function AccessDialog({ urlId, onClose }: AccessDialogProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: PageAccessDialogDocument,
    variables: { urlId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('access.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ page }) =>
          page ? (
            <AccessOfPage key={page.id} page={page} onClose={onClose} />
          ) : (
            <Text>{t('access.goneNow')}</Text>
          )
        }
      </QueryView>
    </Modal>
  );
}

function AccessOfPage({ page, onClose }: { readonly page: FoundPage; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const { access } = page;
  if (changing) return <PageRulesForm page={page} onDone={() => setChanging(false)} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text size="sm">
        <WhereFrom page={page} onClose={onClose} />
      </Text>
      <div>
        <Text size="sm" fw={600}>
          {t('access.canRead', { people: t('common.people', { count: access.readerCount }) })}
        </Text>
        <GrantList grants={access.grants} />
      </div>
      <Text size="sm">{t('access.myLevel', { level: t(`access.levelLong.${page.myLevel}`) })}</Text>
      <Text size="xs" c="dimmed">
        {t('access.adds')}
      </Text>
      {page.myLevel === 'MANAGE' && (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setChanging(true)}>
            {t(access.kind === 'OWN_RULES' ? 'access.changeRules' : 'access.giveOwnRules')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function WhereFrom({ page, onClose }: { readonly page: FoundPage; readonly onClose: () => void }) {
  const { t } = useTranslation();
  switch (page.access.kind) {
    case 'OWN_RULES':
      return t('access.from.own');
    case 'INHERITED_FROM_SPACE':
      return (
        <>
          {t('access.from.space')}{' '}
          <Anchor component={Link} to={spacePath(page.space.key)} onClick={onClose}>
            {page.space.name}
          </Anchor>
        </>
      );
    case 'INHERITED_FROM_PAGE':
      return (
        <>
          {t('access.from.page')}{' '}
          {page.access.from ? (
            <Anchor component={Link} to={pagePath(page.access.from)} onClick={onClose}>
              {page.access.from.title}
            </Anchor>
          ) : (
            t('access.from.pageAbove')
          )}
        </>
      );
  }
}
