import { ActionIcon, CloseButton, Loader, Modal, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { QueryProblem } from '../problem/query-problem.js';
import { KeyHints } from './key-hints.js';
import { QuickList } from './quick-list.js';
import { emptySections, foundSections, moved, type QuickOption } from './quick-options.js';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.js';
import { searchPath } from './search-address.js';
import classes from './search-dialog.module.css';
import { shortened } from './shortened.js';
import { useLastRead } from './use-last-read.js';
import { useQuickSearch } from './use-quick-search.js';
import { useSearchNotes } from './use-search-notes.js';

interface SearchDialogProps {
  /** What stands in the field at first. */
  readonly initialText: string;
  /** Whether it is selected, so that typing takes its place. */
  readonly isSelected: boolean;
  /** `gone` when something was opened: the focus belongs to what comes then. */
  readonly onClose: (gone: boolean) => void;
}

/**
 * Search while typing. The focus stays in the field; the arrows choose a row (`aria-activedescendant`), Enter opens it,
 * with Ctrl or ⌘ in a new tab, and without a row all results. Input methods keep their keys while they compose.
 */
export function SearchDialog({ initialText, isSelected, onClose }: SearchDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const personId = viewer?.person.id ?? '';
  const isNarrow = useMediaQuery('(max-width: 40rem)', undefined, { getInitialValueInEffect: false });
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initialText);
  const [isComposing, setComposing] = useState(false);
  const [words, setWords] = useState(initialText.trim());
  useEffect(() => {
    if (!isComposing) setWords(text.trim());
  }, [text, isComposing]);
  const mustSelect = useRef(isSelected);

  const [recent, setRecent] = useState(() => recentSearches(personId));
  const read = useLastRead();
  const [search, retry] = useQuickSearch(words);
  const { found, foundFor } = search;
  const mayCreate = viewer !== undefined && !holdsRole(viewer, 'GUEST');
  const sections = useMemo(
    () =>
      words === ''
        ? emptySections(recent, read)
        : found && foundFor
          ? foundSections(found, foundFor, mayCreate)
          : [],
    [words, recent, read, found, foundFor, mayCreate],
  );
  const options = useMemo(() => sections.flatMap((section) => section.options), [sections]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  // Rows go when other words are found; then none is chosen, and Enter means all results.
  const active = options.find(({ id }) => id === chosenId) ?? null;
  const count = options.filter(({ kind }) => kind !== 'all' && kind !== 'create').length;
  const notes = useSearchNotes(words, foundFor === words ? count : null);

  const leave = () => {
    notes.closed();
    onClose(false);
  };
  /** What a row or the field leads to was opened in this window or in another. */
  const opened = (option: QuickOption | null, elsewhere: boolean) => {
    // What stands in the field: whoever types and presses Enter at once is ahead of what is looked for.
    const typed = option ? words : (field.current?.value.trim() ?? words);
    if (typed !== '') keepSearch(personId, typed);
    if (option && words !== '' && option.kind !== 'all') notes.opened();
    if (!elsewhere) onClose(true);
  };
  const open = (option: QuickOption | null, inNewTab: boolean) => {
    const to = option?.to ?? searchPath({ query: field.current?.value.trim() ?? words });
    const elsewhere = inNewTab || option?.kind === 'file';
    if (elsewhere) window.open(to, '_blank', 'noopener');
    opened(option, elsewhere);
    if (!elsewhere) void navigate(to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // 229: the key belongs to an input method, also where the browser forgets to say that it composes.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(active, event.ctrlKey || event.metaKey);
      return;
    }
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(options, active?.id ?? null, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setChosenId(next);
  };

  return (
    <Modal.Root
      opened
      onClose={leave}
      size="46rem"
      yOffset="9vh"
      fullScreen={isNarrow}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.dialog }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search.quick.title')}>
        <div className={classes.head}>
          {isNarrow ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('common.close')}
              onClick={leave}
            >
              <IconArrowLeft size={20} />
            </ActionIcon>
          ) : (
            <span className={classes.glass} aria-hidden>
              {search.fetching ? <Loader size={18} /> : <IconSearch size={20} />}
            </span>
          )}
          <input
            ref={field}
            data-autofocus
            // As soon as it is there: the dialog's own focus comes a moment later, and keys until then would be lost.
            autoFocus
            className={classes.field}
            type="text"
            role="combobox"
            aria-label={t('search.field')}
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
            placeholder={t('search.quick.placeholder')}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={300}
            value={text}
            onFocus={(event) => {
              if (mustSelect.current) event.currentTarget.select();
              mustSelect.current = false;
            }}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setChosenId(null);
            }}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onKeyDown={onKeyDown}
          />
          {text !== '' && (
            <CloseButton
              aria-label={t('search.quick.clear')}
              onClick={() => {
                setText('');
                field.current?.focus();
              }}
            />
          )}
        </div>
        <div className={classes.body}>
          {search.error ? (
            <div className={classes.problem}>
              <QueryProblem error={search.error} onRetry={retry} />
            </div>
          ) : (
            <>
              {found?.isLimited && words !== '' && (
                <p className={classes.limited}>{t('search.limited.short')}</p>
              )}
              {words !== '' && found && count === 0 && (
                <div className={classes.none}>
                  <p>{t('search.quick.none', { query: shortened(foundFor ?? '') })}</p>
                  <p>{t('search.quick.noneHint')}</p>
                </div>
              )}
              <QuickList
                listId={listId}
                sections={sections}
                activeId={active?.id ?? null}
                onOpened={opened}
                onForget={() => {
                  forgetSearches(personId);
                  setRecent([]);
                  field.current?.focus();
                }}
              />
            </>
          )}
        </div>
        <KeyHints />
        <VisuallyHidden>
          <div role="status">
            {words === '' || foundFor !== words
              ? ''
              : count === 0
                ? t('search.quick.announceNone')
                : t('search.quick.announce', { count })}
          </div>
        </VisuallyHidden>
      </Modal.Content>
    </Modal.Root>
  );
}
