import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import rowClasses from '../page-list/acting-rows.module.css';
import { type GroupOnScreen } from './group-on-screen.js';
import { WordList } from './word-list.js';
import classes from './words.module.css';

interface SynonymSuggestionsProps {
  readonly suggestions: readonly (readonly string[])[];
  readonly onAdd: (group: GroupOnScreen) => void;
}

/** Groups that many companies use; adding opens them for editing first. */
export function SynonymSuggestions({ suggestions, onAdd }: SynonymSuggestionsProps) {
  const { t } = useTranslation();
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="synonym-suggestions" className={classes.kept}>
      <h2 id="synonym-suggestions" className={classes.keptTitle}>
        {t('words.synonyms.suggestionsTitle')}
      </h2>
      <Text size="sm">{t('words.synonyms.suggestionsText')}</Text>
      <ul className={rowClasses.list}>
        {suggestions.map((words) => (
          <li key={words.join()} className={rowClasses.row}>
            <WordList words={words} />
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('words.synonyms.addNamed', { words: words.join(t('common.comma')) })}
              onClick={() => onAdd({ id: null, words })}
            >
              {t('words.synonyms.addThis')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
