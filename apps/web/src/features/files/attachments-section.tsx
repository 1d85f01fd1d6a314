import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import {
  type AttachmentRowFragment,
  DeleteAttachmentDocument,
  PageAttachmentsDocument,
  type PageAttachmentsQuery,
} from '@wellspring/web-graphql';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { ShownPage } from '../page/page-view.js';
import { QueryProblem } from '../problem/query-problem.js';
import { AttachmentRow } from './attachment-row.js';
import classes from './attachments.module.css';
import { DeletedAttachments } from './deleted-attachments.js';
import { RenameDialog } from './rename-dialog.js';
import { UploadList } from './upload-list.js';
import { useFileDrop } from './use-file-drop.js';
import { useUploads } from './use-uploads.js';
import { VersionsDialog } from './versions-dialog.js';

/** The files of a page; a heading alone for readers where there are none, so that the menu's entry leads somewhere. */
export function AttachmentsSection({ page }: { readonly page: ShownPage }) {
  const [{ data, error }, refresh] = useQuery({
    query: PageAttachmentsDocument,
    variables: { urlId: page.urlId },
  });
  const reload = useCallback(() => refresh({ requestPolicy: 'network-only' }), [refresh]);
  if (error) return <QueryProblem error={error} onRetry={reload} />;
  const mayEdit = page.myLevel === 'EDIT' || page.myLevel === 'MANAGE';
  if (!data?.page) return null;
  return <AttachmentList page={page} data={data} found={data.page} mayEdit={mayEdit} onChanged={reload} />;
}

interface AttachmentListProps {
  readonly page: ShownPage;
  readonly data: PageAttachmentsQuery;
  readonly found: NonNullable<PageAttachmentsQuery['page']>;
  readonly mayEdit: boolean;
  readonly onChanged: () => void;
}

function AttachmentList({ page, data, found, mayEdit, onChanged }: AttachmentListProps) {
  const { t } = useTranslation();
  const [renamed, setRenamed] = useState<AttachmentRowFragment | null>(null);
  const [listed, setListed] = useState<AttachmentRowFragment | null>(null);
  const replaced = useRef<AttachmentRowFragment | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [stored, setStored] = useState('');
  const onStored = useCallback(
    (name: string) => {
      setStored(name);
      onChanged();
    },
    [onChanged],
  );
  const { uploads, send, remove } = useUploads(page.id, data.fileMaxBytes, onStored);
  const [{ error }, deleteAttachment] = useMutation(DeleteAttachmentDocument);
  const sendAll = useCallback((files: readonly File[]) => send(files.map((file) => ({ file }))), [send]);
  const drop = useFileDrop(mayEdit, sendAll);
  const replaceWith = (file: File | undefined) => {
    if (file && replaced.current) send([{ file, name: replaced.current.name }]);
  };
  const actions = {
    onRename: setRenamed,
    onVersions: setListed,
    onNewVersion: (attachment: AttachmentRowFragment) => {
      replaced.current = attachment;
      picker.current?.click();
    },
    onDelete: ({ id }: AttachmentRowFragment) =>
      void deleteAttachment({ attachmentId: id }, { additionalTypenames: ['Attachment'] }),
  };
  return (
    <section
      id="attachments"
      className={classes.section}
      aria-labelledby="page-attachments"
      data-dropping={drop.isOver || undefined}
      {...drop.handlers}
    >
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="page-attachments">
          {t('files.title', { count: found.attachments.length })}
        </Title>
        {mayEdit && (
          <FileButton multiple onChange={sendAll}>
            {(props) => (
              <Button {...props} variant="default" size="sm" leftSection={<IconUpload size={16} />}>
                {t('files.upload')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {error && <QueryProblem error={error} />}
      <ul className={classes.list}>
        {found.attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} mayEdit={mayEdit} actions={actions} />
        ))}
      </ul>
      <UploadList uploads={uploads} maxBytes={data.fileMaxBytes} onRemove={remove} />
      {mayEdit && (
        <Text size="sm" c="dimmed" className={classes.hint}>
          {t('files.dropHint')}
        </Text>
      )}
      {mayEdit && found.deletedAttachments.length > 0 && (
        <DeletedAttachments attachments={found.deletedAttachments} />
      )}
      <div role="status" className={classes.unseen}>
        {stored !== '' && t('files.stored', { name: stored })}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-hidden
        onChange={(event) => {
          replaceWith(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {renamed && <RenameDialog attachment={renamed} onClose={() => setRenamed(null)} />}
      {listed && (
        <VersionsDialog
          urlId={page.urlId}
          attachment={listed}
          mayEdit={mayEdit}
          onClose={() => setListed(null)}
        />
      )}
    </section>
  );
}
