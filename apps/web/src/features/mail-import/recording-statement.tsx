import { Text } from '@mantine/core';
import type { MailImportScreenQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { noonOf } from '../care/care-days.js';
import { MailRecordingForm } from './mail-recording-form.js';
import { KeptDays } from '../my-data/kept-days.js';
import { EndRecording } from './end-recording.js';
import classes from './mail-import.module.css';

interface RecordingStatementProps {
  readonly record: MailImportScreenQuery['myMailRecord'];
  readonly onChanged: () => void;
}

/** Why, on which basis and until when mail metadata is recorded; the form where nothing was stated, or for a new statement. */
export function RecordingStatement({ record, onChanged }: RecordingStatementProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recording, retentionDays } = record;
  if (recording === null) return <MailRecordingForm onStarted={onChanged} />;
  const facts = [
    [t('leaders.purpose'), recording.purpose],
    [t('leaders.basis'), recording.basis],
    [t('leaders.until'), format.date(noonOf(recording.until))],
    [t('mailImport.statedAt'), format.dateTime(recording.startedAt)],
  ] as const;
  return (
    <section aria-labelledby="recording-statement">
      <h2 id="recording-statement" className={classes.title}>
        {t('mailImport.statement')}
      </h2>
      <Text size="sm" c="dimmed" mb="sm">
        {t('mailImport.statementText')}
      </Text>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mt="sm">
        {t('mailImport.keptFor')}
      </Text>
      <KeptDays retentionDays={retentionDays} />
      <details className={classes.more}>
        <summary>{t('mailImport.newStatement')}</summary>
        <MailRecordingForm className={classes.again} onStarted={onChanged} />
      </details>
      <EndRecording onEnded={onChanged} />
    </section>
  );
}
