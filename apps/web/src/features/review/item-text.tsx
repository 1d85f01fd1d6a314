import { ReviewedTextDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Button, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { htmlLang } from '../../i18n/html-lang.js';
import { LazyWhoWroteThis } from '../authorship/lazy-who-wrote-this.js';
import { ArticleHtml } from '../page/article-html.js';
import { QueryView } from '../problem/query-view.js';
import type { HitPlace } from './hit-excerpts.js';
import { markedRuns } from './marked-runs.js';
import classes from './review.module.css';

/** The element whose words the authors' colours are put on. */
const ARTICLE_ID = 'reviewed-text';

/** The same address, with the authors' colours on the text. */
function withAuthors(search: URLSearchParams): URLSearchParams {
  search.set('who', '1');
  return search;
}

interface ItemTextProps {
  readonly page: {
    readonly urlId: string;
    readonly title: string;
    readonly slug: string;
  };
  readonly number: number;
  readonly asSource: boolean;
  readonly places: readonly HitPlace[];
}

/** The whole text of a revision: as readers see it with its authors in colours, or its source with what rules found. */
export function ItemText({ page, number, asSource, places }: ItemTextProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [result, retry] = useQuery({
    query: ReviewedTextDocument,
    variables: { urlId: page.urlId, number },
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ page: found, revision }) => {
        if (!revision) return <Text c="dimmed">{t('review.textGone')}</Text>;
        if (asSource)
          return (
            <div className={classes.sourceText} lang={htmlLang(found?.language ?? '')}>
              {markedRuns(revision.text, places).map((run, index) =>
                run.isMarked ? <mark key={index}>{run.text}</mark> : run.text,
              )}
            </div>
          );
        return (
          <>
            {!search.has('who') && (
              <Button
                size="xs"
                variant="default"
                mb="sm"
                onClick={() => setSearch(withAuthors, { replace: true, preventScrollReset: true })}
              >
                {t('page.whoWroteThis')}
              </Button>
            )}
            <LazyWhoWroteThis
              key={revision.id}
              page={page}
              number={number}
              articleId={ARTICLE_ID}
              html={revision.html}
            />
            <article className={classes.article} lang={htmlLang(found?.language ?? '')} id={ARTICLE_ID}>
              <ArticleHtml html={revision.html} />
            </article>
          </>
        );
      }}
    </QueryView>
  );
}
