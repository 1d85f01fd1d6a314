import type { FoundPageFragment } from '@wellspring/web-graphql';
import { HighlightedText } from '@wellspring/web-ui';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { pagePath, spacePath } from '../../routing/page-address.js';
import { labelPath } from '../labels/label-path.js';
import { CareMark } from './care-mark.js';
import { sectionPath } from './section-path.js';
import classes from './search-screen.module.css';

interface SearchHitRowProps {
  readonly hit: FoundPageFragment;
  readonly onOpen: () => void;
}

/** One hit: where it stands, title and passage with the matches marked, the section of the passage, and facts. */
export function SearchHitRow({ hit, onOpen }: SearchHitRowProps) {
  return (
    <li className={classes.hit}>
      <div className={classes.place}>
        <Link to={spacePath(hit.spaceKey)}>{hit.spaceName}</Link>
        {hit.breadcrumb.map((title, at) => (
          <span key={at}>
            <span aria-hidden className={classes.slash}>
              /
            </span>
            {title}
          </span>
        ))}
      </div>
      <h3 className={classes.title}>
        <Link to={pagePath(hit.page)} onClick={onOpen}>
          <HighlightedText html={hit.titleHtml} />
        </Link>
      </h3>
      {hit.passageHtml !== '' && (
        <p className={classes.passage}>
          <HighlightedText html={hit.passageHtml} />
        </p>
      )}
      <div className={classes.facts}>
        {hit.section && (
          <Link to={sectionPath(hit.page, hit.section.anchor)} className={classes.section} onClick={onOpen}>
            <span aria-hidden>#&nbsp;</span>
            {hit.section.text}
          </Link>
        )}
        <Moment iso={hit.publishedAt} />
        <CareMark care={hit.care} />
        {hit.labels.length > 0 && (
          <span className={classes.labels}>
            {hit.labels.map((label) => (
              <Link key={label} to={labelPath(label)} className={classes.label}>
                <bdi>{label}</bdi>
              </Link>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}
