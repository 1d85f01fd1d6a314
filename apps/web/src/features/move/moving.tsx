import { Button, CloseButton } from '@mantine/core';
import {
  type AccessEffectFactsFragment,
  MoveEffectDocument,
  MovePageDocument,
  type MovePageInput,
} from '@wellspring/web-graphql';
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useClient } from 'urql';
import { lazyPart } from '../../app/lazy-part.js';
import { problemCode, problemMessage } from '../../graphql-client/problem-code.js';
import { type MoveRequest, MovingContext, type RequestMove } from './moving-context.js';
import classes from './moving.module.css';

const ConfirmMove = lazyPart(async () => (await import('./confirm-move.js')).ConfirmMove);

const MOVED = { additionalTypenames: ['Page', 'PageNode', 'PageAccess', 'Space'] };
/** How long undo is offered. Ours: enough to notice a slip of the hand. */
const NOTICE_MS = 12_000;

type Notice =
  | { readonly kind: 'done' | 'undone'; readonly request: MoveRequest }
  | { readonly kind: 'failed'; readonly request: MoveRequest; readonly error: CombinedError };

interface Question {
  readonly request: MoveRequest;
  readonly effect: AccessEffectFactsFragment;
  readonly answer: (go: boolean) => void;
}

const inputOf = ({ page, to }: MoveRequest): MovePageInput => ({
  pageId: page.id,
  parentId: to.parentId,
  spaceKey: to.spaceKey,
  ...(to.afterId === undefined ? {} : { afterId: to.afterId }),
});
const changesWho = (effect: AccessEffectFactsFragment): boolean =>
  effect.losing + effect.gaining + effect.losingEdit + effect.gainingEdit > 0;
const changesParent = ({ from, to }: MoveRequest): boolean =>
  from === null || from.parentId !== to.parentId || from.spaceKey !== to.spaceKey;

/** Makes moves for the tree and the dialog: shown at once, asked first where people gain or lose access, undone on wish. */
export function Moving({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  const requestMove = useCallback<RequestMove>(
    async (request) => {
      const takeBack = request.show?.();
      const fail = (error: CombinedError) => {
        takeBack?.();
        setNotice({ kind: 'failed', request, error });
        return false;
      };
      const input = inputOf(request);
      if (changesParent(request)) {
        const asked = await client
          .query(MoveEffectDocument, { input }, { requestPolicy: 'network-only' })
          .toPromise();
        if (asked.error) return fail(asked.error);
        const effect = asked.data?.moveEffect;
        if (effect && changesWho(effect)) {
          const go = await new Promise<boolean>((answer) => setQuestion({ request, effect, answer }));
          setQuestion(null);
          if (!go) {
            takeBack?.();
            return false;
          }
        }
      }
      const done = await client.mutation(MovePageDocument, { input }, MOVED).toPromise();
      if (done.error) return fail(done.error);
      setNotice({ kind: 'done', request });
      return true;
    },
    [client],
  );

  // The same function at every render: another one would start the notice's clock again.
  const closeNotice = useCallback(() => setNotice(null), []);
  const undo = async (request: MoveRequest) => {
    if (!request.from) return;
    const back: MoveRequest = { page: request.page, from: null, to: request.from };
    const done = await client.mutation(MovePageDocument, { input: inputOf(back) }, MOVED).toPromise();
    setNotice(
      done.error ? { kind: 'failed', request: back, error: done.error } : { kind: 'undone', request: back },
    );
  };

  return (
    <MovingContext value={requestMove}>
      {children}
      {question && (
        <Suspense fallback={null}>
          <ConfirmMove
            title={question.request.page.title}
            effect={question.effect}
            onAnswer={question.answer}
          />
        </Suspense>
      )}
      <NoticeBar notice={notice} onUndo={undo} onClose={closeNotice} />
    </MovingContext>
  );
}

interface NoticeBarProps {
  readonly notice: Notice | null;
  readonly onUndo: (request: MoveRequest) => Promise<void>;
  readonly onClose: () => void;
}

function NoticeBar({ notice, onUndo, onClose }: NoticeBarProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!notice || notice.kind === 'failed') return undefined;
    const timer = setTimeout(onClose, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  const request = notice?.request;
  return (
    <div className={classes.region} role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && request && (
        <div className={classes.notice} data-kind={notice.kind}>
          <span>
            {t(`access.move.${notice.kind}`, { title: request.page.title })}
            {notice.kind === 'failed' &&
              ` ${t(`problem.${problemCode(notice.error)}`)} ${problemMessage(notice.error) ?? ''}`}
          </span>
          {notice.kind === 'done' && request.from && (
            <Button size="compact-sm" variant="default" onClick={() => void onUndo(request)}>
              {t('access.move.undo')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
