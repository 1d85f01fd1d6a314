import { ActionIcon, CloseButton, Portal, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageAddress } from '../../routing/page-address.js';
import classes from './authorship.module.css';
import { SelectionCredits } from './selection-credits.js';
import type { CreditedArticle } from './use-credited-words.js';
import { type Pointed, steppedFrom } from './use-pointed-words.js';
import { WordCredit } from './word-credit.js';

interface CreditCardProps {
  readonly page: PageAddress;
  readonly credited: CreditedArticle;
  readonly pointed: Pointed;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onHold: (isHeld: boolean) => void;
}

const STEPS = [
  { by: 'passage', direction: -1, label: 'previousPassage', Icon: IconChevronsLeft },
  { by: 'word', direction: -1, label: 'previous', Icon: IconChevronLeft },
  { by: 'word', direction: 1, label: 'next', Icon: IconChevronRight },
  { by: 'passage', direction: 1, label: 'nextPassage', Icon: IconChevronsRight },
] as const;

/** Says who wrote the words that are pointed at, beside them; on a phone at the bottom of the screen. */
export function CreditCard({ page, credited, pointed, onPoint, onHold }: CreditCardProps) {
  const { t } = useTranslation();
  const { words, article } = credited;
  const card = useRef<HTMLDivElement>(null);
  const place = usePlace(credited, pointed);
  const isWord = pointed.first === pointed.last;
  const close = () => {
    onPoint(null);
    if (card.current?.contains(document.activeElement)) article.root.focus({ preventScroll: true });
  };
  useWayIntoCard(article.root, card, pointed.how === 'keys');
  const closeNow = useRef(close);
  useEffect(() => {
    closeNow.current = close;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && closeNow.current();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Portal>
      <div
        ref={card}
        role="dialog"
        aria-label={t('authorship.card.label')}
        className={classes.card}
        data-above={place.isAbove || undefined}
        style={{ top: place.top, left: place.left }}
        data-print="no"
        onMouseEnter={() => onHold(true)}
        onMouseLeave={() => onHold(false)}
      >
        <VisuallyHidden role="status">{isWord ? spoken(credited, pointed.first) : ''}</VisuallyHidden>
        {isWord ? (
          <WordCredit page={page} words={words} token={pointed.first} />
        ) : (
          <SelectionCredits page={page} words={words} pointed={pointed} />
        )}
        {pointed.how !== 'mouse' && (
          <div className={classes.steps}>
            {isWord &&
              STEPS.map(({ by, direction, label, Icon }) => (
                <ActionIcon
                  key={label}
                  variant="subtle"
                  size={32}
                  aria-label={t(`authorship.card.${label}`)}
                  onClick={() => onPoint(steppedFrom(words, pointed, { by, direction }))}
                >
                  <Icon size={18} />
                </ActionIcon>
              ))}
            <CloseButton
              size={32}
              className={classes.shut}
              aria-label={t('authorship.card.close')}
              onClick={close}
            />
          </div>
        )}
      </div>
    </Portal>
  );
}

/** What is heard of a word while one walks through the text. */
function spoken({ words }: CreditedArticle, token: number): string {
  const credit = words.creditOf(token);
  const name = credit && words.authorOf(credit)?.person?.displayName;
  return [words.textOf(token), name].filter(Boolean).join(': ');
}

/** Enter leads from the text into the card. */
function useWayIntoCard(
  root: HTMLElement,
  card: { readonly current: HTMLDivElement | null },
  isOpen: boolean,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== root) return;
      event.preventDefault();
      card.current?.querySelector<HTMLElement>('a, button')?.focus();
    };
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  }, [root, card, isOpen]);
}

/** As wide as the style sheet makes it, with a margin. */
const WIDTH_PX = 336;
const GAP_PX = 8;
/** Room that the top bar takes, and that a card needs. */
const TOP_PX = 72;
const BOTTOM_PX = 260;

interface Place {
  readonly top: number;
  readonly left: number;
  readonly isAbove: boolean;
}

/** Below the words, or above where there is no room; walking keeps the word in view. In pixels of the document. */
function usePlace({ article, words }: CreditedArticle, { first, last, how }: Pointed): Place {
  const [place, setPlace] = useState<Place>({ top: 0, left: 0, isAbove: false });
  useLayoutEffect(() => {
    const boxOf = () => {
      const boxes = article.boxesOf(words.startOf(first), words.endOf(last));
      // Of a selection the beginning: below its end there is the button for comments.
      return boxes[0] ?? article.root.getBoundingClientRect();
    };
    let box = boxOf();
    if (how === 'keys' && (box.top < TOP_PX || box.bottom > window.innerHeight - BOTTOM_PX)) {
      window.scrollBy({ top: box.top - window.innerHeight / 3 });
      box = boxOf();
    }
    const hasRoomAbove = box.top > TOP_PX + BOTTOM_PX;
    const hasRoomBelow = box.bottom < window.innerHeight - BOTTOM_PX;
    const isAbove = hasRoomAbove && (how === 'selection' || !hasRoomBelow);
    const widest = document.documentElement.clientWidth - WIDTH_PX;
    setPlace({
      top: (isAbove ? box.top - GAP_PX : box.bottom + GAP_PX) + window.scrollY,
      left: Math.max(GAP_PX, Math.min(box.left + window.scrollX, widest)),
      isAbove,
    });
  }, [article, words, first, last, how]);
  return place;
}
