import { Button } from '@mantine/core';
import type { SearchesInVainQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { titledNewPagePath } from '../../routing/page-address.js';
import rowClasses from '../page-list/acting-rows.module.css';
import { searchPath } from '../search/search-address.js';
import { wordsPath } from './words-path.js';
import classes from './words.module.css';

interface SearchInVainRowProps {
  readonly row: SearchesInVainQuery['searchesInVain']['nodes'][number];
  readonly mayAddSynonyms: boolean;
}

/** A phrase that was looked for in vain, how often, and what one can do about it. */
export function SearchInVainRow({ row, mayAddSynonyms }: SearchInVainRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { phrase, searches, withoutResults, lastDay } = row;
  const outcome =
    withoutResults === searches
      ? t('words.vain.nothingFound')
      : withoutResults === 0
        ? t('words.vain.neverOpened')
        : t('words.vain.partlyFound', { amount: format.number(withoutResults) });
  const actions = [
    { key: 'search', to: searchPath({ query: phrase }) },
    { key: 'create', to: titledNewPagePath(phrase) },
    ...(mayAddSynonyms ? [{ key: 'synonym', to: wordsPath('synonyms', phrase) } as const] : []),
  ] as const;
  return (
    <li className={rowClasses.row}>
      <span className={rowClasses.what}>
        <bdi className={classes.phrase}>{phrase}</bdi>
        <span className={rowClasses.facts}>
          {t('words.vain.searches', { count: searches, amount: format.number(searches) })}
          {' · '}
          {outcome}
          {' · '}
          {/* The day is the company's; at noon it is that day in every zone that people read it in. */}
          {t('words.vain.last', { day: format.date(`${lastDay}T12:00:00`) })}
        </span>
      </span>
      <span className={classes.actions}>
        {actions.map(({ key, to }) => (
          <Button
            key={key}
            component={Link}
            to={to}
            size="compact-sm"
            variant={key === 'create' ? 'default' : 'subtle'}
            aria-label={t(`words.vain.${key}Named`, { phrase })}
          >
            {t(`words.vain.${key}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}
