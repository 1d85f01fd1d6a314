import { Text } from '@mantine/core';
import { CreatePageDocument, TreeChildrenDocument } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { pagePath, spacePath } from '../../routing/page-address.js';
import { DraftOffer } from './draft-offer.js';
import { draftKey, draftToOffer, readLocalDraft, removeLocalDraft } from './draft-storage.js';
import { DraftStatus } from './draft-status.js';
import { HeldNotice } from './held-notice.js';
import { saveAttempts } from './idempotency-key.js';
import { PageForm, type PageDraft } from './page-form.js';
import { SaveProblem } from './save-problem.js';
import { useDraftAutosave } from './use-draft-autosave.js';
import { useOutcome } from './use-outcome.js';

interface NewPageFormProps {
  readonly spaceKey: string;
  readonly parentUrlId: string | null;
  readonly initialTitle: string;
  readonly personId: string;
}

/** The editor of a page that does not exist yet. Its draft is kept on this device. */
export function NewPageForm({ spaceKey, parentUrlId, initialTitle, personId }: NewPageFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [parent] = useQuery({
    query: TreeChildrenDocument,
    variables: { urlId: parentUrlId ?? '' },
    pause: parentUrlId === null,
  });
  const parentPage = parentUrlId === null ? null : (parent.data?.page ?? null);
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
    const { title, text, summary } = value;
    const content = { spaceKey, parentId: parentPage?.id ?? null, title, text, summary };
    const result = await createPage(
      { input: { ...content, idempotencyKey: attempts.keyFor(content) } },
      { additionalTypenames: ['Page', 'Space'] },
    );
    if (!result.error) attempts.settle();
    const saved = outcome.settle(result.data?.createPage, result.error);
    if (result.data?.createPage.__typename === 'HeldForReview') draft.forget();
    if (!saved) return;
    draft.forget();
    await navigate(pagePath(saved.page));
  };

  if (outcome.held)
    return <HeldNotice revisionNumber={outcome.held.revision.number} backTo={spacePath(spaceKey)} />;
  return (
    <>
      {parentPage && (
        <Text size="sm" c="dimmed" mb="md">
          {t('edit.newBelow', { parent: parentPage.title })}
        </Text>
      )}
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
        canSubmit={parentUrlId === null || parentPage !== null}
      />
    </>
  );
}
