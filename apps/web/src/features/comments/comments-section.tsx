import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import type { PageTalkQuery } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPage } from '../page/page-view.js';
import classes from './comments.module.css';
import { NewThread } from './new-thread.js';
import type { PassageState } from './passage-marks.js';
import { Reactions } from './reactions.js';
import { ThreadPage } from './thread-page.js';

interface CommentsSectionProps {
  readonly page: ShownPage;
  /** Null while it is on its way. */
  readonly talk: PageTalkQuery['page'] | null;
  readonly mayComment: boolean;
  readonly passageStates: ReadonlyMap<string, PassageState>;
  readonly onShowPassage: (threadId: string) => void;
  readonly onPickPassage: () => void;
}

/** The talks of a page below its text. */
export function CommentsSection(props: CommentsSectionProps) {
  const { page, talk, mayComment, passageStates, onShowPassage, onPickPassage } = props;
  const { t } = useTranslation();
  const [resolved, setResolved] = useState(false);
  const [writing, setWriting] = useState(false);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const openCount = talk?.openThreadCount ?? 0;
  const resolvedCount = talk?.resolvedThreadCount ?? 0;
  const shown = resolved ? resolvedCount : openCount;
  return (
    <section className={classes.section} aria-labelledby="comments" id="talk">
      <div className={classes.sectionHead}>
        <Title order={2} size="h4" id="comments">
          {t('around.comments.title')}
        </Title>
        {openCount + resolvedCount > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('around.comments.filter')}
            value={resolved ? 'resolved' : 'open'}
            onChange={(value) => {
              setResolved(value === 'resolved');
              setCursors([null]);
            }}
            data={[
              { value: 'open', label: t('around.comments.open', { count: openCount }) },
              { value: 'resolved', label: t('around.comments.resolved', { count: resolvedCount }) },
            ]}
          />
        )}
      </div>
      {talk && (
        <Reactions
          pageId={page.id}
          commentId={null}
          label={t('around.comments.reactionsOfPage')}
          reactions={talk.reactions}
          mayReact={mayComment}
        />
      )}
      {!mayComment && (
        <Text size="sm" c="dimmed">
          {t('around.comments.readOnly')}
        </Text>
      )}
      {mayComment && !writing && (
        <Group gap="xs">
          <Button variant="default" size="sm" onClick={() => setWriting(true)}>
            {t('around.comments.write')}
          </Button>
          <Button
            variant="subtle"
            size="sm"
            onClick={onPickPassage}
            title={t('around.comments.onPassageHint')}
          >
            {t('around.comments.onPassage')}
          </Button>
        </Group>
      )}
      {writing && (
        <NewThread
          pageId={page.id}
          passage={null}
          onDone={() => {
            setWriting(false);
            setResolved(false);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {talk && shown === 0 ? (
        <Text size="sm" c="dimmed">
          {resolved ? t('around.comments.noneResolved') : t('around.comments.none')}
        </Text>
      ) : (
        talk &&
        cursors.map((after, at) => (
          <ThreadPage
            key={`${resolved} ${after}`}
            page={page}
            resolved={resolved}
            after={after}
            isLast={at === cursors.length - 1}
            mayComment={mayComment}
            passageStates={passageStates}
            onShowPassage={onShowPassage}
            onMore={(end) => setCursors([...cursors, end])}
          />
        ))
      )}
    </section>
  );
}
