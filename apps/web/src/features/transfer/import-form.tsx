import {
  Alert,
  Autocomplete,
  Button,
  Checkbox,
  FileInput,
  Group,
  Progress,
  Select,
  TextInput,
} from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { StartImportDocument, type TransferFormat, type TransferMarkup } from '@wellspring/web-graphql';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { UploadProblem } from '../files/upload-file.js';
import { QueryProblem } from '../problem/query-problem.js';
import { FormatSelect } from './format-select.js';
import { formatOfName, sendForImport } from './send-for-import.js';
import { TransferForm } from './transfer-form.js';
import { useSpaceChoices } from './use-space-choices.js';

const SPACE_KEY = /^[A-Z][A-Z0-9_-]{1,31}$/;

/** Sends a file to the server and starts its import. */
export function ImportForm({ onStarted }: { readonly onStarted: () => void }) {
  const { t } = useTranslation();
  const spaces = useSpaceChoices(false);
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<TransferFormat>('MARKDOWN');
  const [markup, setMarkup] = useState<TransferMarkup>('AUTO');
  const [spaceKey, setSpaceKey] = useState('');
  const [sourceName, setSourceName] = useState('');
  const [isDryRun, setDryRun] = useState(true);
  const [sentRatio, setSentRatio] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef<AbortController | null>(null);
  const [{ error }, start] = useMutation(StartImportDocument);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setProblem(null);
    if (chosen) setFormat(formatOfName(chosen.name));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || !SPACE_KEY.test(spaceKey)) return;
    setProblem(null);
    setSentRatio(0);
    sending.current = new AbortController();
    try {
      const { id } = await sendForImport(file, setSentRatio, sending.current.signal);
      const input = { uploadId: id, format, spaceKey, markup, sourceName, isDryRun };
      const result = await start({ input });
      if (result.error) return;
      setFile(null);
      onStarted();
    } catch (failure) {
      if (failure instanceof UploadProblem && failure.code !== 'ABORTED')
        setProblem(
          failure.code === 'NETWORK'
            ? t('transfer.import.network')
            : failure.message || t('problem.INTERNAL'),
        );
    } finally {
      setSentRatio(null);
    }
  };
  return (
    <TransferForm kind="import" onSubmit={submit}>
      <FileInput
        label={t('transfer.import.file')}
        description={t('transfer.import.fileHint')}
        placeholder={t('transfer.import.choose')}
        accept=".zip,.xml,.gz,.bz2,.xz"
        leftSection={<IconFileImport size={16} />}
        clearable
        required
        value={file}
        onChange={choose}
      />
      <FormatSelect value={format} onChange={setFormat} />
      {format === 'MEDIAWIKI' && (
        <Select
          label={t('transfer.import.markup')}
          data={(['AUTO', 'MARKDOWN', 'WIKITEXT'] as const).map((value) => ({
            value,
            label: t(`transfer.markups.${value}`),
          }))}
          allowDeselect={false}
          value={markup}
          onChange={(value) => value && setMarkup(value)}
        />
      )}
      <Autocomplete
        label={t('transfer.import.space')}
        description={t('transfer.import.spaceHint')}
        data={spaces.map(({ value }) => value)}
        renderOption={({ option }) =>
          spaces.find(({ value }) => value === option.value)?.label ?? option.value
        }
        required
        value={spaceKey}
        error={spaceKey !== '' && !SPACE_KEY.test(spaceKey) ? t('transfer.import.badKey') : null}
        onChange={(value) => setSpaceKey(value.toUpperCase())}
      />
      {format === 'MARKDOWN' && (
        <TextInput
          label={t('transfer.import.source')}
          description={t('transfer.import.sourceHint')}
          value={sourceName}
          maxLength={100}
          onChange={(event) => setSourceName(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={t('transfer.import.dryRun')}
        description={t('transfer.import.dryRunHint')}
        checked={isDryRun}
        onChange={(event) => setDryRun(event.currentTarget.checked)}
      />
      {problem !== null && (
        <Alert role="alert" color="red" variant="light">
          {problem}
        </Alert>
      )}
      {error && <QueryProblem error={error} />}
      {sentRatio !== null && (
        <Progress value={sentRatio * 100} aria-label={t('transfer.import.sending')} animated />
      )}
      <Group>
        <Button type="submit" loading={sentRatio !== null} disabled={!file || !SPACE_KEY.test(spaceKey)}>
          {t(isDryRun ? 'transfer.import.tryOut' : 'transfer.import.start')}
        </Button>
        {sentRatio !== null && (
          <Button variant="default" onClick={() => sending.current?.abort()}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
    </TransferForm>
  );
}
