import { CreatePageDocument, SavePageDocument } from '@wellspring/web-graphql';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { newPagePath, pagePath, spacePath } from '../../routing/page-address.js';
import { savedState } from '../page/saved-state.js';
import { DraftOffers } from './draft-offers.js';
import { DraftStatus } from './draft-status.js';
import { DraftTrouble } from './draft-trouble.js';
import { useEditorIdentity } from './editor-identity.js';
import { HeldNotice } from './held-notice.js';
import type { FoundDraft } from './local-drafts.js';
import { PageForm, type PageDraft } from './page-form.js';
import { ParentSelect, type NewPlace } from './parent-select.js';
import { SaveProblem } from './save-problem.js';
import { SessionGuard } from './session-guard.js';
import { SimilarPages } from './similar-pages.js';
import { TemplatePicker } from './template-picker.js';
import { useDraftKeeper, useForgetWhenHeld } from './use-draft-keeper.js';
import { useNotedState, useOffers } from './use-offers.js';
import { useSaveRun } from './use-save-run.js';

interface NewPageFormProps {
  readonly spaceKey: string;
  readonly parentUrlId: string | null;
  readonly initialTitle: string;
  /** Whether the writer may start pages at the top of the space. */
  readonly mayUseTop: boolean;
  readonly person: { readonly id: string; readonly displayName: string };
  /** The writer's drafts of pages that were never made. */
  readonly drafts: readonly FoundDraft[];
}

/** What making a page sends. */
interface NewPageContent {
  readonly spaceKey: string;
  readonly parentId: string | null;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly attachmentIds: string[];
}

const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** The editor of a page that does not exist yet. Its draft is kept with the place that the page is to have. */
export function NewPageForm(props: NewPageFormProps) {
  const { spaceKey, parentUrlId, initialTitle, mayUseTop, person, drafts } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [placed, setPlaced] = useState<{ readonly spaceKey: string; readonly place: NewPlace }>();
  // A place in another space is none in this one.
  const place = placed?.spaceKey === spaceKey ? placed.place : undefined;
  const setPlace = useCallback((next: NewPlace) => setPlaced({ spaceKey, place: next }), [spaceKey]);
  const { draftId, writer, takeOver } = useEditorIdentity(person);
  const personId = writer.id;
  const offers = useOffers({
    ...{ personId, pageId: null, kept: drafts, wanted: search.get('draft') },
    saved: { title: initialTitle, text: '' },
  });
  const [value, setValue] = useState<PageDraft>({
    title: offers.initial?.title ?? initialTitle,
    text: offers.initial?.text ?? '',
    summary: offers.initial?.summary ?? '',
    isMinor: false,
  });
  const dirty = value.title !== initialTitle || value.text !== '';
  const { state, keeper } = useDraftKeeper(
    {
      ...{ draftId, personId, pageId: null, spaceKey, parentId: place?.parentId ?? null },
      href: newPagePath(spaceKey, parentUrlId ?? undefined),
    },
    { ...value, baseNumber: null },
    dirty,
  );
  useNotedState(offers, state);

  const [, createPage] = useMutation(CreatePageDocument);
  const [, savePage] = useMutation(SavePageDocument);
  const named = { draftId, authorId: personId };
  const saving = useSaveRun<NewPageContent>({
    send: async (content, idempotencyKey) => {
      const input = { ...content, ...named, idempotencyKey };
      const { data, error } = await createPage({ input }, { additionalTypenames: ['Page', 'Space'] });
      return { answer: data?.createPage, error };
    },
    // The page was made although nobody heard of it: what was typed since is its second revision.
    sendOnto: async ({ title, text, summary }, made, idempotencyKey) => {
      const onto = { pageId: made.page.id, baseNumber: made.revision.number, isMinor: false };
      const input = { ...onto, title, text, summary, ...named, idempotencyKey };
      const { data, error } = await savePage({ input }, { additionalTypenames: ['Page', 'Space'] });
      return { answer: data?.savePage, error };
    },
  });
  // Files pasted before the page exists: they become its own when it is made.
  const [attachmentIds, setAttachmentIds] = useState<string[]>([]);
  const create = async () => {
    if (!place) return;
    const { title, text, summary } = value;
    keeper.flush({ lastChance: false });
    const saved = await saving.run({
      ...{ spaceKey, parentId: place.parentId, title, text, summary },
      attachmentIds,
    });
    if (!saved) return;
    offers.settle();
    void keeper.forget();
    await navigate(pagePath(saved.page), { state: savedState(saved) });
  };
  useForgetWhenHeld(keeper, saving.held !== null);

  if (saving.held)
    return <HeldNotice revisionNumber={saving.held.revision.number} backTo={spacePath(spaceKey)} />;
  return (
    <>
      <SessionGuard
        person={writer}
        onBack={() => {
          if (saving.waitsForSignIn || saving.failure) void create();
          keeper.retry();
        }}
        onTakeOver={(next) => {
          // Nothing is saved in their name before they ask for it themselves.
          keeper.release();
          saving.giveUp();
          takeOver(next);
        }}
        onLeave={() => void navigate(spacePath(spaceKey))}
      />
      {saving.failure && (
        <SaveProblem
          failure={saving.failure}
          retrying={saving.isSaving}
          onRetry={saving.failure.kind === 'error' ? () => void create() : undefined}
        />
      )}
      <DraftTrouble state={state} onRetry={() => keeper.retry()} />
      <DraftOffers
        drafts={offers.offered}
        page={null}
        openElsewhere={NOTHING_OPEN}
        onUse={(draft) => {
          const { title, text, summary } = draft;
          setValue((last) => ({ ...last, title, text, summary }));
          offers.use(draft, false);
        }}
        onDiscard={offers.discard}
      />
      <PageForm
        value={value}
        onChange={setValue}
        onSubmit={() => void create()}
        onCancel={() => void navigate(spacePath(spaceKey))}
        submitLabel={t('edit.create')}
        saving={saving.isSaving}
        dirty={dirty}
        withMinor={false}
        status={<DraftStatus state={state} />}
        urlId={parentUrlId}
        spaceKey={spaceKey}
        onFileAttached={(id) => setAttachmentIds((known) => [...known, id])}
        canSubmit={place !== undefined}
        belowTitle={
          <>
            <SimilarPages title={value.title} spaceKey={spaceKey} />
            <TemplatePicker
              spaceKey={spaceKey}
              title={value.title}
              hasText={value.text.trim() !== ''}
              onPick={(text) => setValue((last) => ({ ...last, text }))}
            />
          </>
        }
        place={
          <ParentSelect
            key={spaceKey}
            spaceKey={spaceKey}
            parentUrlId={parentUrlId}
            mayUseTop={mayUseTop}
            value={place}
            onChange={setPlace}
          />
        }
      />
    </>
  );
}
