import {
  Alert,
  Button,
  FileInput,
  Group,
  NativeSelect,
  Progress,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { MailImportScreenQuery } from '@wellspring/web-graphql';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { UploadProblem } from '../files/upload-file.js';
import { postFile } from '../transfer/send-for-import.js';
import { importAddress, needsEpoch, needsZone } from './import-address.js';
import classes from './mail-import.module.css';
import { mailProblemWords } from './mail-problem-words.js';
import { useFormatName } from './use-format-name.js';

interface MailImportFormProps {
  readonly settings: MailImportScreenQuery['mailInSettings'];
  readonly onStarted: () => void;
}

/** Sends a file of mail metadata to the server and starts its import. The format is recognised unless one is chosen. */
export function MailImportForm({ settings, onStarted }: MailImportFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const formatName = useFormatName();
  const [file, setFile] = useState<File | null>(null);
  const [choice, setChoice] = useState({ format: '', zone: '', epoch: '' });
  const [sentRatio, setSentRatio] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef<AbortController | null>(null);
  const isTooBig = file !== null && file.size > settings.maxBytes;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || isTooBig) return;
    setProblem(null);
    setSentRatio(0);
    sending.current = new AbortController();
    try {
      await postFile(importAddress(file.name, choice), file, setSentRatio, sending.current.signal);
      setFile(null);
      onStarted();
    } catch (failure) {
      if (failure instanceof UploadProblem && failure.code !== 'ABORTED')
        setProblem(
          failure.code === 'NETWORK'
            ? t('transfer.import.network')
            : mailProblemWords(t, failure.message) || t('problem.INTERNAL'),
        );
    } finally {
      setSentRatio(null);
    }
  };
  const limit = format.number(Math.floor(settings.maxBytes / 1_000_000_000));
  return (
    <section aria-labelledby="mail-import-form">
      <h2 id="mail-import-form" className={classes.title}>
        {t('mailImport.form')}
      </h2>
      <Text size="sm" c="dimmed" mb="md" maw="44rem">
        {t('mailImport.formLead')}
      </Text>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" maw="32rem">
          <FileInput
            label={t('mailImport.file')}
            description={t('mailImport.fileHint', { gigabytes: limit })}
            placeholder={t('mailImport.choose')}
            leftSection={<IconFileImport size={16} />}
            clearable
            required
            value={file}
            error={isTooBig ? t('mailImport.tooBig', { gigabytes: limit }) : null}
            onChange={(chosen) => {
              setFile(chosen);
              setProblem(null);
            }}
          />
          <NativeSelect
            label={t('mailImport.format')}
            data={[
              { value: '', label: t('mailImport.recognise') },
              ...settings.formats.map((value) => ({ value, label: formatName(value) })),
            ]}
            value={choice.format}
            onChange={(event) => setChoice({ ...choice, format: event.currentTarget.value })}
          />
          {needsZone(choice.format) && (
            <TextInput
              label={t('mailImport.zone')}
              description={t('mailImport.zoneHint')}
              placeholder="Asia/Taipei"
              value={choice.zone}
              onChange={(event) => setChoice({ ...choice, zone: event.currentTarget.value })}
            />
          )}
          {needsEpoch(choice.format) && (
            <TextInput
              label={t('mailImport.epoch')}
              description={t('mailImport.epochHint')}
              placeholder="2000-01-01T00:00:00Z"
              value={choice.epoch}
              onChange={(event) => setChoice({ ...choice, epoch: event.currentTarget.value })}
            />
          )}
          <Text size="sm" c="dimmed">
            {settings.domains.length === 0
              ? t('mailImport.noDomains')
              : t(settings.areConfigured ? 'mailImport.domains' : 'mailImport.domainsOfDirectory', {
                  domains: settings.domains.join(t('common.comma')),
                })}
          </Text>
          {problem !== null && (
            <Alert role="alert" color="red" variant="light">
              {problem}
            </Alert>
          )}
          {sentRatio !== null && (
            <Progress value={sentRatio * 100} aria-label={t('transfer.import.sending')} animated />
          )}
          <Group>
            <Button type="submit" loading={sentRatio !== null} disabled={!file || isTooBig}>
              {t('mailImport.start')}
            </Button>
            {sentRatio !== null && (
              <Button variant="default" onClick={() => sending.current?.abort()}>
                {t('common.cancel')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </section>
  );
}
