import type { PersonNameFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import { lossPath } from './contributors-path.js';
import classes from './contributors.module.css';

interface PageAuthorsProps {
  readonly authors: readonly { readonly person: PersonNameFragment | null; readonly shareRatio: number }[];
  /** Names lead to what is lost with them: for analysts. */
  readonly linked: boolean;
}

/** Authors of a page and what is theirs, most words first. */
export function PageAuthors({ authors, linked }: PageAuthorsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.authors}>
      {authors.map(({ person, shareRatio }, at) => (
        <li key={person?.id ?? at}>
          {person === null ? (
            t('contributions.rows.somebody')
          ) : linked ? (
            <Link to={lossPath(person.id)}>
              <PersonName person={person} />
            </Link>
          ) : (
            <PersonName person={person} />
          )}{' '}
          <span className="figures">{format.share(shareRatio)}</span>
        </li>
      ))}
    </ul>
  );
}
