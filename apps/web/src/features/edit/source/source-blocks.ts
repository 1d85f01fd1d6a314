import type { TFunction } from 'i18next';
import type { SourceBlock } from './source-completion.js';

/** What the slash menu of the source editor writes, with labels in the reader's language. */
export const sourceBlocks = (t: TFunction): readonly SourceBlock[] => [
  { label: t('editor.blocks.heading1'), source: '# ' },
  { label: t('editor.blocks.heading2'), source: '## ' },
  { label: t('editor.blocks.heading3'), source: '### ' },
  { label: t('editor.blocks.bulletList'), source: '- ' },
  { label: t('editor.blocks.orderedList'), source: '1. ' },
  { label: t('editor.blocks.taskList'), source: '- [ ] ' },
  { label: t('editor.blocks.table'), source: '| ‸ |  |\n| --- | --- |\n|  |  |' },
  { label: t('editor.blocks.quote'), source: '> ' },
  { label: t('editor.blocks.codeBlock'), source: '```\n‸\n```' },
  { label: t('editor.blocks.noteBox'), source: '> [!NOTE]\n> ' },
  { label: t('editor.blocks.warningBox'), source: '> [!WARNING]\n> ' },
  { label: t('editor.blocks.divider'), source: '---\n' },
  { label: t('editor.blocks.footnote'), source: '[^1]‸\n\n[^1]: ' },
];
