import { CreatePageDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { pagePath, spacePath } from '../../routing/page-address.js';
import { savedState } from '../page/saved-state.js';
import { DraftOffer } from './draft-offer.js';
import { draftKey, draftToOffer, readLocalDraft, removeLocalDraft } from './draft-storage.js';
import { DraftStatus } from './draft-status.js';
import { HeldNotice } from './held-notice.js';
import { saveAttempts } from './idempotency-key.js';
import { PageForm, type PageDraft } from './page-form.js';
import { ParentSelect, type NewPlace } from './parent-select.js';
import { SaveProblem } from './save-problem.js';
import { useDraftAutosave } from './use-draft-autosave.js';
import { useOutcome } from './use-outcome.js';

interface NewPageFormProps {
  readonly spaceKey: string;
  readonly parentUrlId: string | null;
  readonly initialTitle: string;
  /** Whether the writer may start pages at the top of the space. */
  readonly mayUseTop: boolean;
  readonly personId: string;
}

/** The editor of a page that does not exist yet. Its draft is kept on this device. */
export function NewPageForm({ spaceKey, parentUrlId, initialTitle, mayUseTop, personId }: NewPageFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [place, setPlace] = useState<NewPlace>(undefined);
  const [{ fetching: saving }, createPage] = useMutation(CreatePageDocument);
  const [attempts] = useState(() => saveAttempts((bytes) => void crypto.getRandomValues(bytes)));
  const outcome = useOutcome();
  const storageKey = draftKey(personId, `new.${spaceKey}.${parentUrlId ?? ''}`);
  const empty: PageDraft = { title: initialTitle, text: '', summary: '', isMinor: false };
  const [offered, setOffered] = useState(() =>
    draftToOffer(null, readLocalDraft(localStorage, storageKey, new Date()), empty),
  );
  const [value, setValue] = useState(empty);
  const dirty = value.title !== initialTitle || value.text !== '';
  const draft = useDraftAutosave({
    storageKey,
    pageId: null,
    title: value.title,
    text: value.text,
    baseNumber: null,
    dirty: dirty && offered === null,
  });

  const create = async () => {
    if (!place) return;
    const { title, text, summary } = value;
    const content = { spaceKey, parentId: place.parentId, title, text, summary };
    const result = await createPage(
      { input: { ...content, idempotencyKey: attempts.keyFor(content) } },
      { additionalTypenames: ['Page', 'Space'] },
    );
    if (!result.error) attempts.settle();
    const saved = outcome.settle(result.data?.createPage, result.error);
    if (result.data?.createPage.__typename === 'HeldForReview') draft.forget();
    if (!saved) return;
    draft.forget();
    await navigate(pagePath(saved.page), { state: savedState(saved) });
  };

  if (outcome.held)
    return <HeldNotice revisionNumber={outcome.held.revision.number} backTo={spacePath(spaceKey)} />;
  return (
    <>
      {outcome.failure && <SaveProblem failure={outcome.failure} />}
      {offered && (
        <DraftOffer
          draft={offered}
          onUse={() => {
            setValue({ ...value, title: offered.title, text: offered.text });
            setOffered(null);
          }}
          onDiscard={() => {
            removeLocalDraft(localStorage, storageKey);
            setOffered(null);
          }}
        />
      )}
      <PageForm
        value={value}
        onChange={setValue}
        onSubmit={() => void create()}
        onCancel={() => void navigate(spacePath(spaceKey))}
        submitLabel={t('edit.create')}
        saving={saving}
        dirty={dirty}
        withMinor={false}
        status={<DraftStatus state={draft.state} />}
        urlId={parentUrlId}
        spaceKey={spaceKey}
        canSubmit={place !== undefined}
        place={
          <ParentSelect
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
