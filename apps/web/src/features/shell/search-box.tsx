import { Kbd, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { loadLaterTexts } from '../../i18n/i18n.js';
import { loadFormStyles } from '../../theme/form-styles.js';
import { COMMAND_KEY } from './command-key.js';
import classes from './search-box.module.css';

/** Settles when no input method composes in the field that waits for the dialog: taking it away would lose its letters. */
let composed: Promise<void> | undefined;
let endComposition: (() => void) | undefined;

/** The dialog with its texts and styles; asked for when the page has long been painted, and at once when it is wanted. */
const loadDialog = async () => {
  const [module] = await Promise.all([
    import('../search/search-dialog.js'),
    loadFormStyles(),
    loadLaterTexts(),
  ]);
  await composed;
  return module.SearchDialog;
};
const SearchDialog = lazyPart(loadDialog);
/** When the dialog is loaded though nobody wants it yet: the page stands by then, on slow lines too. Milliseconds. */
const EARLY_AFTER_MS = 4_000;

/**
 * The way to search: looks like a field and opens the dialog. Ctrl-K (or Command-K) does from anywhere; in an editor
 * with words selected that key makes a link of them.
 */
export function SearchBox() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const inAddress = pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const before = useRef<Element | null>(null);
  useEffect(() => {
    // Should it fail, it is asked for again when it is wanted, and tells then.
    const timer = setTimeout(() => void loadDialog().catch(() => undefined), EARLY_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const open = () => {
    if (isOpen) return;
    before.current = document.activeElement;
    setTyped(inAddress);
    setOpen(true);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    open();
  };
  useHotkeys([['mod+K', onKey, { preventDefault: false }]], [], true);
  const close = (gone: boolean) => {
    setOpen(false);
    // Where the reader was; after the dialog has given the focus free.
    if (!gone && before.current instanceof HTMLElement) setTimeout(() => focusAgain(before.current));
  };

  const words = inAddress === '' ? t('shell.searchPlaceholder') : inAddress;

  return (
    <div role="search" className={classes.box}>
      <button
        type="button"
        className={classes.button}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void loadDialog().catch(() => undefined)}
        onClick={open}
      >
        <IconSearch size={16} aria-hidden />
        {/* No label of the button: its name has to hold the words that one sees. */}
        {inAddress !== '' && <VisuallyHidden>{t('shell.search')}: </VisuallyHidden>}
        <span className={classes.words} data-empty={inAddress === '' || undefined}>
          {words}
        </span>{' '}
        <Kbd className={classes.shortcut}>{COMMAND_KEY} K</Kbd>
      </button>
      {isOpen && (
        <Suspense
          // What is typed before the dialog is there is not lost.
          fallback={
            <input
              className={classes.waiting}
              aria-label={t('shell.search')}
              autoFocus
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onCompositionStart={() => (composed = new Promise((resolve) => (endComposition = resolve)))}
              // Some browsers tell of the letters after it.
              onCompositionEnd={() => setTimeout(() => endComposition?.())}
            />
          }
        >
          <SearchDialog initialText={typed} isSelected={typed === inAddress} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function focusAgain(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
