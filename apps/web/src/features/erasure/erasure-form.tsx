import { Alert, Button, Checkbox, Group, Stack, TextInput, Title } from '@mantine/core';
import { ErasePersonDocument, ErasurePreviewDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { ReasonField } from '../access/reason-field.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { suggestPseudonym } from './suggest-pseudonym.js';
import { TraceList } from './trace-list.js';
import classes from './erasure.module.css';

interface ErasureFormProps {
  readonly personId: string;
  readonly onBack: () => void;
  /** Called with the name that stands for the person from now on. */
  readonly onErased: (pseudonym: string) => void;
}

/** So long must a reason be at least, as the server has it. */
const REASON_MIN_CHARS = 10;
/** Whatever shows the person's name is out of date. */
const ERASED = { additionalTypenames: ['Person'] };

/** What goes and what stays, and the act itself: a pseudonym, a reason, and being sure. */
export function ErasureForm({ personId, onBack, onErased }: ErasureFormProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: ErasurePreviewDocument,
    variables: { personId },
    requestPolicy: 'network-only',
  });
  const [pseudonym, setPseudonym] = useState(() =>
    t('erasure.pseudonymOf', { code: suggestPseudonym(personId) }),
  );
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const [{ fetching, error }, erase] = useMutation(ErasePersonDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { error: failed } = await erase({ input: { personId, pseudonym, reason } }, ERASED);
    if (!failed) onErased(pseudonym.trim());
  };
  const isReady = isSure && pseudonym.trim() !== '' && reason.trim().length >= REASON_MIN_CHARS;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ erasurePreview: { person, refusal, goes, stays } }) => (
        <section aria-labelledby="erasure-of">
          <Title order={2} size="h4" id="erasure-of" mb="sm">
            <PersonName person={person} withPlace />
          </Title>
          <div className={classes.sides}>
            <TraceList title={t('erasure.goes')} traces={goes} nothing={t('erasure.nothingGoes')} />
            <TraceList title={t('erasure.stays')} traces={stays} nothing={t('erasure.nothingStays')} />
          </div>
          {refusal === null ? (
            <form onSubmit={(event) => void submit(event)}>
              <Stack maw="32rem" mt="lg">
                <TextInput
                  label={t('erasure.pseudonym')}
                  description={t('erasure.pseudonymHint')}
                  required
                  maxLength={60}
                  value={pseudonym}
                  onChange={(event) => setPseudonym(event.currentTarget.value)}
                />
                <ReasonField value={reason} onChange={setReason} />
                <Checkbox
                  label={t('erasure.sure')}
                  checked={isSure}
                  onChange={(event) => setSure(event.currentTarget.checked)}
                />
                {error && <QueryProblem error={error} />}
                <Group>
                  <Button type="submit" color="red.8" loading={fetching} disabled={!isReady}>
                    {t('erasure.confirm')}
                  </Button>
                  <Button variant="default" onClick={onBack}>
                    {t('common.cancel')}
                  </Button>
                </Group>
              </Stack>
            </form>
          ) : (
            <Alert color="yellow" variant="light" mt="lg">
              {t(`erasure.refusal.${refusal}`)}
            </Alert>
          )}
        </section>
      )}
    </QueryView>
  );
}
