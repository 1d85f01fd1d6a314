import { ActionIcon, Anchor, Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { NextReviewItemDocument, type ReviewFocusFragment } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { pagePath } from '../../routing/page-address.js';
import { DecisionBar } from './decision-bar.js';
import { type AskedDecision, DecisionDialog, type DecisionWords } from './decision-dialog.js';
import { ASKS, type Decision, decisionOfKey } from './decisions.js';
import { ItemFacts } from './item-facts.js';
import { ItemSubject } from './item-subject.js';
import { ItemState } from './item-state.js';
import { KeyHelp } from './key-help.js';
import { isNewPage, NewPage } from './new-page.js';
import { readQueueFilter, writeQueueFilter } from './queue-filter.js';
import { filterInput } from './queue-filter-input.js';
import { RightLost } from './right-lost.js';
import { itemPath, mendSearch, QUEUE_PATH } from './review-paths.js';
import classes from './review.module.css';
import type { SaidState } from './said-state.js';
import type { ShortcutAction } from './shortcuts.js';
import { useClaim } from './use-claim.js';
import { isLost, useDecide } from './use-decide.js';
import { type ShortcutActions, useShortcuts } from './use-shortcuts.js';
import { useReviewSpaces } from './use-review-spaces.js';

interface ItemInFocusProps {
  readonly item: ReviewFocusFragment;
  /** Items that the reader has passed by since they came. */
  readonly skipped: RefObject<string[]>;
  /** Reads the item again. */
  readonly onLookAgain: () => void;
}

const isOpen = (state: ReviewFocusFragment['state']) => state === 'WAITING' || state === 'ESCALATED';
const DECIDING_KEYS: readonly ShortcutAction[] = ['good', 'thanks', 'mend', 'return', 'revert', 'hide'];

/** Everything about one item, and the decisions that it may have. */
export function ItemInFocus({ item, skipped, onLookAgain }: ItemInFocusProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useClient();
  const [search] = useSearchParams();
  const spaces = useReviewSpaces();
  const filter = readQueueFilter(search);
  const address = writeQueueFilter(filter).toString();
  const [asked, setAsked] = useState<AskedDecision | null>(null);
  const [note, setNote] = useState('');
  const [helping, help] = useDisclosure(false);
  const claim = useClaim(item);
  const deciding = useDecide(item);
  const title = item.page?.title ?? t('review.noPage');
  useScreenTitle(t('review.itemTitle', { title }));

  const goOn = async (said: string) => {
    skipped.current = [...skipped.current, item.id].slice(-200);
    const { data } = await client
      .query(
        NextReviewItemDocument,
        { filter: filterInput(filter, spaces), skipped: skipped.current },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    const next = data?.nextReviewItem?.id;
    const state: SaidState = { said };
    if (next === undefined) await claim.leave();
    await navigate(next === undefined ? { pathname: QUEUE_PATH, search: address } : itemPath(next, address), {
      state,
    });
  };
  const toQueue = async () => {
    await claim.leave();
    await navigate({ pathname: QUEUE_PATH, search: address });
  };
  const run = async (decision: Decision | AskedDecision, words?: DecisionWords) => {
    const isDone = await deciding.decide(decision, {
      note: words?.note ?? '',
      ...(words?.until && { verifiedUntil: words.until }),
      ...words?.numbers,
    });
    if (isDone) await goOn(t(`review.done.${decision}`, { title }));
    // What is shown behind the dialog has changed: the reason is told there.
    else setAsked(null);
  };
  const decide = (decision: Decision) => {
    if (decision === 'MENDED') {
      if (!item.page) return;
      claim.keep();
      void navigate(pagePath(item.page, `/edit${mendSearch(item.id, item.version)}`));
    } else if (decision === 'GOOD' || ASKS[decision] === 'nothing') void run(decision);
    else setAsked(decision);
  };
  const beganHere = isNewPage(item) || deciding.problem?.kind === 'NothingBefore';
  const mayEscalate = item.state === 'WAITING' && item.allowedVerdicts.length > 0;
  const actionOfKey = (action: ShortcutAction): [ShortcutAction, (() => void) | undefined] => {
    const decision = decisionOfKey(action, item.allowedVerdicts);
    return [action, decision && !deciding.isBusy ? () => decide(decision) : undefined];
  };
  const actions: ShortcutActions = {
    ...Object.fromEntries(DECIDING_KEYS.map(actionOfKey)),
    escalate: mayEscalate ? () => setAsked('ESCALATED') : undefined,
    next: () => void goOn(''),
    down: () => void goOn(''),
    queue: () => void toQueue(),
    help: help.open,
  };
  useShortcuts(actions);

  if (claim.isLost || isLost(deciding.problem)) return <RightLost />;
  return (
    <ScreenFrame
      title={title}
      eyebrow={
        <Group gap="xs">
          <Anchor
            component={Link}
            to={{ pathname: QUEUE_PATH, search: address }}
            size="sm"
            onClick={(event) => {
              // With a key held down the browser opens it elsewhere, and this screen stays.
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              void toQueue();
            }}
          >
            {t('review.backToQueue')}
          </Anchor>
          <Badge variant="default" tt="none" fw={600}>
            {t(`review.source.${item.source}`)}
          </Badge>
        </Group>
      }
      lead={t(`review.sourceText.${item.source}`)}
      actions={
        <>
          {item.page && !item.page.isDeleted && (
            <>
              <Button component={Link} variant="default" size="xs" to={pagePath(item.page)}>
                {t('review.toPage')}
              </Button>
              <Button component={Link} variant="default" size="xs" to={pagePath(item.page, '/history')}>
                {t('review.toHistory')}
              </Button>
            </>
          )}
          <Tooltip label={t('review.keys.title')}>
            <ActionIcon
              variant="default"
              size={30}
              className={classes.helpButton}
              aria-label={t('review.keys.title')}
              onClick={help.open}
            >
              <IconKeyboard size={16} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <ItemState
        item={item}
        problem={deciding.problem}
        claim={claim}
        onGoOn={() => void goOn('')}
        onLookAgain={() => {
          deciding.clear();
          onLookAgain();
        }}
      />
      {item.page && !item.page.isDeleted && isOpen(item.state) && beganHere && (
        <NewPage page={item.page} onDeleted={() => goOn(t('review.done.DELETED', { title }))} />
      )}
      <ItemFacts item={item} />
      <ItemSubject item={item} />
      {isOpen(item.state) ? (
        <DecisionBar
          allowed={item.allowedVerdicts}
          mayEscalate={mayEscalate}
          isPending={item.source === 'PENDING'}
          isBusy={deciding.isBusy}
          onDecide={decide}
          onEscalate={() => setAsked('ESCALATED')}
          onNext={() => void goOn('')}
        />
      ) : (
        <Text mt="lg">
          <Button size="xs" onClick={() => void goOn('')}>
            {t('review.outcome.next')}
          </Button>
        </Text>
      )}
      {asked !== null && (
        <DecisionDialog
          decision={asked}
          revision={item.source === 'REPORT' ? (item.page?.publishedNumber ?? null) : null}
          note={note}
          onNote={setNote}
          isBusy={deciding.isBusy}
          onDecide={(words) => void run(asked, words)}
          onClose={() => setAsked(null)}
        />
      )}
      {helping && <KeyHelp onClose={help.close} />}
    </ScreenFrame>
  );
}
