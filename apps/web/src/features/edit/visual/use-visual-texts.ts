import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisualTexts } from './node-view-tools.js';
import type { UploadTools } from './upload-plugin.js';

/** The words that the parts of the editor outside React show. */
export function useVisualTexts(): { readonly visual: VisualTexts; readonly uploads: UploadTools['texts'] } {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      visual: {
        opaqueKinds: {
          'front-matter': t('editor.opaque.frontMatter'),
          definitions: t('editor.opaque.definitions'),
          html: t('editor.opaque.html'),
          text: t('editor.opaque.text'),
        },
        editSource: t('editor.opaque.edit'),
        sourceOf: t('editor.opaque.source'),
        done: t('editor.opaque.done'),
        cancel: t('common.cancel'),
        codeLanguage: t('editor.codeLanguage'),
        task: t('editor.task'),
        admonitionKind: t('editor.admonition.kind'),
        admonitionTitle: t('editor.admonition.title'),
        admonitions: {
          note: t('editor.admonition.note'),
          tip: t('editor.admonition.tip'),
          important: t('editor.admonition.important'),
          warning: t('editor.admonition.warning'),
          caution: t('editor.admonition.caution'),
        },
        imageMissing: t('editor.imageMissing'),
      },
      uploads: {
        uploading: (name) => t('editor.upload.sending', { name }),
        failed: (name, reason) =>
          reason === 'NETWORK' || reason === 'ABORTED' || reason === ''
            ? t('editor.upload.failedNetwork', { name })
            : t('editor.upload.failed', { name, reason }),
        retry: t('editor.upload.retry'),
        remove: t('editor.upload.remove'),
      },
    }),
    [t],
  );
}
