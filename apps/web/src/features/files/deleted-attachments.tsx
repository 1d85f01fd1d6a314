import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type PageAttachmentsQuery, RestoreAttachmentDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Moment } from '../../i18n/moment.js';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './attachments.module.css';

type DeletedAttachment = NonNullable<PageAttachmentsQuery['page']>['deletedAttachments'][number];

/** The files of the page that were deleted, each with the way back. */
export function DeletedAttachments({ attachments }: { readonly attachments: readonly DeletedAttachment[] }) {
  const { t } = useTranslation();
  const [opened, list] = useDisclosure(false);
  const [{ fetching, error }, restore] = useMutation(RestoreAttachmentDocument);
  const bringBack = (attachmentId: string) =>
    restore({ attachmentId }, { additionalTypenames: ['Attachment'] });
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes.binButton}
        onClick={list.toggle}
        aria-expanded={opened}
      >
        {t('files.deletedOnes', { count: attachments.length })}
      </Button>
      {error && <QueryProblem error={error} />}
      {opened && (
        <ul className={classes.list}>
          {attachments.map((attachment) => (
            <li key={attachment.id} className={classes.row}>
              <div className={classes.text}>
                <span className={classes.name}>{attachment.name}</span>
                {attachment.deletedAt && (
                  <Text size="xs" c="dimmed">
                    <span translate="no">{attachment.deletedBy?.displayName}</span>
                    {' · '}
                    <Moment iso={attachment.deletedAt} />
                  </Text>
                )}
              </div>
              <Button
                size="xs"
                variant="default"
                disabled={fetching}
                onClick={() => void bringBack(attachment.id)}
                aria-label={t('files.restoreOf', { name: attachment.name })}
              >
                {t('files.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
