import { Badge, Table, VisuallyHidden } from '@mantine/core';
import type { JobRunRowFragment, JobRunState } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { CancelJobButton } from './cancel-job-button.js';
import { JobBar } from './job-bar.js';
import { jobLabel } from './job-words.js';

const COLOURS: Readonly<Record<JobRunState, string>> = {
  QUEUED: 'gray',
  RUNNING: 'spring',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'gray',
};

/** Jobs with state and progress, newest first. */
export function JobTable({ jobs }: { readonly jobs: readonly JobRunRowFragment[] }) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t('jobs.runs')}>
      <Table verticalSpacing="xs" miw={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('jobs.job')}</Table.Th>
            <Table.Th>{t('jobs.state')}</Table.Th>
            <Table.Th w="40%">{t('jobs.progress')}</Table.Th>
            <Table.Th>{t('jobs.started')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('common.cancel')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.id}>
              <Table.Td>{jobLabel(t, job)}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={COLOURS[job.state]} tt="none" miw="max-content">
                  {t(`jobs.states.${job.state}`)}
                </Badge>
              </Table.Td>
              <Table.Td>
                <JobBar job={job} />
              </Table.Td>
              <Table.Td>
                <Moment iso={job.createdAt} />
              </Table.Td>
              <Table.Td>
                <CancelJobButton job={job} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
