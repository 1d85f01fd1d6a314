import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COMMAND_KEY } from '../shell/command-key.js';
import classes from './search-dialog.module.css';

/** What the keys do, below the list; not where there is no keyboard. */
export function KeyHints() {
  const { t } = useTranslation();
  const hints = [
    { keys: ['↑', '↓'], does: t('search.quick.keys.choose') },
    { keys: ['↵'], does: t('search.quick.keys.open') },
    { keys: [COMMAND_KEY, '↵'], does: t('search.quick.keys.newTab') },
    { keys: ['Esc'], does: t('search.quick.keys.close') },
  ];
  return (
    <div className={classes.hints} aria-hidden>
      {hints.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </div>
  );
}
