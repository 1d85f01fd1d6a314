import { Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import classes from './search-box.module.css';

/** The search field of the top bar. Ctrl-K (or Command-K) puts the cursor into it from anywhere, editors included. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const inputRef = useRef<HTMLInputElement>(null);
  const inAddress = location.pathname === '/search' ? new URLSearchParams(location.search).get('q') : null;
  const [text, setText] = useState(inAddress ?? '');
  useEffect(() => {
    if (inAddress !== null) setText(inAddress);
  }, [inAddress]);
  useHotkeys([['mod+K', () => inputRef.current?.select()]], [], true);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const query = text.trim();
    void navigate(query === '' ? '/search' : `/search?${new URLSearchParams({ q: query }).toString()}`);
  };
  return (
    <form role="search" className={classes.form} onSubmit={submit}>
      <TextInput
        ref={inputRef}
        type="search"
        size="sm"
        aria-label={t('shell.search')}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={t('shell.searchPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd className={classes.shortcut}>{t('shell.searchShortcut')}</Kbd>}
        rightSectionWidth={64}
        rightSectionPointerEvents="none"
      />
    </form>
  );
}
