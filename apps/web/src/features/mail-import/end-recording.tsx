import { EndMailRecordingDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { AskFirst } from './ask-first.js';
import classes from './mail-import.module.css';

/** Ends recording before its day, once one has said that one means it. */
export function EndRecording({ onEnded }: { readonly onEnded: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, end] = useMutation(EndMailRecordingDocument);
  const endNow = async () => {
    const result = await end({});
    if (!result.error) onEnded();
  };
  return (
    <div className={classes.more}>
      <AskFirst
        label={t('mailImport.end.label')}
        question={t('mailImport.end.question')}
        action={t('mailImport.end.action')}
        isBusy={fetching}
        onMeant={() => void endNow()}
      />
      {error && <QueryProblem error={error} />}
    </div>
  );
}
