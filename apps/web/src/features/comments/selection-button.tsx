import { Button, Portal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMessagePlus } from '@tabler/icons-react';
import { type PassageAnchor, PASSAGE_QUOTE_MAX_CHARS } from '@wellspring/wiki-domain/passage';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';
import { selectedIn, useSelectedPassage } from './use-selected-passage.js';

interface SelectionButtonProps {
  readonly article: Element | null;
  readonly onPick: (anchor: PassageAnchor) => void;
}

/** Offers to comment on the words that are selected in the article; Ctrl+Alt+M does the same without a mouse. */
export function SelectionButton({ article, onPick }: SelectionButtonProps) {
  const { t } = useTranslation();
  const selected = useSelectedPassage(article, true);
  const fits = (anchor: PassageAnchor) => anchor.quote.length <= PASSAGE_QUOTE_MAX_CHARS;
  useHotkeys([
    [
      'mod+alt+M',
      () => {
        const now = article && selectedIn(article);
        if (now && fits(now.anchor)) onPick(now.anchor);
      },
    ],
  ]);
  if (!selected) return null;
  return (
    <Portal>
      <div
        className={classes.selection}
        style={{ top: selected.top, left: Math.min(selected.left, document.body.clientWidth - 60) }}
      >
        {fits(selected.anchor) ? (
          <Button
            size="compact-sm"
            leftSection={<IconMessagePlus size={16} />}
            // The selection stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onPick(selected.anchor);
              document.getSelection()?.removeAllRanges();
            }}
          >
            {t('around.comments.onSelection')}
          </Button>
        ) : (
          <span className={classes.tooLong} role="status">
            {t('around.comments.tooLong', { max: PASSAGE_QUOTE_MAX_CHARS })}
          </span>
        )}
      </div>
    </Portal>
  );
}
