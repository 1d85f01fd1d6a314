import { RevisionTextDocument } from '@wellspring/web-graphql';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { QueryView } from '../problem/query-view.js';
import type { EditedPage } from './edit-screen.js';
import { TextComparison } from './text-comparison.js';

interface SourceChangesProps {
  readonly page: EditedPage;
  readonly against: number;
  readonly text: string;
}

/** The source against a revision. The one that the editor was opened with is at hand and needs no server. */
export function SourceChanges({ page, against, text }: SourceChangesProps) {
  if (against === page.publishedNumber)
    return <TextComparison before={page.text} after={text} lang={htmlLang(page.language)} />;
  return <AgainstRevision key={against} page={page} against={against} text={text} />;
}

function AgainstRevision({ page, against, text }: SourceChangesProps) {
  const [result, retry] = useSingleRead(RevisionTextDocument, { urlId: page.urlId, number: against });
  return (
    <QueryView result={result} onRetry={retry}>
      {({ revision }) => (
        <TextComparison before={revision?.text ?? ''} after={text} lang={htmlLang(page.language)} />
      )}
    </QueryView>
  );
}
