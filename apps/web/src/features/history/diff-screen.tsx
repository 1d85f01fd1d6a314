import { Button, Group, Text } from '@mantine/core';
import { DiffScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath, parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { DiffSide } from './diff-side.js';
import classes from './diff-screen.module.css';
import { DiffTable } from './diff-table.js';

/** What changed from one revision to another. */
export function DiffScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { address = '', from: fromText = '', to: toText = '' } = useParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const [from, to] = [Number(fromText), Number(toText)];
  const isValid = urlId !== null && Number.isInteger(from) && Number.isInteger(to) && from > 0 && to > 0;
  const [result, retry] = useQuery({
    query: DiffScreenDocument,
    variables: { urlId: urlId ?? '', from, to },
    pause: !isValid,
  });
  const title = result.data?.page?.title;
  useScreenTitle(title === undefined ? '' : t('diff.title', { title }));
  if (!isValid) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ page, revisionDiff: diff }) => {
        if (!page) return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        return (
          <ScreenFrame
            title={t('diff.title', { title: page.title })}
            eyebrow={<span className="figures">{t('diff.fromTo', { from, to })}</span>}
            actions={
              <Group gap="xs">
                {from > 1 && to === from + 1 && (
                  <Button
                    component={Link}
                    variant="default"
                    to={pagePath(page, `/history/${from - 1}/${from}`)}
                  >
                    {t('diff.olderPair')}
                  </Button>
                )}
                {to === from + 1 && to < page.publishedNumber && (
                  <Button component={Link} variant="default" to={pagePath(page, `/history/${to}/${to + 1}`)}>
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
            ) : (
              <DiffTable hunks={diff.hunks} lang={page.language} />
            )}
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}
