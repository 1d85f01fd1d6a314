import { Anchor, Button, Modal, Text } from '@mantine/core';
import {
  type AttachmentRowFragment,
  AttachmentVersionsDocument,
  RestoreAttachmentVersionDocument,
} from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import classes from './attachments.module.css';
import { fileSize } from './file-size.js';

interface VersionsDialogProps {
  readonly urlId: string;
  readonly attachment: AttachmentRowFragment;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** All that a file ever was: who brought it when; any version can be had, and made the current one again. */
export function VersionsDialog({ urlId, attachment, mayEdit, onClose }: VersionsDialogProps) {
  const { t, i18n } = useTranslation();
  const [result, retry] = useQuery({
    query: AttachmentVersionsDocument,
    variables: { urlId },
    requestPolicy: 'network-only',
  });
  const [{ fetching, error }, restore] = useMutation(RestoreAttachmentVersionDocument);
  const makeCurrent = async (version: number) => {
    const variables = { attachmentId: attachment.id, version };
    const done = await restore(variables, { additionalTypenames: ['Attachment'] });
    if (!done.error) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('files.versionsTitle', { name: attachment.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error && <QueryProblem error={error} />}
      <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {(data) => (
          <ul className={classes.list}>
            {data.page?.attachments
              .find(({ id }) => id === attachment.id)
              ?.versions.map((version) => (
                <li key={version.number} className={classes.row}>
                  <div className={classes.text}>
                    <Anchor href={version.href} target="_blank" rel="noopener">
                      {t('files.version', { number: version.number })}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      {fileSize(version.sizeBytes, i18n.language)}
                      {' · '}
                      <span translate="no">{version.uploadedBy.displayName}</span>
                      {' · '}
                      <Moment iso={version.uploadedAt} />
                    </Text>
                  </div>
                  {mayEdit && version.number !== attachment.version && (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={fetching}
                      onClick={() => void makeCurrent(version.number)}
                    >
                      {t('files.makeCurrent')}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        )}
      </QueryView>
    </Modal>
  );
}
