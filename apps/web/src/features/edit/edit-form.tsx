import { SavePageDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { pagePath } from '../../routing/page-address.js';
import { Breadcrumb } from '../page/breadcrumb.js';
import { savedState } from '../page/saved-state.js';
import { ConflictView } from './conflict-view.js';
import { DraftOffer } from './draft-offer.js';
import { draftKey, draftToOffer, readLocalDraft, removeLocalDraft } from './draft-storage.js';
import { DraftStatus } from './draft-status.js';
import type { EditedPage } from './edit-screen.js';
import { HeldNotice } from './held-notice.js';
import { saveAttempts } from './idempotency-key.js';
import { PageForm, type PageDraft } from './page-form.js';
import { SaveProblem } from './save-problem.js';
import { useDraftAutosave } from './use-draft-autosave.js';
import { useOutcome } from './use-outcome.js';

interface EditFormProps {
  /** As it was when the screen was opened; what others save meanwhile comes in by the merge. */
  readonly page: EditedPage;
  readonly personId: string;
}

/** The editor of an existing page: saves onto the revision it began with and shows what became of it. */
export function EditForm({ page, personId }: EditFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ fetching: saving }, savePage] = useMutation(SavePageDocument);
  const [attempts] = useState(() => saveAttempts((bytes) => void crypto.getRandomValues(bytes)));
  const outcome = useOutcome();
  const storageKey = draftKey(personId, page.id);
  const [offered, setOffered] = useState(() =>
    draftToOffer(page.draft, readLocalDraft(localStorage, storageKey, new Date()), page),
  );
  const [baseNumber, setBaseNumber] = useState(page.publishedNumber);
  const [value, setValue] = useState<PageDraft>({
    title: page.title,
    text: page.text,
    summary: '',
    isMinor: false,
  });
  const dirty = value.title !== page.title || value.text !== page.text;
  const draft = useDraftAutosave({
    storageKey,
    pageId: page.id,
    title: value.title,
    text: value.text,
    baseNumber,
    // As long as an older draft is on offer it is not overwritten by a new one.
    dirty: dirty && offered === null,
  });
  const path = useMemo(() => pagePath(page), [page]);

  const save = async (next: PageDraft, onto: number) => {
    const content = { ...next, pageId: page.id, baseNumber: onto };
    const result = await savePage({ input: { ...content, idempotencyKey: attempts.keyFor(content) } });
    if (!result.error) attempts.settle();
    const saved = outcome.settle(result.data?.savePage, result.error);
    if (result.data?.savePage.__typename === 'HeldForReview') draft.forget();
    if (!saved) return;
    draft.forget();
    await navigate(pagePath(saved.page), { state: savedState(saved) });
  };
  const takeDraft = () => {
    if (!offered) return;
    setValue((last) => ({ ...last, title: offered.title, text: offered.text }));
    if (offered.baseNumber !== null) setBaseNumber(offered.baseNumber);
    setOffered(null);
  };
  const discardDraft = () => {
    removeLocalDraft(localStorage, storageKey);
    draft.discardOnServer();
    setOffered(null);
  };

  if (outcome.held) return <HeldNotice revisionNumber={outcome.held.revision.number} backTo={path} />;
  if (outcome.conflict) {
    const { conflict } = outcome;
    return (
      <ConflictView
        conflict={conflict}
        saving={saving}
        lang={page.language}
        onSave={(text) => {
          setValue({ ...value, text });
          setBaseNumber(conflict.theirs.number);
          void save({ ...value, text }, conflict.theirs.number);
        }}
        onToEditor={(text) => {
          setValue({ ...value, text });
          setBaseNumber(conflict.theirs.number);
          outcome.clear();
        }}
      />
    );
  }
  return (
    <ScreenFrame
      title={t('edit.title', { title: page.title })}
      eyebrow={<Breadcrumb space={page.space} ancestors={page.breadcrumb} />}
    >
      {outcome.failure && <SaveProblem failure={outcome.failure} />}
      {offered && <DraftOffer draft={offered} onUse={takeDraft} onDiscard={discardDraft} />}
      <PageForm
        value={value}
        onChange={setValue}
        onSubmit={() => void save(value, baseNumber)}
        onCancel={() => void navigate(path)}
        submitLabel={t('edit.save')}
        saving={saving}
        dirty={dirty}
        withMinor
        status={<DraftStatus state={draft.state} />}
        urlId={page.urlId}
        spaceKey={page.space.key}
        lang={page.language}
      />
    </ScreenFrame>
  );
}
