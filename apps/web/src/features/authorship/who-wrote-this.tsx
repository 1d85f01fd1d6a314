import { Alert, Button, CloseButton, Text } from '@mantine/core';
import { PageAuthorshipDocument } from '@wellspring/web-graphql';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../i18n/use-format.js';
import type { PageAddress } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import { AuthorshipView } from './authorship-view.js';
import classes from './authorship.module.css';
import './highlights.css';

export interface WhoWroteThisProps {
  readonly page: PageAddress;
  /** The revision that the article shows. */
  readonly number: number;
  /** Id of the element that holds the page's text. */
  readonly articleId: string;
  /** What the article shows. */
  readonly html: string;
}

/** How often it is looked again whether attribution has caught up, and how many times. */
const AGAIN_MS = 2_500;
const AGAIN_MAX = 24;

/** Who wrote the words of a revision: colours in its text, a card for words that are pointed at, and the authors. */
export function WhoWroteThis({ page, number, articleId, html }: WhoWroteThisProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelId = useId();
  const [, setSearch] = useSearchParams();
  const [result, retry] = useQuery({
    query: PageAuthorshipDocument,
    variables: { urlId: page.urlId, number },
  });
  const again = () => retry({ requestPolicy: 'network-only' });
  const authorship = result.data?.page?.authorship;
  const isBehind = authorship?.state === 'BEHIND';
  const tries = useRef(0);
  useEffect(() => {
    if (!isBehind || result.fetching || tries.current >= AGAIN_MAX) return undefined;
    const timer = setTimeout(() => {
      tries.current++;
      retry({ requestPolicy: 'network-only' });
    }, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isBehind, result, retry]);
  const close = () =>
    setSearch(
      (search) => {
        search.delete('who');
        return search;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <section className={classes.panel} aria-labelledby={labelId} data-print="legend">
      <div className={classes.head}>
        <h2 id={labelId} className={classes.title}>
          {t('authorship.title')}
        </h2>
        <CloseButton aria-label={t('authorship.close')} onClick={close} data-print="no" />
      </div>
      <QueryView result={result} onRetry={again}>
        {(data) => {
          const found = data.page?.authorship;
          if (!found) return <Text size="sm">{t('authorship.gone')}</Text>;
          if (found.state === 'READY')
            return <AuthorshipView page={page} authorship={found} articleId={articleId} html={html} />;
          if (found.state === 'HELD') return <Text size="sm">{t('authorship.held')}</Text>;
          return (
            <Alert color="yellow" variant="light" title={t('authorship.behindTitle')} role="status">
              <Text size="sm" mb="xs">
                {t('authorship.behind', {
                  attributed: format.number(found.attributedNumber),
                  number: format.number(found.number),
                })}
              </Text>
              <Button size="xs" variant="default" onClick={again} loading={result.fetching}>
                {t('common.retry')}
              </Button>
            </Alert>
          );
        }}
      </QueryView>
    </section>
  );
}
