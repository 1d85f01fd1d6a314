import { Badge, Button, Group, Text } from '@mantine/core';
import { type MailImportRowFragment, ResumeMailImportDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { CancelJobButton } from '../jobs/cancel-job-button.js';
import { JobBar } from '../jobs/job-bar.js';
import { useJobProgress } from '../jobs/use-job-progress.js';
import { QueryProblem } from '../problem/query-problem.js';
import { MailImportReport } from './mail-import-report.js';
import classes from './mail-import.module.css';
import { mailProblemWords } from './mail-problem-words.js';
import { useFormatName } from './use-format-name.js';

const COLOURS = {
  WAITING: 'gray',
  RUNNING: 'spring',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'gray',
} as const;

interface MailImportItemProps {
  readonly mailImport: MailImportRowFragment;
  readonly onChanged: () => void;
}

/** One file of mail metadata: how far it is, what came of it, and going on where it ended. */
export function MailImportItem({ mailImport, onChanged }: MailImportItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const formatName = useFormatName();
  const [isOpen, setOpen] = useState(false);
  const [{ fetching, error }, resume] = useMutation(ResumeMailImportDocument);
  const { state, jobRunId, sizeBytes } = mailImport;
  const isUnderway = state === 'WAITING' || state === 'RUNNING';
  const job = useJobProgress(isUnderway ? jobRunId : null);
  const goOn = async () => {
    const result = await resume({ id: mailImport.id });
    if (!result.error) onChanged();
  };
  return (
    <li className={classes.row}>
      <Group gap="xs" wrap="wrap">
        <Text fw={600} component="span" className={classes.name} translate="no">
          {mailImport.fileName}
        </Text>
        <Badge variant="light" color={COLOURS[state]} tt="none" miw="max-content">
          {t(`mailImport.states.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[
          // What ended before it was recognised never will be.
          mailImport.format === 'auto' && !isUnderway ? '' : formatName(mailImport.format),
          sizeBytes === null
            ? mailImport.format === 'demo'
              ? ''
              : t('mailImport.byCommand')
            : t('transfer.size', { megabytes: format.number(Math.max(0.01, sizeBytes / 1_000_000)) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <Moment iso={mailImport.startedAt} />
      </Text>
      {job && <JobBar job={job} />}
      {mailImport.error !== null && (
        <Text size="sm" c="var(--mantine-color-error)" className={classes.name}>
          {mailProblemWords(t, mailImport.error, mailImport.fileName, formatName)}
        </Text>
      )}
      {state === 'FAILED' && !mailImport.mayResume && sizeBytes !== null && (
        <Text size="sm">{t('mailImport.uploadAgain')}</Text>
      )}
      {!isUnderway && (
        <Text size="sm" className="figures">
          {t('mailImport.counts', {
            read: format.number(mailImport.messagesRead),
            kept: format.number(mailImport.messagesKept),
          })}
          {mailImport.messagesPending > 0 &&
            ` ${t('mailImport.pending', { count: mailImport.messagesPending, amount: format.number(mailImport.messagesPending) })}`}
          {mailImport.problemCount > 0 &&
            ` ${t('mailImport.problems', { count: mailImport.problemCount, amount: format.number(mailImport.problemCount) })}`}
        </Text>
      )}
      {error && <QueryProblem error={error} />}
      <Group gap="xs" mt={6}>
        {!isUnderway && (
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('transfer.report')}
          </Button>
        )}
        {mailImport.mayResume && (
          <Button size="compact-sm" loading={fetching} onClick={() => void goOn()}>
            {t('mailImport.resume')}
          </Button>
        )}
        {job && <CancelJobButton job={job} />}
      </Group>
      {isOpen && <MailImportReport mailImport={mailImport} />}
    </li>
  );
}
