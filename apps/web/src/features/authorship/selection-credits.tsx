import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import classes from './authorship.module.css';
import type { CreditedWords } from './credited-words.js';
import type { Pointed } from './use-pointed-words.js';

interface SelectionCreditsProps {
  readonly page: PageAddress;
  readonly words: CreditedWords;
  readonly pointed: Pointed;
}

/** Revisions that are named for one author. */
const REVISIONS_SHOWN = 4;

/** Whose words are selected, with shares and revisions. */
export function SelectionCredits({ page, words, pointed }: SelectionCreditsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words: count, parts } = words.partsOf(pointed.first, pointed.last);
  if (parts.length === 0) return <p className={classes.line}>{t('authorship.card.unknown')}</p>;
  return (
    <>
      <p className={classes.who}>{t('authorship.card.selected', { count: Math.round(count) })}</p>
      <ul className={classes.parts}>
        {parts.map(({ author, words: part, shareRatio, credits }) => {
          const numbers = [...new Set(credits.map((credit) => credit.revisionNumber))];
          const more = numbers.length - REVISIONS_SHOWN;
          return (
            <li key={author.person?.id ?? ''}>
              <span className={classes.part}>
                {author.person ? <PersonName person={author.person} /> : <em>{t('authorship.somebody')}</em>}
                <span className="figures" title={t('common.words', { count: Math.round(part) })}>
                  {format.share(shareRatio)}
                </span>
              </span>
              <span className={classes.revisions}>
                {numbers.slice(0, REVISIONS_SHOWN).map((number) => (
                  <Link key={number} to={pagePath(page, `/history/${number}`)}>
                    {t('authorship.card.revision', { number })}
                  </Link>
                ))}
                {more > 0 && t('authorship.card.more', { count: more })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
