import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { PageTalkDocument } from '@wellspring/web-graphql';
import { type PassageAnchor } from '@wellspring/wiki-domain/passage';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import type { ShownPage } from '../page/page-view.js';
import { COMMENT_CONTEXT } from './comment-context.js';
import { CommentsSection } from './comments-section.js';
import { NewThread } from './new-thread.js';
import { OneThread } from './one-thread.js';
import { PassagePicker } from './passage-picker.js';
import { showPassage } from './passage-marks.js';
import { SelectionButton } from './selection-button.js';
import { usePassageMarks } from './use-passage-marks.js';

/** What the panel beside the article shows. */
type Panel =
  | { readonly kind: 'thread'; readonly id: string }
  | { readonly kind: 'new'; readonly anchor: PassageAnchor }
  | { readonly kind: 'pick' };

interface PageTalkProps {
  readonly page: ShownPage;
  /** Id of the element that holds the page's text. */
  readonly articleId: string;
}

/** Everything that people say about a page: marks in its text, a panel for one talk, and the list below it. */
export function PageTalk({ page, articleId }: PageTalkProps) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false;
  const [result] = useQuery({
    query: PageTalkDocument,
    variables: { urlId: page.urlId },
    context: COMMENT_CONTEXT,
  });
  const [panel, setPanel] = useState<Panel | null>(null);
  const mayComment = page.myLevel !== 'READ';
  const talk = result.data?.page;
  const threads = useMemo(
    () => (talk?.commentThreads.nodes ?? []).flatMap(({ id, passage }) => (passage ? [{ id, passage }] : [])),
    [talk],
  );
  const { article, states } = usePassageMarks(articleId, page.html, threads, (id) =>
    setPanel({ kind: 'thread', id }),
  );
  // A notice leads to a comment by the address.
  useEffect(() => {
    const linked = /^#comment-([0-9a-f-]{36})$/.exec(hash)?.[1];
    if (linked !== undefined) setPanel({ kind: 'thread', id: linked });
  }, [hash]);
  const show = (threadId: string) => {
    setPanel(null);
    // After the panel has given the focus back.
    setTimeout(() => article && showPassage(article, threadId), 50);
  };
  const close = () => setPanel(null);
  return (
    <>
      {mayComment && (
        <SelectionButton article={article} onPick={(anchor) => setPanel({ kind: 'new', anchor })} />
      )}
      <CommentsSection
        page={page}
        talk={talk ?? null}
        mayComment={mayComment}
        passageStates={states}
        onShowPassage={show}
        onPickPassage={() => setPanel({ kind: 'pick' })}
      />
      <Drawer
        opened={panel !== null}
        onClose={close}
        position={isNarrow ? 'bottom' : 'right'}
        size={isNarrow ? '75%' : '26rem'}
        padding="md"
        // The words that it is about stay in view.
        overlayProps={{ backgroundOpacity: 0.12 }}
        title={panel?.kind === 'thread' ? t('around.comments.title') : t('around.comments.onPassage')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {panel?.kind === 'thread' && (
          <OneThread
            page={page}
            commentId={panel.id}
            mayComment={mayComment}
            passageStates={states}
            onShowPassage={show}
          />
        )}
        {panel?.kind === 'new' && (
          <NewThread pageId={page.id} passage={panel.anchor} onDone={close} onCancel={close} />
        )}
        {panel?.kind === 'pick' && article && (
          <PassagePicker article={article} onPick={(anchor) => setPanel({ kind: 'new', anchor })} />
        )}
      </Drawer>
    </>
  );
}
