import { ActionIcon, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './attachments.module.css';
import { fileSize } from './file-size.js';
import type { UploadProblem } from './upload-file.js';
import type { RunningUpload } from './use-uploads.js';

interface UploadListProps {
  readonly uploads: readonly RunningUpload[];
  readonly maxBytes: number;
  readonly onRemove: (key: number) => void;
}

/** Files on their way, with how far they are and why one did not arrive. */
export function UploadList({ uploads, maxBytes, onRemove }: UploadListProps) {
  const { t } = useTranslation();
  const problemText = useProblemText(maxBytes);
  return (
    <ul className={classes.list} aria-live="polite">
      {uploads.map(({ key, name, sentRatio, problem }) => (
        <li key={key} className={classes.upload}>
          <div className={classes.uploadText}>
            <Text size="sm" className={classes.name}>
              {name}
            </Text>
            {problem ? (
              <Text size="sm" c="red" role="alert">
                {problemText(problem)}
              </Text>
            ) : (
              <Progress
                value={sentRatio * 100}
                aria-label={t('files.sending', { name })}
                className={classes.progress}
              />
            )}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => onRemove(key)}
            aria-label={problem ? t('files.dismiss', { name }) : t('files.cancel', { name })}
          >
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** Why a file was not taken, in the reader's language where it is a common reason, else in the server's words. */
function useProblemText(maxBytes: number): (problem: UploadProblem) => string {
  const { t, i18n } = useTranslation();
  return ({ code, message }) => {
    switch (code) {
      case 'TOO_LARGE':
        return t('files.problems.tooLarge', { max: fileSize(maxBytes, i18n.language) });
      case 'EMPTY':
        return t('files.problems.empty');
      case 'NETWORK':
        return t('files.problems.network');
      case 'UNAUTHENTICATED':
        return t('files.problems.signedOut');
      case 'FORBIDDEN':
      case 'NOT_FOUND':
        return t('files.problems.notAllowed');
      default:
        return message === '' ? t('files.problems.other') : message;
    }
  };
}
