import { Title } from '@mantine/core';
import type { TrendsScreenQuery } from '@wellspring/web-graphql';
import { useId } from 'react';
import { Link } from 'react-router';
import { spacePath } from '../../routing/page-address.js';
import labelClasses from '../labels/labels.module.css';
import { searchPath } from '../search/search-address.js';
import classes from './trends.module.css';

interface SpaceKeywordsProps {
  readonly keywords: TrendsScreenQuery['trends']['keywords'][number];
  /** Whether the name of the space stands above its words. */
  readonly showSpace: boolean;
}

/** What a space is about; each word looks for itself in the space. */
export function SpaceKeywords({ keywords, showSpace }: SpaceKeywordsProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={showSpace ? headingId : undefined}
      className={showSpace ? undefined : classes.whole}
    >
      {showSpace && (
        <Title order={3} id={headingId} className={classes.subtitle}>
          <Link to={spacePath(keywords.spaceKey)} className={classes.spaceName}>
            {keywords.spaceName}
          </Link>
        </Title>
      )}
      <ul className={labelClasses.cloud}>
        {keywords.words.map((word) => (
          <li key={word}>
            <Link
              to={searchPath({ query: `"${word}"`, spaceKeys: [keywords.spaceKey] })}
              className={labelClasses.chip}
            >
              <bdi translate="no">{word}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
