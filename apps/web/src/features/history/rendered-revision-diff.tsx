import { DiffHtmlDocument } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { QueryView } from '../problem/query-view.js';
import { RenderedDiff } from './rendered-diff.js';

interface RenderedRevisionDiffProps {
  readonly urlId: string;
  readonly from: number;
  readonly to: number;
  readonly lang: string;
}

/** Two revisions compared as readers see them; the server is asked for it only when it is wanted. */
export function RenderedRevisionDiff({ urlId, from, to, lang }: RenderedRevisionDiffProps) {
  const { t } = useTranslation();
  const [result, retry] = useSingleRead(DiffHtmlDocument, { urlId, from, to });
  if (result.fetching) return <SkeletonLines count={8} label={t('common.loading')} />;
  return (
    <QueryView result={result} onRetry={retry}>
      {({ revisionDiff }) => <RenderedDiff html={revisionDiff.html} lang={lang} />}
    </QueryView>
  );
}
