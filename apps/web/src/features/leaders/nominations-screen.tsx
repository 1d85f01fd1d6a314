import { Alert, Button, FileInput, Group, Text } from '@mantine/core';
import { IconFileImport, IconUserQuestion } from '@tabler/icons-react';
import { ImportNominationsDocument, NominationsScreenDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { problemCode } from '../../graphql-client/problem-code.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { LeadersFrame, LeadersGate } from './leaders-frame.js';
import { NominationResult } from './nomination-result.js';
import { useSnapshot } from './use-snapshot.js';

/** Whom people say they ask: brought in by the analyst, and held against the ranking. */
export function NominationsScreen() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: NominationsScreenDocument,
    variables: { snapshotId: useSnapshot() },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <LeadersFrame tab="nominations">
      <QueryView result={result} onRetry={reload}>
        {({ nominationEvaluation: evaluation }) => (
          <LeadersGate
            reason={
              evaluation.reason === 'NO_SNAPSHOT' || evaluation.reason === 'PURPOSE_NEEDED'
                ? evaluation.reason
                : null
            }
            onChanged={reload}
            namesPeople
          >
            <NominationForm onImported={reload} />
            {evaluation.reason === 'NO_NOMINATIONS' ? (
              <EmptyState
                icon={<IconUserQuestion size={28} stroke={1.5} />}
                title={t('leaders.nominations.none')}
              />
            ) : (
              <NominationResult evaluation={evaluation} />
            )}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

/** The server takes no more in one go; five names each of 20,000 people are far below. */
const LIMIT_BYTES = 2_000_000;

function NominationForm({ onImported }: { readonly onImported: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [{ fetching, error }, importNominations] = useMutation(ImportNominationsDocument);
  const isTooBig = file !== null && file.size > LIMIT_BYTES;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || isTooBig) return;
    const result = await importNominations({ csv: await file.text() });
    if (result.error) return;
    setFile(null);
    onImported();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" mb="md">
        <FileInput
          label={t('leaders.nominations.file')}
          description={t('leaders.nominations.fileHint', { megabytes: LIMIT_BYTES / 1_000_000 })}
          placeholder={t('leaders.nominations.choose')}
          accept=".csv,text/csv"
          leftSection={<IconFileImport size={16} />}
          clearable
          required
          miw="min(100%, 22rem)"
          value={file}
          error={isTooBig ? t('leaders.nominations.tooBig') : null}
          onChange={setFile}
        />
        <Button type="submit" loading={fetching} disabled={!file || isTooBig}>
          {t('leaders.nominations.import')}
        </Button>
      </Group>
      {error &&
        (problemCode(error) === 'BAD_INPUT' ? (
          <Alert role="alert" color="red" variant="light" mb="md">
            {t('leaders.nominations.badFile')}
          </Alert>
        ) : (
          <QueryProblem error={error} />
        ))}
      <Text size="sm" c="dimmed" maw="46rem" mb="lg">
        {t('leaders.nominations.honest')}
      </Text>
    </form>
  );
}
