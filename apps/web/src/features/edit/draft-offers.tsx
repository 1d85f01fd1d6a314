import { Alert, Button, Group, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CrashBoundary } from '../../app/crash-boundary.js';
import { lazyPart } from '../../app/lazy-part.js';
import { useFormat } from '../../i18n/use-format.js';
import type { EditedPage } from './edit-screen.js';
import type { FoundDraft } from './local-drafts.js';

const SourceChanges = lazyPart(async () => (await import('./source-changes.js')).SourceChanges);
const ReturnedNote = lazyPart(async () => (await import('../review/returned-note.js')).ReturnedNote);
const TextComparison = lazyPart(async () => (await import('./text-comparison.js')).TextComparison);

interface DraftOffersProps {
  readonly drafts: readonly FoundDraft[];
  /** The page as it is now; null for one that does not exist yet. */
  readonly page: EditedPage | null;
  /** Drafts whose editors are open elsewhere now. */
  readonly openElsewhere: ReadonlySet<string>;
  readonly lang?: string;
  readonly onUse: (draft: FoundDraft) => void;
  readonly onDiscard: (draft: FoundDraft) => void;
}

/** More of them would push the editor off the screen. */
const OFFERED_AT_ONCE = 2;

/** Offers what was typed earlier and never saved. Nothing is taken over or thrown away without being asked. */
export function DraftOffers({ drafts, page, openElsewhere, lang, onUse, onDiscard }: DraftOffersProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? drafts : drafts.slice(0, OFFERED_AT_ONCE);
  const more = drafts.length - shown.length;
  return (
    <>
      {shown.map((draft) => (
        <DraftOffer
          key={draft.id}
          draft={draft}
          page={page}
          isOpenElsewhere={openElsewhere.has(draft.id)}
          lang={lang}
          onUse={() => onUse(draft)}
          onDiscard={() => onDiscard(draft)}
        />
      ))}
      {more > 0 && (
        <Button variant="subtle" size="xs" mb="md" onClick={() => setAll(true)}>
          {t('safety.offer.more', { count: more })}
        </Button>
      )}
    </>
  );
}

interface DraftOfferProps {
  readonly draft: FoundDraft;
  readonly page: DraftOffersProps['page'];
  readonly isOpenElsewhere: boolean;
  readonly lang: string | undefined;
  readonly onUse: () => void;
  readonly onDiscard: () => void;
}

function DraftOffer({ draft, page, isOpenElsewhere, lang, onUse, onDiscard }: DraftOfferProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const when = format.relative(draft.updatedAt, new Date());
  const base = draft.baseNumber;
  const lines = [
    base === null ? t('edit.offerTextNew', { when }) : t('edit.offerText', { when, base }),
    ...(draft.keptBecause === 'CONFLICT' ? [t('safety.offer.conflict')] : []),
    ...(draft.keptBecause === 'REFUSED' ? [t('safety.offer.refused')] : []),
    ...(draft.keptBecause === 'RETURNED' ? [t('safety.offer.returned')] : []),
    ...(page && base !== null && base < page.publishedNumber
      ? [t('safety.offer.older', { number: page.publishedNumber })]
      : []),
    ...(isOpenElsewhere ? [t('safety.offer.openElsewhere')] : []),
  ];
  return (
    <Alert
      role="status"
      color="yellow"
      variant="light"
      title={
        draft.title.trim() === '' ? t('edit.offerTitle') : t('safety.offer.title', { title: draft.title })
      }
      mb="md"
      data-draft={draft.id}
    >
      <Text size="sm">{lines.join(' ')}</Text>
      {draft.keptBecause === 'RETURNED' && (
        <Suspense fallback={null}>
          <ReturnedNote pageId={page?.id ?? null} title={draft.title} />
        </Suspense>
      )}
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={onUse}>
          {t('edit.offerUse')}
        </Button>
        <Button size="xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {page ? t('safety.offer.compare') : t('safety.offer.show')}
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('edit.offerDiscard')}
        </Button>
      </Group>
      {shown && (
        <div style={{ marginTop: '0.75rem', maxHeight: '24rem', overflow: 'auto' }}>
          <CrashBoundary>
            <Suspense>
              {page ? (
                <SourceChanges page={page} against={base ?? page.publishedNumber} text={draft.text} />
              ) : (
                <TextComparison before="" after={draft.text} lang={lang} />
              )}
            </Suspense>
          </CrashBoundary>
        </div>
      )}
    </Alert>
  );
}
