import type { PersonNameFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { type PageAddress, pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { lossPath } from './contributors-path.js';
import classes from './contributors.module.css';
import { WHO_WROTE } from './page-cell.js';

interface PageAuthorsProps {
  readonly page: PageAddress;
  readonly authors: readonly { readonly person: PersonNameFragment | null; readonly shareRatio: number }[];
  /** Names lead to what is lost with them: for analysts. */
  readonly linked: boolean;
}

/** Authors of a page and what is theirs, most words first. */
export function PageAuthors({ page, authors, linked }: PageAuthorsProps) {
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
          <Link to={pagePath(page, WHO_WROTE)} className="figures">
            {format.share(shareRatio)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
