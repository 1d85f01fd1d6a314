import { Badge, Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { StartImportDocument, type TransferRowFragment } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { CancelJobButton } from '../jobs/cancel-job-button.js';
import { isRunning } from '../jobs/use-job-progress.js';
import { JobBar } from '../jobs/job-bar.js';
import { QueryProblem } from '../problem/query-problem.js';
import { TransferReport } from './transfer-report.js';
import classes from './transfer.module.css';

const COLOURS = {
  QUEUED: 'gray',
  RUNNING: 'spring',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'gray',
} as const;
const COUNTS = ['added', 'changed', 'unchanged', 'refused', 'noted'] as const;

/** One import or export: how far it is, what came of it, and what can be done with it now. */
export function TransferRow({
  transfer,
  onChanged,
}: {
  readonly transfer: TransferRowFragment;
  readonly onChanged: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [{ fetching, error }, start] = useMutation(StartImportDocument);
  const { job, counts, direction, spaceKey } = transfer;
  const again = async (isDryRun: boolean) => {
    if (spaceKey === null) return;
    const input = { uploadId: transfer.id, format: transfer.format, spaceKey, isDryRun };
    const result = await start({ input });
    if (!result.error) onChanged();
  };
  const isOver = job === null || job === undefined || !isRunning(job);
  return (
    <li className={classes.row}>
      <Group gap="xs" wrap="wrap">
        <Text fw={600} component="span" className={classes.name} translate="no">
          {transfer.fileName}
        </Text>
        {job && (
          <Badge variant="light" color={COLOURS[job.state]} tt="none" miw="max-content">
            {t(`jobs.states.${job.state}`)}
          </Badge>
        )}
        {transfer.isDryRun && (
          <Badge variant="default" tt="none" miw="max-content">
            {t('transfer.dryRun')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          t(`transfer.directions.${direction}`, { space: spaceKey ?? t('transfer.export.everything') }),
          t(`transfer.formats.${transfer.format}`),
          transfer.sizeBytes === null
            ? ''
            : t('transfer.size', {
                megabytes: format.number(Math.max(0.01, transfer.sizeBytes / 1_000_000)),
              }),
          transfer.requestedBy?.displayName ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <Moment iso={transfer.createdAt} />
      </Text>
      {job && (isRunning(job) || job.error !== null) && <JobBar job={job} />}
      {counts && (
        <Text size="sm" className="figures">
          {direction === 'EXPORT'
            ? t('transfer.pagesOut', { count: counts.pages ?? 0 })
            : COUNTS.filter((name) => counts[name] > 0)
                .map((name) => t(`transfer.counts.${name}`, { count: counts[name] }))
                .join(' · ') || t('transfer.nothing')}
        </Text>
      )}
      {error && <QueryProblem error={error} />}
      <Group gap="xs" mt={6}>
        {transfer.downloadHref !== null && (
          <Button
            component="a"
            href={transfer.downloadHref}
            download
            size="compact-sm"
            leftSection={<IconDownload size={14} />}
          >
            {t('transfer.download')}
          </Button>
        )}
        {transfer.canStart && isOver && (
          <Button size="compact-sm" loading={fetching} onClick={() => void again(false)}>
            {t(transfer.isDryRun ? 'transfer.importNow' : 'transfer.again')}
          </Button>
        )}
        {isOver && (
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('transfer.report')}
          </Button>
        )}
        {job && <CancelJobButton job={job} />}
        {transfer.expiresAt !== null && (
          <Text size="xs" c="dimmed">
            {t('transfer.expires')} <Moment iso={transfer.expiresAt} />
          </Text>
        )}
      </Group>
      {isOpen && <TransferReport id={transfer.id} />}
    </li>
  );
}
