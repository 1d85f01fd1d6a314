import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { StartExportDocument, type TransferFormat } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import { FormatSelect } from './format-select.js';
import { TransferForm } from './transfer-form.js';
import { useSpaceChoices } from './use-space-choices.js';

const EVERYTHING = '*';

interface Props {
  readonly isAdmin: boolean;
  /** Space that is chosen to begin with. */
  readonly spaceKey: string | null;
  readonly onStarted: () => void;
}

/** Starts an export of a space, or of everything. */
export function ExportForm({ isAdmin, spaceKey, onStarted }: Props) {
  const { t } = useTranslation();
  const spaces = useSpaceChoices(!isAdmin);
  const [format, setFormat] = useState<TransferFormat>('MARKDOWN');
  const [chosen, setChosen] = useState<string | null>(spaceKey);
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const [{ fetching, error }, start] = useMutation(StartExportDocument);
  const choices = [
    ...(isAdmin ? [{ value: EVERYTHING, label: t('transfer.export.everything') }] : []),
    ...spaces,
  ];
  const isComplete = chosen !== null && (!isWhole || reason.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    const input = {
      format,
      spaceKey: chosen === EVERYTHING ? null : chosen,
      reason: isWhole ? reason : null,
    };
    const result = await start({ input });
    if (!result.error) onStarted();
  };
  return (
    <TransferForm kind="export" onSubmit={submit}>
      <Select
        label={t('transfer.export.what')}
        data={choices}
        searchable
        required
        allowDeselect={false}
        nothingFoundMessage={t('transfer.export.noSpace')}
        value={chosen}
        onChange={setChosen}
      />
      <FormatSelect value={format} onChange={setFormat} description={t(`transfer.export.about.${format}`)} />
      {isAdmin && (
        <Checkbox
          label={t('transfer.export.whole')}
          description={t('transfer.export.wholeHint')}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      )}
      {isWhole && (
        <TextInput
          label={t('transfer.export.reason')}
          description={t('transfer.export.reasonHint')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {error && <QueryProblem error={error} />}
      <Group>
        <Button type="submit" loading={fetching} disabled={!isComplete}>
          {t('transfer.export.start')}
        </Button>
      </Group>
    </TransferForm>
  );
}
