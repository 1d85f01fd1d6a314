import { Button, Text, TextInput } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { ExpertsDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { searchPath } from '../search/search-address.js';
import { ExpertRow } from './expert-row.js';
import classes from './experts.module.css';

const PEOPLE_FIRST = 8;
const PEOPLE_MOST = 20;

/** Who knows about something: people, with the pages they wrote. What is asked stands in the address. */
export function ExpertsScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const query = (params.get('q') ?? '').trim();
  const title = query === '' ? t('experts.title') : t('experts.titleOf', { query });
  useScreenTitle(title);
  if (holdsRole(viewer, 'GUEST'))
    return <NotFoundScreen title={t('experts.title')} text={t('experts.notForGuests')} />;
  return (
    <ScreenFrame
      title={query === '' ? title : query}
      eyebrow={query === '' ? null : t('experts.title')}
      lead={t('experts.lead')}
      width="text"
    >
      <ExpertsField key={query} query={query} onAsk={(next) => setParams(next === '' ? {} : { q: next })} />
      {query === '' ? (
        <EmptyState icon={<IconUserQuestion size={28} stroke={1.5} />} title={t('experts.startTitle')}>
          <Text size="sm" c="dimmed">
            {t('experts.startText')}
          </Text>
        </EmptyState>
      ) : (
        <ExpertList key={query} query={query} />
      )}
    </ScreenFrame>
  );
}

interface ExpertsFieldProps {
  readonly query: string;
  readonly onAsk: (query: string) => void;
}

function ExpertsField({ query, onAsk }: ExpertsFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(query);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(text.trim());
  };
  return (
    <form role="search" className={classes.field} onSubmit={submit}>
      <TextInput
        type="search"
        className={classes.input ?? ''}
        label={t('experts.label')}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit">{t('experts.find')}</Button>
    </form>
  );
}

function ExpertList({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(PEOPLE_FIRST);
  const [result, retry] = useQuery({
    query: ExpertsDocument,
    variables: { query, first },
    requestPolicy: 'network-only',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ experts: { experts, pages, isLimited } }) => (
        <>
          {isLimited && (
            <Text size="sm" mb="xs">
              {t('experts.limited')}
            </Text>
          )}
          {experts.length === 0 ? (
            <EmptyState
              icon={<IconUserQuestion size={28} stroke={1.5} />}
              title={t('experts.emptyTitle', { query })}
            >
              <Text size="sm" c="dimmed">
                {t('experts.emptyText')}
              </Text>
              <Button component={Link} size="xs" variant="default" to={searchPath({ query })}>
                {t('experts.toSearch')}
              </Button>
            </EmptyState>
          ) : (
            <>
              <ol className={classes.list}>
                {experts.map((expert) => (
                  <ExpertRow key={expert.person.id} expert={expert} />
                ))}
              </ol>
              {experts.length === first && first < PEOPLE_MOST && (
                <Button
                  variant="default"
                  size="xs"
                  mt="md"
                  loading={result.fetching}
                  onClick={() => setFirst(PEOPLE_MOST)}
                >
                  {t('common.showMore')}
                </Button>
              )}
            </>
          )}
          <details className={classes.how}>
            <summary>{t('experts.howTitle')}</summary>
            <p>
              {pages > 0 && t('experts.looked', { count: pages })} {t('experts.how')}
            </p>
          </details>
        </>
      )}
    </QueryView>
  );
}
