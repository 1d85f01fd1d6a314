import { SegmentedControl, Text } from '@mantine/core';
import { DiffScreenDocument } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { htmlLang } from '../../i18n/html-lang.js';
import { useFormat } from '../../i18n/use-format.js';
import { DiffTable } from '../history/diff-table.js';
import diffClasses from '../history/diff-screen.module.css';
import { RenderedRevisionDiff } from '../history/rendered-revision-diff.js';
import { QueryView } from '../problem/query-view.js';
import type { HitPlace } from './hit-excerpts.js';
import { ItemText } from './item-text.js';
import { SideBySide } from './side-by-side.js';

const VIEWS = ['inline', 'sides', 'rendered', 'text', 'source'] as const;
type View = (typeof VIEWS)[number];

interface ItemChangeProps {
  readonly page: {
    readonly urlId: string;
    readonly title: string;
    readonly slug: string;
  };
  /** The revision before the change; null where all of the text is new or no change is looked at. */
  readonly from: number | null;
  readonly to: number;
  /** Where rules found something in the text of `to`. */
  readonly places: readonly HitPlace[];
}

/** What is looked at: the change as source, side by side or as readers see it, or the whole text with its authors. */
export function ItemChange({ page, from, to, places }: ItemChangeProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const offered = VIEWS.filter((view) => from !== null || view === 'text' || view === 'source');
  const wanted = VIEWS.find((view) => view === search.get('look'));
  const view = wanted !== undefined && offered.includes(wanted) ? wanted : (offered[0] ?? 'text');
  const choose = (next: string) =>
    setSearch(
      (before) => {
        before.set('look', next);
        if (next === 'text') before.set('who', '1');
        else before.delete('who');
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <SegmentedControl
        aria-label={t('review.view.label')}
        size="xs"
        mb="sm"
        value={view}
        onChange={choose}
        data={offered.map((value: View) => ({ value, label: t(`review.view.${value}`) }))}
        style={{ maxWidth: '100%', overflowX: 'auto' }}
      />
      {view === 'text' || view === 'source' || from === null ? (
        <ItemText page={page} number={to} asSource={view === 'source'} places={places} />
      ) : (
        <Change page={page} from={from} to={to} view={view} />
      )}
    </>
  );
}

interface ChangeProps extends Pick<ItemChangeProps, 'page' | 'to'> {
  readonly from: number;
  readonly view: Exclude<View, 'text' | 'source'>;
}

function Change({ page, from, to, view }: ChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({
    query: DiffScreenDocument,
    variables: { urlId: page.urlId, from, to, ignoreWhitespace: false },
  });
  if (result.fetching && !result.data) return <SkeletonLines count={8} label={t('common.loading')} />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ page: found, revisionDiff: diff }) => (
        <>
          <Text size="sm" mb="sm" className="figures">
            <span className={diffClasses.plus}>
              + {t('diff.added', { count: diff.addedChars, amount: format.number(diff.addedChars) })}
            </span>
            {'  '}
            <span className={diffClasses.minus}>
              − {t('diff.removed', { count: diff.removedChars, amount: format.number(diff.removedChars) })}
            </span>
          </Text>
          {diff.from.title !== diff.to.title && (
            <Text mb="sm">{t('diff.titleChanged', { from: diff.from.title, to: diff.to.title })}</Text>
          )}
          {diff.hunks.length === 0 ? (
            <Text c="dimmed">{t('diff.same')}</Text>
          ) : view === 'rendered' ? (
            <RenderedRevisionDiff
              key={`${from} ${to}`}
              urlId={page.urlId}
              from={from}
              to={to}
              lang={htmlLang(found?.language ?? '')}
            />
          ) : view === 'sides' ? (
            <SideBySide hunks={diff.hunks} lang={htmlLang(found?.language ?? '')} />
          ) : (
            <DiffTable hunks={diff.hunks} lang={htmlLang(found?.language ?? '')} />
          )}
        </>
      )}
    </QueryView>
  );
}
