import { Alert, Button, Group, Text } from '@mantine/core';
import { DiffScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath, parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { DiffLook } from './diff-look.js';
import { DiffSide } from './diff-side.js';
import classes from './diff-screen.module.css';
import { DiffTable } from './diff-table.js';
import { readLook } from './read-look.js';
import { RenderedRevisionDiff } from './rendered-revision-diff.js';

/** What changed from one revision to another: as source, or as rendered. */
export function DiffScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useSearchParams();
  const { address = '', from: fromText = '', to: toText = '' } = useParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const [from, to] = [Number(fromText), Number(toText)];
  const isValid = urlId !== null && Number.isInteger(from) && Number.isInteger(to) && from > 0 && to > 0;
  const { look, ignoreWhitespace } = readLook(search);
  const [result, retry] = useQuery({
    query: DiffScreenDocument,
    variables: { urlId: urlId ?? '', from, to, ignoreWhitespace },
    pause: !isValid,
  });
  const title = result.data?.page?.title;
  useScreenTitle(title === undefined ? '' : t('diff.title', { title }));
  if (!isValid) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ page, revisionDiff: diff }) => {
        if (!page) return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        const pair = (older: number, newer: number) => ({
          pathname: pagePath(page, `/history/${older}/${newer}`),
          search: search.toString(),
        });
        const newest = Math.max(page.publishedNumber, page.headNumber);
        return (
          <ScreenFrame
            title={t('diff.title', { title: page.title })}
            eyebrow={<span className="figures">{t('diff.fromTo', { from, to })}</span>}
            actions={
              <Group gap="xs">
                {from > 1 && (
                  <Button component={Link} variant="default" to={pair(from - 1, from)}>
                    {t('diff.olderPair')}
                  </Button>
                )}
                {to < newest && (
                  <Button component={Link} variant="default" to={pair(to, to + 1)}>
                    {t('diff.newerPair')}
                  </Button>
                )}
                <Button component={Link} variant="default" to={pagePath(page, '/history')}>
                  {t('history.toHistory')}
                </Button>
              </Group>
            }
          >
            <div className={classes.sides}>
              <DiffSide page={page} revision={diff.from} label={t('diff.before')} />
              <DiffSide page={page} revision={diff.to} label={t('diff.after')} />
            </div>
            {(diff.from.isHidden || diff.to.isHidden) && (
              <Alert color="yellow" variant="light" mb="md">
                {t('history.hidden.diff')}
              </Alert>
            )}
            <DiffLook />
            <Text size="sm" mb="md" className="figures">
              <span className={classes.plus}>
                + {t('diff.added', { count: diff.addedChars, amount: format.number(diff.addedChars) })}
              </span>
              {'  '}
              <span className={classes.minus}>
                − {t('diff.removed', { count: diff.removedChars, amount: format.number(diff.removedChars) })}
              </span>
            </Text>
            {diff.from.title !== diff.to.title && (
              <Text mb="md">{t('diff.titleChanged', { from: diff.from.title, to: diff.to.title })}</Text>
            )}
            {diff.hunks.length === 0 ? (
              <Text c="dimmed">{t('diff.same')}</Text>
            ) : look === 'rendered' ? (
              <RenderedRevisionDiff
                key={`${from} ${to}`}
                urlId={urlId}
                from={from}
                to={to}
                lang={htmlLang(page.language)}
              />
            ) : (
              <DiffTable hunks={diff.hunks} lang={htmlLang(page.language)} />
            )}
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}
