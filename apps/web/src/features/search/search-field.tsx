import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OperatorsHelp } from './operators-help.js';
import classes from './search-screen.module.css';

interface SearchFieldProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** The field above the results, and what can be written into it. */
export function SearchField({ query, onSearch }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(query);
  useEffect(() => setText(query), [query]);
  return (
    <form
      role="search"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <TextInput
        type="search"
        size="md"
        className={classes.field ?? ''}
        aria-label={t('search.field')}
        autoComplete="off"
        // Nobody has to type again what they came for; without a query this field is why one is here.
        autoFocus={query === ''}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={<OperatorsHelp />}
        rightSectionPointerEvents="all"
      />
      <Button type="submit" size="md" className={classes.submit ?? ''}>
        {t('search.submit')}
      </Button>
    </form>
  );
}
