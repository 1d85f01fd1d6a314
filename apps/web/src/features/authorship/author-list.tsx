import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import classes from './authorship.module.css';
import { COLOURED_AUTHORS } from './colours.js';
import type { Author, Authorship } from './credited-words.js';
import type { Marked } from './use-colours.js';
import { useMark } from './use-mark.js';

interface AuthorListProps {
  readonly page: PageAddress;
  readonly authorship: Authorship;
  /** Whether the colours of the text are theirs. */
  readonly isColoured: boolean;
  readonly marked: Marked;
  readonly onMark: (marked: Marked) => void;
}

/** Authors by the words that stand here; the legend of the colours at the same time. Each leads to their edits. */
export function AuthorList({ page, authorship, isColoured, marked, onMark }: AuthorListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const mark = useMark(marked, onMark);
  const { authors, authorsWithoutWords } = authorship;
  const shown = isWhole ? authors : authors.slice(0, COLOURED_AUTHORS);
  const rest = authors.slice(shown.length);
  return (
    <>
      <ul className={classes.authors} aria-label={t('authorship.authors')}>
        {shown.map((author, index) => (
          <AuthorRow
            key={author.person?.id ?? ''}
            page={page}
            author={author}
            colour={isColoured ? Math.min(index, COLOURED_AUTHORS) : null}
            mark={mark({ by: 'author', index })}
          />
        ))}
        {rest.length > 0 && (
          <li className={classes.author}>
            <span className={classes.mark}>
              {isColoured && <Sample colour={COLOURED_AUTHORS} />}
              {t('authorship.others', { count: rest.length })}
            </span>
            <span className="figures">
              {t('common.words', {
                count: Math.round(rest.reduce((sum, { survivingWords }) => sum + survivingWords, 0)),
              })}
              {' · '}
              {format.share(rest.reduce((sum, { shareRatio }) => sum + shareRatio, 0))}
            </span>
          </li>
        )}
      </ul>
      {rest.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)} data-print="no">
          {t('authorship.showAll', { count: authors.length })}
        </Button>
      )}
      {authorsWithoutWords > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('authorship.withoutWords', { count: authorsWithoutWords })}
        </Text>
      )}
    </>
  );
}

interface AuthorRowProps {
  readonly page: PageAddress;
  readonly author: Author;
  readonly colour: number | null;
  readonly mark: ReturnType<ReturnType<typeof useMark>>;
}

function AuthorRow({ page, author, colour, mark }: AuthorRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, survivingWords, shareRatio, edits, firstEditAt, lastEditAt } = author;
  const name = person?.displayName ?? t('authorship.somebody');
  const days = [firstEditAt, lastEditAt].flatMap((iso) => (iso ? [format.date(iso)] : []));
  return (
    <li className={classes.author}>
      <button
        type="button"
        className={classes.mark}
        title={person ? t('authorship.mark', { name }) : t('authorship.somebodyHint')}
        {...mark}
      >
        {colour !== null && <Sample colour={colour} />}
        {person ? <PersonName person={person} /> : <em>{name}</em>}
      </button>
      <span className="figures">
        {t('common.words', { count: Math.round(survivingWords) })}
        {' · '}
        {format.share(shareRatio)}
      </span>
      <span className={classes.edits}>
        {person && edits > 0 ? (
          <Link to={pagePath(page, `/history?author=${person.id}`)}>
            {t('authorship.editCount', { count: edits })}
            <VisuallyHidden> {t('authorship.history', { name })}</VisuallyHidden>
          </Link>
        ) : (
          // Words of somebody who never edited this page were copied from where they wrote them.
          t(edits > 0 ? 'authorship.editCount' : 'authorship.byCopy', { count: edits })
        )}
        {days.length > 0 && ` · ${[...new Set(days)].join(' – ')}`}
      </span>
    </li>
  );
}

/** A look at the colour; its letters come from the style sheet, so that they are no part of the button's name. */
const Sample = ({ colour }: { readonly colour: number }) => (
  <span className={classes.sample} data-author={colour} aria-hidden />
);
