import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import classes from './authorship.module.css';
import type { Credit, CreditedWords } from './credited-words.js';

interface WordCreditProps {
  readonly page: PageAddress;
  readonly words: CreditedWords;
  readonly token: number;
}

/** Who wrote a word, when, in which revision, and what is left of that revision. */
export function WordCredit({ page, words, token }: WordCreditProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const credit = words.creditOf(token);
  const author = credit && words.authorOf(credit);
  if (!credit || !author) return <p className={classes.line}>{t('authorship.card.unknown')}</p>;
  const { revisionNumber: number, savedAt, summary } = credit;
  return (
    <>
      <p className={classes.who}>
        <q className={classes.word}>{words.textOf(token)}</q>{' '}
        {author.person ? <PersonName person={author.person} /> : <em>{t('authorship.somebody')}</em>}
      </p>
      <CopiedFrom credit={credit} />
      <p className={classes.line}>
        {credit.copiedFrom && `${t('authorship.card.copiedBy')} `}
        <Link to={pagePath(page, `/history/${number}`)}>{t('authorship.card.revision', { number })}</Link>
        {' · '}
        <time dateTime={savedAt}>{format.dateTime(savedAt)}</time>
        {number > 1 && (
          <>
            {' · '}
            <Link to={pagePath(page, `/history/${number - 1}/${number}`)}>
              {t('authorship.card.changes')}
            </Link>
          </>
        )}
      </p>
      {summary !== '' && <p className={classes.summary}>{summary}</p>}
      {!credit.copiedFrom && <Standing credit={credit} />}
    </>
  );
}

function CopiedFrom({ credit: { copiedFrom } }: { readonly credit: Credit }) {
  const { t } = useTranslation();
  if (!copiedFrom) return null;
  const { page, revisionNumber } = copiedFrom;
  return (
    <p className={classes.line}>
      {page ? (
        <>
          {t('authorship.card.copiedFrom')}{' '}
          <Link to={pagePath(page, revisionNumber === null ? '' : `/history/${revisionNumber}`)}>
            {page.title}
          </Link>
        </>
      ) : (
        t('authorship.card.copiedHidden')
      )}
    </p>
  );
}

function Standing({ credit }: { readonly credit: Credit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [standing, added] = [Math.round(credit.standingWords), Math.round(credit.addedWords)];
  if (added === 0) return null;
  const key = standing === 0 ? 'none' : standing === added ? 'all' : 'still';
  return (
    <p className={classes.line}>
      {t(`authorship.card.${key}`, { standing: format.number(standing), added: format.number(added) })}
    </p>
  );
}
