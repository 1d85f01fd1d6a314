import { Modal, SegmentedControl, Text } from '@mantine/core';
import { PreviewChangesDocument } from '@wellspring/web-graphql';
import { SkeletonLines } from '@wellspring/web-ui';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSingleRead } from '../../graphql-client/use-single-read.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { RenderedDiff } from '../history/rendered-diff.js';
import { QueryView } from '../problem/query-view.js';
import type { ChangesSubject } from './changes-button.js';
import { SourceChanges } from './source-changes.js';

interface ChangesDialogProps extends ChangesSubject {
  readonly onClose: () => void;
}

/** The text in the editor against the revision that it began on, or the one that readers see now: rendered or as source. */
export function ChangesDialog({ page, baseNumber, headNumber, title, text, onClose }: ChangesDialogProps) {
  const { t } = useTranslation();
  const [look, setLook] = useState<'rendered' | 'source'>('rendered');
  const [against, setAgainst] = useState(baseNumber);
  const numbers = useMemo(() => [...new Set([baseNumber, headNumber])], [baseNumber, headNumber]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('safety.changes.title')}
      size="64rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', marginBottom: '1rem' }}>
        <SegmentedControl
          aria-label={t('safety.changes.look')}
          value={look}
          onChange={(value) => setLook(value === 'source' ? 'source' : 'rendered')}
          data={[
            { value: 'rendered', label: t('safety.changes.rendered') },
            { value: 'source', label: t('safety.changes.source') },
          ]}
        />
        {numbers.length > 1 && (
          <SegmentedControl
            aria-label={t('safety.changes.against')}
            value={String(against)}
            onChange={(value) => setAgainst(Number(value))}
            data={numbers.map((number) => ({
              value: String(number),
              label: t(number === baseNumber ? 'safety.changes.base' : 'safety.changes.head', { number }),
            }))}
          />
        )}
      </div>
      {title !== page.title && (
        <Text size="sm" mb="md">
          {t('diff.titleChanged', { from: page.title, to: title })}
        </Text>
      )}
      {look === 'source' ? (
        <SourceChanges page={page} against={against} text={text} />
      ) : (
        <RenderedChanges
          key={against}
          urlId={page.urlId}
          against={against}
          text={text}
          lang={htmlLang(page.language)}
        />
      )}
    </Modal>
  );
}

interface RenderedChangesProps {
  readonly urlId: string;
  readonly against: number;
  readonly text: string;
  readonly lang: string;
}

function RenderedChanges({ urlId, against, text, lang }: RenderedChangesProps) {
  const { t } = useTranslation();
  const [result, retry] = useSingleRead(PreviewChangesDocument, { input: { urlId, against, text } });
  if (result.fetching) return <SkeletonLines count={6} label={t('common.loading')} />;
  return (
    <QueryView result={result} onRetry={retry}>
      {({ previewChanges }) => <RenderedDiff html={previewChanges.html} lang={lang} />}
    </QueryView>
  );
}
