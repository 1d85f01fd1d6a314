import { ActionIcon, Anchor, Menu, Text } from '@mantine/core';
import {
  IconDotsVertical,
  IconDownload,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconHistory,
  IconMusic,
  IconPencil,
  IconPhoto,
  IconPresentation,
  IconTable,
  IconTrash,
  IconUpload,
  IconVideo,
} from '@tabler/icons-react';
import type { AttachmentRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import classes from './attachments.module.css';
import { fileKind, type FileKind } from './file-kind.js';
import { fileSize } from './file-size.js';

const ICONS: Readonly<Record<FileKind, typeof IconFile>> = {
  picture: IconPhoto,
  video: IconVideo,
  sound: IconMusic,
  pdf: IconFileTypePdf,
  document: IconFileText,
  sheet: IconTable,
  slides: IconPresentation,
  archive: IconFileZip,
  text: IconFileText,
  other: IconFile,
};

/** What can be done with a file. */
export interface AttachmentActions {
  readonly onRename: (attachment: AttachmentRowFragment) => void;
  readonly onNewVersion: (attachment: AttachmentRowFragment) => void;
  readonly onVersions: (attachment: AttachmentRowFragment) => void;
  readonly onDelete: (attachment: AttachmentRowFragment) => void;
}

interface AttachmentRowProps {
  readonly attachment: AttachmentRowFragment;
  readonly mayEdit: boolean;
  readonly actions: AttachmentActions;
}

/** One file: its name, what and how large it is, who brought it when, and what can be done with it. */
export function AttachmentRow({ attachment, mayEdit, actions }: AttachmentRowProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <AttachmentFacts attachment={attachment} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('files.more', { name: attachment.name })}
          >
            <IconDotsVertical size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={`${attachment.href}?download`}
            download={attachment.name}
            leftSection={<IconDownload size={16} />}
          >
            {t('files.download')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => actions.onVersions(attachment)}>
            {t('files.versions', { count: attachment.version })}
          </Menu.Item>
          {mayEdit && (
            <>
              <Menu.Item
                leftSection={<IconUpload size={16} />}
                onClick={() => actions.onNewVersion(attachment)}
              >
                {t('files.newVersion')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.onRename(attachment)}>
                {t('files.rename')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => actions.onDelete(attachment)}
              >
                {t('files.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Picture of the kind, name, and one line of facts. */
export function AttachmentFacts({ attachment }: { readonly attachment: AttachmentRowFragment }) {
  const { t, i18n } = useTranslation();
  const kind = fileKind(attachment.mediaType, attachment.name);
  const Icon = ICONS[kind];
  return (
    <>
      <Icon size={22} stroke={1.5} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <Anchor href={attachment.href} target="_blank" rel="noopener" className={classes.name}>
          {attachment.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(`files.kinds.${kind}`)}
          {' · '}
          {fileSize(attachment.sizeBytes, i18n.language)}
          {attachment.version > 1 && ` · ${t('files.version', { number: attachment.version })}`}
          {' · '}
          <span translate="no">{attachment.uploadedBy.displayName}</span>
          {' · '}
          <Moment iso={attachment.uploadedAt} />
        </Text>
      </div>
    </>
  );
}
