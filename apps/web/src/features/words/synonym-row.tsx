import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import rowClasses from '../page-list/acting-rows.module.css';
import { type GroupOnScreen } from './group-on-screen.js';
import { WordList } from './word-list.js';
import classes from './words.module.css';

interface SynonymRowProps {
  readonly group: GroupOnScreen;
  readonly onEdit: (group: GroupOnScreen) => void;
  readonly onRemove: (group: GroupOnScreen) => void;
}

/** A group of words that mean the same. */
export function SynonymRow({ group, onEdit, onRemove }: SynonymRowProps) {
  const { t } = useTranslation();
  const words = group.words.join(t('common.comma'));
  return (
    <li className={rowClasses.row}>
      <WordList words={group.words} />
      <span className={classes.actions}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('words.synonyms.editNamed', { words })}
          onClick={() => onEdit(group)}
        >
          {t('words.synonyms.edit')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('words.synonyms.removeNamed', { words })}
          onClick={() => onRemove(group)}
        >
          {t('words.synonyms.remove')}
        </Button>
      </span>
    </li>
  );
}
