import { Badge, Text } from '@mantine/core';
import { ReviewedTextDocument, type ReviewFocusFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { rulePath } from '../review-rules/rules-path.js';
import { type HitPlace, hitExcerpts } from './hit-excerpts.js';
import classes from './review.module.css';

type Hit = ReviewFocusFragment['hits'][number];

/** More of them are in the source. */
const PLACES_SHOWN = 4;

interface ItemHitsProps {
  readonly hits: readonly Hit[];
  readonly page: { readonly urlId: string } | null;
  readonly number: number | null;
}

/** Where in the text of the change a rule found something. */
export const placesOf = (hit: Hit): HitPlace[] => hit.evidence.filter(({ field }) => field === 'TEXT');

/** What rules found in the change: the rule in its own words, and the places with what stands around them. */
export function ItemHits({ hits, page, number }: ItemHitsProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: ReviewedTextDocument,
    variables: { urlId: page?.urlId ?? '', number: number ?? 0 },
    pause: page === null || number === null || hits.length === 0,
  });
  if (hits.length === 0) return null;
  const text = data?.revision?.text ?? '';
  return (
    <section className={classes.panel} aria-labelledby="item-hits">
      <h2 id="item-hits" className={classes.panelTitle}>
        {t('review.hits')}
      </h2>
      <ul>
        {hits.map((hit) => {
          const excerpts = hitExcerpts(text, placesOf(hit));
          const more = excerpts.length - PLACES_SHOWN;
          return (
            <li key={hit.id}>
              <Link to={rulePath(hit.ruleId)}>{hit.name}</Link>{' '}
              <Badge size="xs" variant="default" tt="none">
                {t(`review.hitAction.${hit.action}`)}
              </Badge>
              <Text size="sm">{hit.words}</Text>
              {excerpts.slice(0, PLACES_SHOWN).map((excerpt, index) => (
                <q className={classes.excerpt} key={index}>
                  {excerpt.isCutBefore && '…'}
                  {excerpt.before}
                  <mark>{excerpt.found}</mark>
                  {excerpt.after}
                  {excerpt.isCutAfter && '…'}
                </q>
              ))}
              {more > 0 && (
                <Text size="sm" c="dimmed">
                  {t('review.hitMore', { count: more })}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
