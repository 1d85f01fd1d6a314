import { SegmentedControl } from '@mantine/core';
import { SkeletonLines } from '@wellspring/web-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LivePreview } from './live-preview.js';
import classes from './text-panes.module.css';

const SourceEditor = lazy(() =>
  import('./source-editor.js').then((module) => ({ default: module.SourceEditor })),
);

interface TextPanesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly urlId: string | null;
  readonly spaceKey: string | null;
  readonly lang?: string;
}

/** Source and live preview: side by side where there is room, one at a time on a phone. */
export function TextPanes({ text, onChange, urlId, spaceKey, lang }: TextPanesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  return (
    <div className={classes.panes} data-shown={shown}>
      <SegmentedControl
        className={classes.switch}
        fullWidth
        value={shown}
        onChange={(value) => setShown(value === 'preview' ? 'preview' : 'write')}
        data={[
          { value: 'write', label: t('edit.write') },
          { value: 'preview', label: t('edit.preview') },
        ]}
        aria-label={t('edit.text')}
      />
      <div className={classes.pane} data-pane="write" lang={lang}>
        <Suspense fallback={<SkeletonLines count={8} label={t('edit.loadingEditor')} />}>
          <SourceEditor value={text} label={t('edit.text')} onChange={onChange} />
        </Suspense>
      </div>
      {/* Scrolls by itself, so the keyboard must reach it. */}
      <section className={classes.pane} data-pane="preview" aria-label={t('edit.preview')} tabIndex={0}>
        <LivePreview urlId={urlId} spaceKey={spaceKey} text={text} lang={lang} />
      </section>
    </div>
  );
}
