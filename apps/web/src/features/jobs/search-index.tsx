import { Button, Group, Text, Title } from '@mantine/core';
import {
  RebuildSearchIndexDocument,
  SearchStateDocument,
  type SearchStateQuery,
} from '@wellspring/web-graphql';
import { FigureTile } from '@wellspring/web-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { CancelJobButton } from './cancel-job-button.js';
import { JobBar } from './job-bar.js';
import classes from './jobs.module.css';
import { isRunning } from './use-job-progress.js';

const POLL_MS = 1000;

/** How complete the search index is, and the button that has it made anew. */
export function SearchIndex() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: SearchStateDocument, requestPolicy: 'cache-and-network' });
  const [{ fetching, error }, rebuild] = useMutation(RebuildSearchIndexDocument);
  const run = result.data?.searchState.rebuild ?? null;
  const isBusy = run !== null && isRunning(run);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => retry({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [isBusy, retry]);
  return (
    <section aria-labelledby="search-index">
      <Title order={2} size="h4" id="search-index" mb="sm">
        {t('jobs.searchTitle')}
      </Title>
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ searchState }) => <Tiles state={searchState} />}
      </QueryView>
      {error && <QueryProblem error={error} />}
      {run !== null && isBusy ? (
        <Group align="flex-start" mb="lg">
          <div className={classes.rebuild}>
            <JobBar job={run} />
          </div>
          <CancelJobButton job={run} />
        </Group>
      ) : (
        <Group mb="lg">
          <Button
            variant="default"
            loading={fetching}
            onClick={() => void rebuild({}).then(() => retry({ requestPolicy: 'network-only' }))}
          >
            {t('jobs.searchRebuild')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('jobs.searchRebuildHint')}
          </Text>
        </Group>
      )}
    </section>
  );
}

function Tiles({ state }: { readonly state: SearchStateQuery['searchState'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { indexedPages, publishedPages, waitingPages, isLimited, lastDriftCheck: check } = state;
  return (
    <dl className={classes.tiles}>
      <FigureTile
        label={t('jobs.searchPages')}
        value={indexedPages === null ? t('jobs.searchAway') : format.number(indexedPages)}
        note={t('jobs.searchOfPublished', { published: format.number(publishedPages) })}
      />
      <FigureTile label={t('jobs.searchWaiting')} value={format.number(waitingPages)} />
      <FigureTile
        label={t('jobs.searchAnswers')}
        value={t(isLimited ? 'jobs.searchAnswersLimited' : 'jobs.searchAnswersIndex')}
      />
      <FigureTile
        label={t('jobs.searchChecked')}
        value={check === null ? t('jobs.searchNeverChecked') : t(`jobs.searchCheck.${check.outcome}`)}
        note={
          check === null
            ? null
            : `${format.dateTime(check.checkedAt)} · ${t('jobs.searchCheckNote', {
                strays: format.number(check.missingPages + check.surplusPages),
                differing: format.number(check.differingPages),
                sampled: format.number(check.sampledPages),
              })}`
        }
      />
    </dl>
  );
}
