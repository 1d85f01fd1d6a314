import { Alert } from '@mantine/core';
import { SavePageDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { htmlLang } from '../../i18n/html-lang.js';
import { pagePath } from '../../routing/page-address.js';
import { Breadcrumb } from '../page/breadcrumb.js';
import { MendNotice } from '../review/mend-notice.js';
import { useMend } from '../review/use-mend.js';
import { savedState } from '../page/saved-state.js';
import { ChangesButton } from './changes-button.js';
import { ConflictView } from './conflict-view.js';
import { DraftOffers } from './draft-offers.js';
import { DraftStatus } from './draft-status.js';
import { DraftTrouble } from './draft-trouble.js';
import type { EditedPage } from './edit-screen.js';
import { useEditorIdentity } from './editor-identity.js';
import { HeldNotice } from './held-notice.js';
import type { FoundDraft } from './local-drafts.js';
import { PageForm, type PageDraft } from './page-form.js';
import { PresenceBar } from './presence-bar.js';
import { SaveProblem } from './save-problem.js';
import { SessionGuard } from './session-guard.js';
import { useDraftKeeper, useForgetWhenHeld } from './use-draft-keeper.js';
import { useNotedState, useOffers } from './use-offers.js';
import { usePresence } from './use-presence.js';
import { useSaveRun } from './use-save-run.js';

/** What the editor of a page begins with. */
export interface EditFormProps {
  /** As it was when the screen was opened; what others save meanwhile comes in by the merge. */
  readonly page: EditedPage;
  /** The revision whose text it is: the published one, or one that waits for review and that the writer may see. */
  readonly startNumber: number;
  readonly person: { readonly id: string; readonly displayName: string };
}

/** What a save of an existing page sends. */
interface PageContent extends PageDraft {
  readonly baseNumber: number;
  readonly conflictBaseNumber: number | null;
}

/** The editor of an existing page: saves onto the revision it began with and shows what became of it. */
export function EditForm({ page, startNumber, person }: EditFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const mend = useMend();
  const path = useMemo(() => pagePath(page), [page]);
  const { draftId, writer, takeOver } = useEditorIdentity(person);
  const personId = writer.id;
  const offers = useOffers({
    ...{ personId, pageId: page.id, kept: page.drafts, saved: page, wanted: search.get('draft') },
  });
  const [base, setBase] = useState<{ number: number; conflict: number | null }>({
    number: offers.initial?.baseNumber ?? startNumber,
    conflict: null,
  });
  const [value, setValue] = useState<PageDraft>({
    title: offers.initial?.title ?? page.title,
    text: offers.initial?.text ?? page.text,
    summary: offers.initial?.summary ?? '',
    isMinor: false,
  });
  const dirty = value.title !== page.title || value.text !== page.text;
  const { state, keeper } = useDraftKeeper(
    { draftId, personId, pageId: page.id, spaceKey: null, parentId: null, href: `${path}/edit` },
    // What a merge screen holds is kept with the base that it began on, until it is settled.
    { ...value, baseNumber: base.number },
    dirty,
  );
  useNotedState(offers, state);
  const editing = usePresence(page.id, draftId);
  // What is shown after the save is fetched while the server is there; it may be gone and back by then.
  useEffect(() => void import('../page/page-screen.js').catch(() => undefined), []);

  const [, savePage] = useMutation(SavePageDocument);
  const send = async (content: PageContent, idempotencyKey: string) => {
    const input = { ...content, pageId: page.id, idempotencyKey, draftId, authorId: personId };
    const { data, error } = await savePage({ input });
    return { answer: data?.savePage, error };
  };
  const saving = useSaveRun<PageContent>({
    send,
    sendOnto: (content, made, key) => {
      setBase({ number: made.revision.number, conflict: null });
      return send({ ...content, baseNumber: made.revision.number, conflictBaseNumber: null }, key);
    },
  });
  const lastTried = useRef<PageContent | null>(null);
  const save = async (next: PageDraft, onto = base) => {
    const content = { ...next, baseNumber: onto.number, conflictBaseNumber: onto.conflict };
    lastTried.current = content;
    keeper.flush({ lastChance: false });
    const saved = await saving.run(content);
    if (!saved) return;
    offers.settle();
    void keeper.forget();
    const mended = await mend?.settle({
      ...{ number: saved.revision.number, unchanged: saved.unchanged, title: next.title },
    });
    if (mended) await navigate(mended.href, { state: mended.state });
    else await navigate(pagePath(saved.page), { state: savedState(saved) });
  };
  const tryAgain = () => {
    if (saving.waitsForSignIn || saving.failure) void save(value);
    keeper.retry();
  };
  const takeDraft = (draft: FoundDraft, isOpenElsewhere: boolean) => {
    const { title, text, summary } = draft;
    setValue((last) => ({ ...last, title, text, summary: summary === '' ? last.summary : summary }));
    if (draft.baseNumber !== null) setBase({ number: draft.baseNumber, conflict: null });
    offers.use(draft, isOpenElsewhere);
  };

  const guard = (
    <SessionGuard
      person={writer}
      onBack={tryAgain}
      onTakeOver={(next) => {
        // Nothing is saved in their name before they ask for it themselves.
        keeper.release();
        saving.giveUp();
        takeOver(next);
      }}
      onLeave={() => void navigate(path)}
    />
  );
  useForgetWhenHeld(keeper, saving.held !== null);
  if (saving.held) return <HeldNotice revisionNumber={saving.held.revision.number} backTo={path} />;
  const presence = <PresenceBar page={page} editing={editing} baseNumber={base.number} personId={personId} />;
  if (saving.conflict) {
    const { conflict } = saving;
    const settled = { number: conflict.theirs.number, conflict: base.conflict ?? conflict.base.number };
    return (
      <>
        {guard}
        <ConflictView
          key={conflict.theirs.number}
          conflict={conflict}
          title={value.title}
          saving={saving.isSaving}
          lang={htmlLang(page.language)}
          urlId={page.urlId}
          notice={
            <>
              <DraftTrouble state={state} onRetry={() => keeper.retry()} />
              {editing && editing.published.number > conflict.theirs.number && (
                <PresenceBar
                  page={page}
                  editing={{ ...editing, others: [] }}
                  baseNumber={conflict.theirs.number}
                  personId={personId}
                />
              )}
            </>
          }
          onSave={(merged) => {
            setValue({ ...value, ...merged });
            setBase(settled);
            void save({ ...value, ...merged }, settled);
          }}
          onToEditor={(merged) => {
            setValue({ ...value, ...merged });
            setBase(settled);
            saving.clear();
          }}
        />
      </>
    );
  }
  const openElsewhere = new Set(editing?.others.map((other) => other.sessionId));
  return (
    <ScreenFrame
      title={t('edit.title', { title: page.title })}
      eyebrow={<Breadcrumb space={page.space} ancestors={page.breadcrumb} />}
    >
      {guard}
      {saving.failure && (
        <SaveProblem
          failure={saving.failure}
          retrying={saving.isSaving}
          onRetry={saving.failure.kind === 'error' ? () => void save(value) : undefined}
        />
      )}
      <DraftTrouble state={state} onRetry={() => keeper.retry()} />
      {presence}
      {mend && <MendNotice href={mend.href} />}
      {startNumber > page.publishedNumber && (
        <Alert color="yellow" variant="light" mb="md" py="xs">
          {t('review.editor.fromHead', { number: startNumber, published: page.publishedNumber })}
        </Alert>
      )}
      <DraftOffers
        drafts={offers.offered}
        page={page}
        openElsewhere={openElsewhere}
        lang={htmlLang(page.language)}
        onUse={(draft) => takeDraft(draft, openElsewhere.has(draft.id))}
        onDiscard={offers.discard}
      />
      <PageForm
        value={value}
        onChange={setValue}
        onSubmit={() => void save(value)}
        onCancel={() => void navigate(mend?.href ?? path)}
        submitLabel={t('edit.save')}
        saving={saving.isSaving}
        dirty={dirty}
        withMinor
        status={<DraftStatus state={state} />}
        changes={
          <ChangesButton
            page={page}
            baseNumber={base.number}
            headNumber={editing?.published.number ?? page.publishedNumber}
            title={value.title}
            text={value.text}
          />
        }
        urlId={page.urlId}
        spaceKey={page.space.key}
        lang={htmlLang(page.language)}
        pageId={page.id}
        contentModel={page.contentModel}
      />
    </ScreenFrame>
  );
}
