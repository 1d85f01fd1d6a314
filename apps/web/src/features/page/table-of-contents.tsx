import type { PageScreenQuery } from '@wellspring/web-graphql';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './table-of-contents.module.css';

type Headings = NonNullable<PageScreenQuery['page']>['headings'];

interface TableOfContentsProps {
  readonly headings: Headings;
  /** Beside the text on a wide screen, folded above it on a narrow one; CSS shows one of the two. */
  readonly placement: 'aside' | 'inline';
}

/** Fewer headings than this fit on one screen anyway. */
const FEWEST = 3;

/** The page's headings as links. */
export function TableOfContents({ headings, placement }: TableOfContentsProps) {
  const { t } = useTranslation();
  const labelId = useId();
  if (headings.length < FEWEST) return null;
  const top = Math.min(...headings.map((heading) => heading.level));
  const list = (
    <ol className={classes.list}>
      {headings.map((heading, index) => (
        <li
          key={`${heading.anchor} ${index}`}
          style={{ paddingInlineStart: `${(heading.level - top) * 0.8}rem` }}
        >
          <a href={`#${encodeURIComponent(heading.anchor)}`}>{heading.text}</a>
        </li>
      ))}
    </ol>
  );
  if (placement === 'aside')
    return (
      <nav aria-labelledby={labelId} className={classes.contents}>
        <p id={labelId} className={classes.label}>
          {t('page.contents')}
        </p>
        {list}
      </nav>
    );
  return (
    <nav aria-label={t('page.contents')} className={classes.inline}>
      <details>
        <summary>{t('page.contents')}</summary>
        {list}
      </details>
    </nav>
  );
}
